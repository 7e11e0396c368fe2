"use server";

import { refresh } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { frontTags } from "../tags";
import { beginBreaking, endBreaking } from "./commands";
import { breakingInput, endInput } from "./input";

const reasons = {
  forbidden: "You may not change the breaking-news line.",
  stale: "Somebody else has changed the line meanwhile. This is how it is now.",
  notPublished: "This story is not published: readers could not open it.",
};

export const submitBreaking = staffForm("front.edit", breakingInput, async (actor, line) => {
  const answer = await beginBreaking(actor, line);
  refresh();
  if (!answer.ok) {
    const kept = answer.reason === "stale" ? " What you wrote is still in the form." : "";
    return { alert: `${reasons[answer.reason]}${kept}` };
  }
  await expireTags(frontTags.breaking);
  return { done: "The line is above every page now." };
});

export const submitBreakingEnd = staffForm("front.edit", endInput, async (actor, seen) => {
  const answer = await endBreaking(actor, seen);
  refresh();
  if (!answer.ok) return { alert: reasons[answer.reason] };
  await expireTags(frontTags.breaking);
  return { done: "The line is down." };
});
