"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { resumeImport, stopImport } from "./commands";
import { importId } from "./input";

const reasons = {
  forbidden: "You may not do this.",
  notFound: "This import is gone.",
  wrongState: "It is not at this point any more.",
};

export const submitStop = staffForm("story.write", importId, async (actor, which) => {
  const answer = await stopImport(actor, which);
  revalidatePath("/desk/imports", "layout");
  return answer.ok ? { done: "Stopped" } : { alert: reasons[answer.reason] };
});

export const submitResume = staffForm("story.write", importId, async (actor, which) => {
  const answer = await resumeImport(actor, which);
  revalidatePath("/desk/imports", "layout");
  return answer.ok ? { done: "It goes on" } : { alert: reasons[answer.reason] };
});
