import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { stories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { checkStory } from "./checklist/queries";
import { byField } from "./checklist/rules";
import { whyNotYet } from "./embargo/queries";
import { statusAfter } from "./rules";
import { moveTo, note, type Refused, type Seen, settled, withStory } from "./verbs";

/**
 * Plans publication; of a live story, that of its pending changes. What would block it then blocks
 * it now, while its editor is at the desk. The database's clock says what has passed.
 */
export async function scheduleStory(
  actor: Viewer,
  { at, ...seen }: Seen & { at: string },
): Promise<Result<{ at: Date }, Refused>> {
  return withStory("schedule", actor, seen, async (tx, story) => {
    const { blocks } = await checkStory(tx, story.content);
    if (blocks.length > 0) return refuse("incomplete", byField(blocks));
    const closed = await whyNotYet(tx, story.id, at);
    if (closed) return closed;
    if (!(await isAhead(tx, at))) return refuse("past", { at: "This time has passed." });
    await tx
      .update(stories)
      .set({ status: statusAfter("schedule", story.status), scheduledFor: new Date(at) })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.scheduled", story.id, { at });
    return { ok: true, at: new Date(at) };
  });
}

export async function unscheduleStory(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("unschedule", actor, seen, async (tx, story) => {
    if (story.status === "published")
      await tx.update(stories).set(settled).where(eq(stories.id, story.id));
    else await moveTo(tx, story.id, "draft");
    await note(tx, actor, "story.unscheduled", story.id);
    return { ok: true };
  });
}

/** Plans when a story comes down, or with null that it stays. It may be planned before it is out. */
export async function planUnpublish(
  actor: Viewer,
  { at, ...seen }: Seen & { at: string | null },
): Promise<Result<object, Refused>> {
  return withStory("planUnpublish", actor, seen, async (tx, story) => {
    if (at !== null && !(await isAhead(tx, at)))
      return refuse("past", { at: "This time has passed." });
    if (
      at !== null &&
      story.status === "scheduled" &&
      story.scheduledFor &&
      new Date(at) <= story.scheduledFor
    )
      return refuse("past", { at: "It would come down before it is published." });
    await tx
      .update(stories)
      .set({ unpublishAt: at === null ? null : new Date(at) })
      .where(and(eq(stories.id, story.id)));
    await note(tx, actor, at === null ? "story.staysUp" : "story.unpublishPlanned", story.id, {
      ...(at !== null && { at }),
    });
    return { ok: true };
  });
}

async function isAhead(tx: Transaction, at: string): Promise<boolean> {
  const [row] = await tx.execute<{ ahead: boolean }>(
    sql`select ${at}::timestamptz > now() as ahead`,
  );
  return row?.ahead ?? false;
}
