import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { type NoteAnchor, notes } from "@/db/schema/note";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { notify, notifyAll } from "@/domain/notice/commands";
import { permissions, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { mayDeleteNote, mayEditNote, mayNote, mentionedIn } from "./rules";

type Done = Result<{ storyId: string; id: string }, "forbidden" | "notFound">;

/** Begins a thread at a passage. */
export async function addNote(
  actor: Viewer,
  { storyId, anchor, body }: { storyId: string; anchor: NoteAnchor; body: string },
): Promise<Done> {
  if (!mayNote(actor)) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [story] = await tx
      .select({ id: stories.id })
      .from(stories)
      .where(eq(stories.id, storyId))
      .for("key share");
    if (!story) return refuse("notFound");
    const id = await write(tx, { storyId, anchor, body, createdBy: actor.id });
    await tellMentioned(tx, actor, { storyId, id, body, before: "" });
    await tell(tx, actor, "story.noted", storyId, id);
    return { ok: true, storyId, id };
  });
}

/** Answers in a thread; those who spoke in it hear of it. */
export async function replyToNote(
  actor: Viewer,
  { noteId, body }: { noteId: string; body: string },
): Promise<Done> {
  if (!mayNote(actor)) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const note = await lock(tx, noteId);
    if (!note) return refuse("notFound");
    const { storyId } = note;
    const threadId = note.parentId ?? note.id;
    const id = await write(tx, { storyId, parentId: threadId, body, createdBy: actor.id });
    const mentioned = await tellMentioned(tx, actor, { storyId, id, body, before: "" });
    const speakers = await tx
      .selectDistinct({ id: notes.createdBy })
      .from(notes)
      .where(or(eq(notes.id, threadId), eq(notes.parentId, threadId)));
    const others = speakers.map((one) => one.id).filter((one) => !mentioned.includes(one));
    const notice = { actorId: actor.id, storyId, excerpt: body, place: `note-${threadId}` };
    await notifyAll(tx, others, { kind: "note_reply", ...notice });
    await tell(tx, actor, "story.noted", storyId, id);
    return { ok: true, storyId, id };
  });
}

/** Rewrites one's own note; only who was not named before is told. */
export async function editNote(
  actor: Viewer,
  { noteId, body }: { noteId: string; body: string },
): Promise<Done> {
  return db.transaction(async (tx) => {
    const note = await lock(tx, noteId);
    if (!note) return refuse("notFound");
    if (!mayNote(actor) || !mayEditNote(actor, note)) return refuse("forbidden");
    await tx.update(notes).set({ body, editedAt: sql`now()` }).where(eq(notes.id, noteId));
    const { storyId } = note;
    await tellMentioned(tx, actor, { storyId, id: noteId, body, before: note.body });
    await tell(tx, actor, "story.noteChanged", storyId, noteId);
    return { ok: true, storyId, id: noteId };
  });
}

/** Removes a note; with the one that begins a thread goes the thread. */
export async function deleteNote(actor: Viewer, { noteId }: { noteId: string }): Promise<Done> {
  return db.transaction(async (tx) => {
    const note = await lock(tx, noteId);
    if (!note) return refuse("notFound");
    if (!mayNote(actor) || !mayDeleteNote(actor, note)) return refuse("forbidden");
    await tx.delete(notes).where(eq(notes.id, noteId));
    await tell(tx, actor, "story.noteDeleted", note.storyId, noteId);
    return { ok: true, storyId: note.storyId, id: noteId };
  });
}

/** Settles a thread, or opens it again. */
export async function resolveNote(
  actor: Viewer,
  { noteId, isResolved }: { noteId: string; isResolved: boolean },
): Promise<Done> {
  if (!mayNote(actor)) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [note] = await tx
      .update(notes)
      .set({
        resolvedAt: isResolved ? sql`now()` : null,
        resolvedBy: isResolved ? actor.id : null,
      })
      .where(and(eq(notes.id, noteId), isNull(notes.parentId)))
      .returning({ storyId: notes.storyId });
    if (!note) return refuse("notFound");
    const verb = isResolved ? "story.noteResolved" : "story.noteReopened";
    await tell(tx, actor, verb, note.storyId, noteId);
    return { ok: true, storyId: note.storyId, id: noteId };
  });
}

async function lock(tx: Transaction, id: string) {
  const [note] = await tx.select().from(notes).where(eq(notes.id, id)).for("update");
  return note;
}

async function write(tx: Transaction, note: typeof notes.$inferInsert): Promise<string> {
  const [made] = await tx.insert(notes).values(note).returning({ id: notes.id });
  if (!made) throw new Error("no note row");
  return made.id;
}

/** @returns whom the text names now */
async function tellMentioned(
  tx: Transaction,
  actor: Viewer,
  { storyId, id, body, before }: { storyId: string; id: string; body: string; before: string },
): Promise<string[]> {
  if (!body.includes("@")) return [];
  const staff = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.role, [...permissions["story.write"]]), eq(people.status, "active")));
  const known = mentionedIn(before, staff);
  const named = mentionedIn(body, staff);
  const notice = { kind: "mentioned" as const, storyId, actorId: actor.id, excerpt: body };
  for (const person of named.filter((one) => !known.includes(one)))
    await notify(tx, { ...notice, personId: person.id, place: `note-${id}` });
  return named.map((person) => person.id);
}

const tell = (tx: Transaction, actor: Viewer, verb: string, storyId: string, noteId: string) =>
  record(tx, {
    actorId: actor.id,
    verb,
    subject: { type: "story", id: storyId },
    data: { noteId },
  });
