"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { refuse } from "@/lib/result";
import { deleteNewsletter, saveNewsletter, startNewsletter } from "./commands";
import * as input from "./input";
import { sendTest } from "./own-copy";
import { changePlan } from "./planning";
import { findIssueStories, offerStories } from "./queries";
import { countRecipients } from "./recipients";
import * as verbs from "./scheduling";

const permission = "newsletter.edit";
const list = "/desk/newsletters";

/** One's own mailbox is no place to try out how much it holds. */
const tests: Limit = { name: "mail:newsletter-test", burst: 10, every: 60 };

export const submitNew = staffForm(permission, input.issueInput, async (actor, which) => {
  const made = await startNewsletter(actor, which);
  if (!made.ok) return { alert: refusals[made.reason] };
  redirect(`${list}/${which.id}`);
});

export const saveIssue = staffAction(permission, input.saveInput, saveNewsletter);

export const findStoriesForIssue = staffAction(permission, input.searchInput, (actor, { q }) =>
  findIssueStories(actor, q),
);

export const offerForIssue = staffAction(permission, input.fillInput, offerStories);

export const countReach = staffAction(permission, input.issueInput, (actor, { id }) =>
  countRecipients(actor, id),
);

export const scheduleIssue = staffAction(
  permission,
  input.scheduleInput,
  (actor, { at, ...seen }) => verbs.scheduleNewsletter(actor, { ...seen, at: new Date(at) }),
);

export const sendIssue = staffAction(permission, input.seenInput, verbs.sendNewsletter);

export const testIssue = staffAction(permission, input.issueInput, async (actor, which) => {
  if ((await spend(tests, actor.id)) > 0) return refuse("tooFast");
  try {
    const sent = await sendTest(actor, which);
    return sent.ok ? { ok: true as const, to: actor.email } : sent;
  } catch (error) {
    log.error({ err: error }, "test of a newsletter not sent");
    return refuse("noServer");
  }
});

const run = {
  cancel: verbs.cancelNewsletter,
  stop: verbs.stopNewsletter,
  resume: verbs.resumeNewsletter,
  end: verbs.endNewsletter,
  delete: deleteNewsletter,
};

/** What the buttons of an issue do that need no version: they change no word of it. */
export const submitVerb = staffForm(permission, input.verbInput, async (actor, { verb, id }) => {
  const done = await run[verb](actor, { id });
  revalidatePath(list, "layout");
  if (!done.ok) return { alert: refusals[done.reason] ?? refusals.wrongState };
  if (verb === "delete") redirect(list);
  return {};
});

export const submitPlan = staffForm(permission, input.planInput, async (actor, plan) => {
  const changed = await changePlan(actor, plan);
  revalidatePath(list);
  return changed.ok ? { done: "Saved" } : { alert: refusals[changed.reason] };
});

const refusals = {
  forbidden: "You may not do this.",
  notFound: "This newsletter is gone.",
  wrongState: "It is not at this point any more.",
  stale: "Somebody else has changed this meanwhile. Look at it, then try again.",
};
