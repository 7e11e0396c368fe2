"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { commentTags } from "@/domain/comment/tags";
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

const later = (wait: number) => ({
  alert: `That is often enough for now. Try again in ${Math.ceil(wait / 60)} minutes.`,
});

export const submitName = readerForm(input.nameInput, async (viewer, change) => {
  const wait = await spend(renames, viewer.id);
  if (wait > 0) return later(wait);
  const changed = await commands.changeName(viewer, change);
  if (!changed.ok) return { fields: changed.fields ?? {} };
  // A name stands under stories and comments on any page.
  await expireTags(newsroomTags.all);
  revalidatePath("/account");
  return { done: "Saved." };
});

export const submitPassword = readerForm(input.changePasswordInput, async (viewer, change) => {
  const wait = await spend(passwords, viewer.id);
  if (wait > 0) return later(wait);
  const changed = await changePassword(viewer, change);
  if (!changed.ok) return { fields: changed.fields ?? {} };
  revalidatePath("/account");
  return { done: "Your password is changed. Other sessions are signed out." };
});

export const submitResend = readerForm(input.nothingInput, async (viewer) => {
  const wait = await spend(mails, viewer.email);
  if (wait > 0) return later(wait);
  const asked = await commands.askForConfirmation(viewer);
  if (!asked.ok) return { done: "Your e-mail is confirmed already." };
  return { done: `We have sent a mail to ${viewer.email}.`, ...deliver(asked.letter) };
});

export const submitEndSession = readerForm(sessionInput, async (viewer, { sessionId }) => {
  await endOwnSession(viewer, sessionId);
  revalidatePath("/account");
  return { done: "The session is ended." };
});

export const submitEndOthers = readerForm(input.nothingInput, async (viewer) => {
  const ended = await endOwnSessions(viewer);
  revalidatePath("/account");
  return { done: ended === 1 ? "One session is ended." : `${ended} sessions are ended.` };
});

export const submitLeave = readerForm(input.leaveInput, async (viewer, choice) => {
  const wait = await spend(passwords, viewer.id);
  if (wait > 0) return later(wait);
  const left = await leave(viewer, choice);
  if (!left.ok)
    return left.reason === "badInput" ? { fields: left.fields ?? {} } : stays[left.reason];
  // A name stands under comments on any page.
  await expireTags(newsroomTags.all, ...left.storyIds.map(commentTags.ofStory));
  await signOut({ redirect: false });
  redirect("/left");
});

const stays = {
  staff: { alert: "You are of the newsroom. Ask an admin to make you a reader first." },
  author: { alert: "Your name stands over stories. Ask the newsroom what is to become of it." },
};

/** Signing out needs no form state: it leads away. */
export async function submitSignOut(): Promise<void> {
  // The row first: even if the cookie stays behind, it opens nothing.
  if (await getViewer()) await signOut({ redirect: false });
  redirect("/");
}
