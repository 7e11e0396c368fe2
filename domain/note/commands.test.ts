import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { notes } from "@/db/schema/note";
import { notices } from "@/db/schema/notice";
import { people } from "@/db/schema/person";
import type { Staff } from "@/domain/person/rules";
import { deleteDraft } from "@/domain/story/commands";
import { aDraft, aMember, storyNow } from "@/domain/story/testing";
import { addNote, deleteNote, editNote, replyToNote, resolveNote } from "./commands";
import { listNotes } from "./queries";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const anchor = { exact: "since the war", prefix: "them ", suffix: ".", start: null, end: null };
const noticesOf = (person: Staff, storyId: string) =>
  db
    .select({ kind: notices.kind })
    .from(notices)
    .where(and(eq(notices.personId, person.id), eq(notices.storyId, storyId)));

async function aNote(by = editor, body = "Which war?") {
  const { id: storyId, version } = await aDraft(writer);
  const added = await addNote(by, { storyId, anchor, body });
  if (!added.ok) throw new Error(added.reason);
  return { storyId, version, noteId: added.id };
}

describe("notes", () => {
  it("stand in threads, settled and opened again, and leave with their draft", async () => {
    const { storyId, noteId } = await aNote();
    await replyToNote(writer, { noteId, body: "The second." });
    await resolveNote(writer, { noteId, isResolved: true });
    const [thread] = await listNotes(editor, storyId);
    expect(thread).toMatchObject({
      body: "Which war?",
      anchor,
      isResolved: true,
      replies: [{ body: "The second.", by: writer.name, may: { edit: false, remove: true } }],
    });
    await resolveNote(editor, { noteId, isResolved: false });
    expect((await listNotes(editor, storyId))[0]?.isResolved).toBe(false);
    const { version } = await storyNow(storyId);
    expect(await deleteDraft(writer, { id: storyId, version })).toMatchObject({ ok: true });
    expect(await db.select().from(notes).where(eq(notes.storyId, storyId))).toEqual([]);
  });

  it("whoever is named is told once, and whoever spoke hears of a reply", async () => {
    const { storyId, noteId } = await aNote(editor, `@${writer.name}: which war?`);
    expect(await noticesOf(writer, storyId)).toEqual([{ kind: "mentioned" }]);
    await editNote(editor, { noteId, body: `@${writer.name}: which war was it?` });
    expect(await noticesOf(writer, storyId)).toHaveLength(1);
    await replyToNote(writer, { noteId, body: "The second." });
    expect(await noticesOf(editor, storyId)).toEqual([{ kind: "note_reply" }]);
    expect(await noticesOf(writer, storyId)).toHaveLength(1);
  });

  it("a reply to a reply joins the thread, and the thread goes with its first note", async () => {
    const { storyId, noteId } = await aNote();
    const reply = await replyToNote(writer, { noteId, body: "One." });
    await replyToNote(editor, { noteId: reply.ok ? reply.id : "", body: "Two." });
    expect((await listNotes(editor, storyId))[0]?.replies.map(({ body }) => body)).toEqual([
      "One.",
      "Two.",
    ]);
    await deleteNote(editor, { noteId });
    expect(await listNotes(editor, storyId)).toEqual([]);
  });

  it("who may do what", async () => {
    const stranger = await aMember("writer");
    const moderator = await aMember("moderator");
    const reader = { ...moderator, role: "reader" } as Staff;
    const admin = await aMember("admin");
    const table: Record<string, boolean[]> = {};
    for (const [name, actor] of Object.entries({ editor, stranger, admin, moderator, reader })) {
      const { storyId, noteId } = await aNote(writer);
      const answers = [
        await addNote(actor, { storyId, anchor, body: "More." }),
        await replyToNote(actor, { noteId, body: "Yes." }),
        await resolveNote(actor, { noteId, isResolved: true }),
        await editNote(actor, { noteId, body: "Mine now." }),
        await deleteNote(actor, { noteId }),
      ];
      table[name] = [...answers.map(({ ok }) => ok), (await listNotes(actor, storyId)).length > 0];
    }
    //              add   reply resolve edit  delete list
    expect(table).toEqual({
      editor: [true, true, true, false, true, true],
      stranger: [true, true, true, false, false, true],
      admin: [true, true, true, false, true, true],
      moderator: [false, false, false, false, false, false],
      reader: [false, false, false, false, false, false],
    });
    await db.update(people).set({ role: "reader" }).where(eq(people.id, stranger.id));
    const { storyId } = await aNote(editor, `@${stranger.name} look`);
    expect(await noticesOf(stranger, storyId)).toEqual([]);
  });
});
