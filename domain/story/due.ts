import "server-only";
import { and, desc, eq, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { stories } from "@/db/schema/story";
import { notifyAll } from "@/domain/notice/commands";
import { log } from "@/lib/log";
import { loadStory, type StoryRow } from "./content";
import { makePublic } from "./going-public";
import { takeDown } from "./publishing";
import { type Changed, note, settled } from "./verbs";

type Done = { ok: true } & Changed;

/**
 * Publishes what is due, each story once however many instances ask: a row that another one works
 * on is skipped. What an outage left undone is done late.
 */
export const publishDueStories = (tell?: Tell): Promise<Changed[]> =>
  eachDue(lte(stories.scheduledFor, sql`now()`), publishDue, tell);

/** Takes down what is due to come down, in the same way. */
export const unpublishDueStories = (tell?: Tell): Promise<Changed[]> =>
  eachDue(
    and(eq(stories.status, "published"), lte(stories.unpublishAt, sql`now()`)),
    (tx, story) => takeDown(tx, null, story, "At its planned time."),
    tell,
  );

/** Called after each commit, so that a later failure cannot keep readers' pages out of date. */
type Tell = (changed: Changed) => Promise<unknown>;

async function eachDue(
  isDue: SQL | undefined,
  run: (tx: Transaction, story: StoryRow) => Promise<Done | null>,
  tell: Tell = async () => {},
): Promise<Changed[]> {
  const changed: Changed[] = [];
  // One that fails must not keep the others waiting; it is tried again with the next turn.
  const failed: string[] = [];
  for (;;) {
    let taken: string | undefined;
    try {
      const done = await db.transaction(async (tx) => {
        const [due] = await tx
          .select({ id: stories.id })
          .from(stories)
          .where(and(isDue, failed.length > 0 ? notInArray(stories.id, failed) : undefined))
          .orderBy(sql`least(${stories.scheduledFor}, ${stories.unpublishAt})`, stories.id)
          .limit(1)
          .for("update", { skipLocked: true });
        taken = due?.id;
        const story = due && (await loadStory(tx, due.id));
        return story ? { change: await run(tx, story) } : null;
      });
      if (!done) return changed;
      if (!done.change) continue;
      changed.push(done.change);
      await tell(done.change);
    } catch (error) {
      if (!taken) throw error;
      failed.push(taken);
      log.error({ err: error, story: taken }, "a story that was due failed");
    }
  }
}

async function publishDue(tx: Transaction, story: StoryRow): Promise<Done | null> {
  const result = await makePublic(tx, null, story);
  if (result.ok) return result;
  const why = Object.values(result.fields ?? {}).join(" ") || result.reason;
  await tx
    .update(stories)
    .set({
      ...settled,
      submittedAt: sql`now()`,
      status: story.status === "published" ? "published" : "in_review",
      reviewNote: `Not published: ${why}`,
    })
    .where(eq(stories.id, story.id));
  await note(tx, null, "story.notPublished", story.id, { why });
  await notifyAll(
    tx,
    [story.editorId, await schedulerOf(tx, story.id), story.writerId, ...story.authorIds],
    { kind: "not_published", actorId: null, storyId: story.id, excerpt: why },
  );
  return null;
}

async function schedulerOf(tx: Transaction, storyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ actorId: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.subjectType, "story"),
        eq(events.subjectId, storyId),
        eq(events.verb, "story.scheduled"),
      ),
    )
    .orderBy(desc(events.at))
    .limit(1);
  return row?.actorId ?? null;
}
