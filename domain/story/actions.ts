"use server";

import { forbidden, redirect } from "next/navigation";
import { v7 } from "uuid";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import { expireTags } from "@/lib/page-tags";
import * as commands from "./commands";
import * as input from "./input";
import * as publishing from "./publishing";
import { restoreRevision } from "./restoring";
import * as reviewing from "./reviewing";
import * as scheduling from "./scheduling";
import { tagsOfChange } from "./tags";

export const createStory = staffAction("story.write", input.createInput, commands.createStory);

export const saveStory = staffAction("story.write", input.saveInput, commands.saveStory);

export const submitForReview = staffAction(
  "story.write",
  input.verbInput,
  reviewing.submitForReview,
);

export const deleteDraft = staffAction("story.write", input.verbInput, commands.deleteDraft);

export const sendBack = staffAction("story.publish", input.sendBackInput, reviewing.sendBack);

export const scheduleStory = staffAction(
  "story.publish",
  input.scheduleInput,
  scheduling.scheduleStory,
);

export const unscheduleStory = staffAction(
  "story.publish",
  input.verbInput,
  scheduling.unscheduleStory,
);

export const planUnpublish = staffAction(
  "story.publish",
  input.planUnpublishInput,
  scheduling.planUnpublish,
);

export const publishStory = staffAction("story.publish", input.verbInput, async (actor, seen) => {
  const result = await publishing.publishStory(actor, seen);
  if (result.ok) await expireTags(...tagsOfChange(result));
  return result;
});

export const unpublishStory = staffAction(
  "story.publish",
  input.unpublishInput,
  async (actor, seen) => {
    const result = await publishing.unpublishStory(actor, seen);
    if (result.ok) await expireTags(...tagsOfChange(result));
    return result;
  },
);

export const submitRestore = staffForm("story.write", input.restoreInput, async (actor, seen) => {
  const answer = await restoreRevision(actor, seen);
  if (answer.ok) redirect(`/desk/stories/${seen.id}`);
  return { alert: restoreRefusals[answer.reason] };
});

const restoreRefusals = {
  stale: "Somebody has saved the story meanwhile. Reload this page and restore again.",
  forbidden: "You may not change this story.",
  notFound: "This revision does not exist any more.",
};

/** Starts a story and opens its editor; a plain form, so that it needs no script. */
export async function newStory(): Promise<void> {
  const id = v7();
  const made = await createStory({ id });
  if (!made.ok) forbidden();
  redirect(`/desk/stories/${id}`);
}
