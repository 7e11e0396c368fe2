import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type NoteAnchor, notes } from "@/db/schema/note";
import { people } from "@/db/schema/person";
import type { Staff } from "@/domain/person/rules";
import { mayDeleteNote, mayEditNote, mayNote } from "./rules";

export type NoteView = {
  id: string;
  body: string;
  by: string;
  at: Date;
  isEdited: boolean;
  may: { edit: boolean; remove: boolean };
};
export type NoteThread = NoteView & {
  anchor: NoteAnchor;
  isResolved: boolean;
  replies: NoteView[];
};

/** Every thread of a story, oldest first; where each stands the editor knows. */
export async function listNotes(staff: Staff, storyId: string): Promise<NoteThread[]> {
  if (!mayNote(staff)) return [];
  const rows = await db
    .select({ note: notes, by: people.name })
    .from(notes)
    .innerJoin(people, eq(people.id, notes.createdBy))
    .where(eq(notes.storyId, storyId))
    .orderBy(asc(notes.createdAt), asc(notes.id));
  const view = ({ note, by }: (typeof rows)[number]): NoteView => ({
    id: note.id,
    body: note.body,
    by,
    at: note.createdAt,
    isEdited: note.editedAt !== null,
    may: { edit: mayEditNote(staff, note), remove: mayDeleteNote(staff, note) },
  });
  return rows.flatMap((row) => {
    const { id, anchor, resolvedAt } = row.note;
    if (!anchor) return [];
    const replies = rows.filter(({ note }) => note.parentId === id).map(view);
    return [{ ...view(row), anchor, isResolved: resolvedAt !== null, replies }];
  });
}
