"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { saveSettings } from "./commands";
import { settingsInput } from "./input";
import { newsroomTags } from "./tags";

export const submitSettings = staffForm("settings.manage", settingsInput, async (actor, input) => {
  const saved = await saveSettings(actor, input);
  if (!saved.ok)
    return {
      alert:
        "Somebody else has changed the settings since you opened this page. Yours are still below: open the page in another tab to compare.",
    };
  await expireTags(newsroomTags.all);
  revalidatePath("/desk", "layout");
  return { done: "Saved" };
});
