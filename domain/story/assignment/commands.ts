import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { notify } from "@/domain/notice/commands";
import { permissions, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { createStory, saveStory } from "../commands";
import { loadStory } from "../content";
import { note } from "../verbs";
import type { AssignInput, PlanInput } from "./input";
import { type Assignment, mayAssign } from "./rules";

type Refused = "notFound" | "forbidden" | "unsuited";

/** Says who writes, who edits, due when and how long. It never touches the text or its state. */
export async function assignStory(
  actor: Viewer,
  { id, seen, ...asked }: AssignInput,
): Promise<Result<object, Refused>> {
  if (!mayAssign(actor)) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    const wish = seen ? changed(asked, seen, story) : asked;
    const fields = await unsuited(tx, wish, story);
    if (Object.keys(fields).length > 0) return refuse("unsuited", fields);
    const next = { ...wish, dueAt: wish.dueAt ? new Date(wish.dueAt) : null };
    const isSame =
      next.writerId === story.writerId &&
      next.editorId === story.editorId &&
      next.plannedWords === story.plannedWords &&
      next.dueAt?.getTime() === story.dueAt?.getTime();
    if (isSame) return { ok: true };
    await tx.update(stories).set(next).where(eq(stories.id, id));
    await note(tx, actor, "story.assigned", id, { ...wish, ...(wish.dueAt && { at: wish.dueAt }) });
    const told = { kind: "assigned", actorId: actor.id, storyId: id } as const;
    const { writerId, editorId } = next;
    if (writerId && writerId !== story.writerId)
      await notify(tx, { ...told, personId: writerId, excerpt: "You write it." });
    if (editorId && editorId !== story.editorId && editorId !== writerId)
      await notify(tx, { ...told, personId: editorId, excerpt: "You edit it." });
    return { ok: true };
  });
}

type Wish = Omit<AssignInput, "id" | "seen">;

/** Of two who assign at once each changes what they meant to, and undoes nothing of the other's. */
function changed(asked: Wish, seen: Wish, story: Assignment): Wish {
  const dueAt = story.dueAt?.toISOString() ?? null;
  const isKept = minuteOf(asked.dueAt) === minuteOf(seen.dueAt);
  return {
    writerId: asked.writerId === seen.writerId ? story.writerId : asked.writerId,
    editorId: asked.editorId === seen.editorId ? story.editorId : asked.editorId,
    dueAt: isKept ? dueAt : asked.dueAt,
    plannedWords:
      asked.plannedWords === seen.plannedWords ? story.plannedWords : asked.plannedWords,
  };
}

/** A form knows no seconds. */
const minuteOf = (at: string | null): number | null =>
  at === null ? null : Math.floor(Date.parse(at) / 60_000);

type Team = { writerId: string | null; editorId: string | null };

/** Whoever left or changed roles since keeps what they have, and gets nothing new. */
async function unsuited(
  tx: Connection,
  wish: Team,
  present: Team,
): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  const canDo = async (id: string, permission: "story.write" | "story.publish") => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.id, id),
          eq(people.status, "active"),
          inArray(people.role, [...permissions[permission]]),
        ),
      );
    return person !== undefined;
  };
  const { writerId, editorId } = wish;
  if (writerId && writerId !== present.writerId && !(await canDo(writerId, "story.write")))
    fields.writerId = "Choose somebody who writes.";
  if (editorId && editorId !== present.editorId && !(await canDo(editorId, "story.publish")))
    fields.editorId = "Choose an editor.";
  return fields;
}

/** A planned story is a draft with an assignment. Asking again for the same id changes nothing twice. */
export async function planStory(
  actor: Viewer,
  { id, headline, sectionId, ...assignment }: PlanInput,
): Promise<Result<{ id: string }, Refused>> {
  if (!mayAssign(actor)) return refuse("forbidden");
  const fields = await unsuited(db, assignment, { writerId: null, editorId: null });
  if (Object.keys(fields).length > 0) return refuse("unsuited", fields);
  const made = await createStory(actor, { id });
  if (!made.ok) return made;
  const story = await loadStory(db, id);
  if (!story) return refuse("notFound");
  const authorIds = [assignment.writerId ?? actor.id];
  const content = { ...story.content, headline, sectionId, authorIds };
  const saved = await saveStory(actor, { id, version: story.version, content });
  if (!saved.ok && saved.reason !== "stale") return refuse(saved.reason);
  const assigned = await assignStory(actor, { id, ...assignment });
  return assigned.ok ? { ok: true, id } : assigned;
}
