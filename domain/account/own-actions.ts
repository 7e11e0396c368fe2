"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { commentTags } from "@/domain/comment/tags";
import { getVoice } from "@/domain/newsroom/queries";
import { newsroomTags } from "@/domain/newsroom/tags";
import { signOut } from "@/domain/person/auth";
import { readerForm } from "@/domain/person/forms";
import { getViewer } from "@/domain/person/session";
import { endOwnSession, endOwnSessions } from "@/domain/session/commands";
import { sessionInput } from "@/domain/session/input";
import { type Limit, spend } from "@/lib/limits";
import { expireTags } from "@/lib/page-tags";
import * as commands from "./commands";
import { deliver } from "./deliver";
import * as input from "./input";
import { leave } from "./leaving";
import { changePassword } from "./passwords";

/** What one signs with is not a toy: readers know people by it. */
const renames: Limit = { name: "account:rename", burst: 5, every: 3_600 };
const passwords: Limit = { name: "account:password", burst: 10, every: 60 };
const mails: Limit = { name: "mail:account", burst: 5, every: 600 };

const said = async () => (await getVoice()).words.answers;
const later = async (wait: number) => ({ alert: (await said()).later(Math.ceil(wait / 60)) });

export const submitName = readerForm(input.nameInput, async (viewer, change) => {
  const wait = await spend(renames, viewer.id);
  if (wait > 0) return later(wait);
  const changed = await commands.changeName(viewer, change);
  if (!changed.ok) return { fields: changed.fields ?? {} };
  // A name stands under stories and comments on any page.
  await expireTags(newsroomTags.all);
  revalidatePath("/account");
  return { done: (await said()).saved };
});

export const submitPassword = readerForm(input.changePasswordInput, async (viewer, change) => {
  const wait = await spend(passwords, viewer.id);
  if (wait > 0) return later(wait);
  const changed = await changePassword(viewer, change);
  if (!changed.ok) return { fields: changed.fields ?? {} };
  revalidatePath("/account");
  return { done: (await said()).ownPasswordChanged };
});

export const submitResend = readerForm(input.nothingInput, async (viewer) => {
  const wait = await spend(mails, viewer.email);
  if (wait > 0) return later(wait);
  const asked = await commands.askForConfirmation(viewer);
  if (!asked.ok) return { done: (await said()).confirmedAlready };
  return { done: (await said()).mailSent(viewer.email), ...deliver(asked.letter) };
});

export const submitEndSession = readerForm(sessionInput, async (viewer, { sessionId }) => {
  await endOwnSession(viewer, sessionId);
  revalidatePath("/account");
  return { done: (await said()).sessionEnded };
});

export const submitEndOthers = readerForm(input.nothingInput, async (viewer) => {
  const ended = await endOwnSessions(viewer);
  revalidatePath("/account");
  return { done: (await said()).sessionsEnded(ended) };
});

export const submitLeave = readerForm(input.leaveInput, async (viewer, choice) => {
  const wait = await spend(passwords, viewer.id);
  if (wait > 0) return later(wait);
  const left = await leave(viewer, choice);
  if (!left.ok)
    return left.reason === "badInput" ? { fields: left.fields ?? {} } : stays(left.reason);
  // A name stands under comments on any page.
  await expireTags(newsroomTags.all, ...left.storyIds.map(commentTags.ofStory));
  await signOut({ redirect: false });
  redirect("/left");
});

async function stays(reason: "staff" | "author") {
  const { staffStays, authorStays } = await said();
  return { alert: reason === "staff" ? staffStays : authorStays };
}

/** Signing out needs no form state: it leads away. */
export async function submitSignOut(): Promise<void> {
  // The row first: even if the cookie stays behind, it opens nothing.
  if (await getViewer()) await signOut({ redirect: false });
  redirect("/");
}
