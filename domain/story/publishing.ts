import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { publishedStories, stories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { loadStory } from "./content";
import { makePublic } from "./going-public";
import { missingToPublish } from "./rules";
import { type Changed, moveTo, note, type Refused, type Seen, withStory } from "./verbs";

/** Publishes the version its editor looked at, or brings a live story up to date. */
export async function publishStory(
  actor: Viewer,
  seen: Seen,
): Promise<Result<Changed & { isUpdate: boolean }, Refused>> {
  return withStory("publish", actor, seen, (tx, story) => makePublic(tx, actor, story));
}

/** Takes a story off the site. Its text, votes and comments stay; its address answers 404. */
export async function unpublishStory(
  actor: Viewer,
  { reason, ...seen }: Seen & { reason: string },
): Promise<Result<Changed, Refused>> {
  return withStory("unpublish", actor, seen, async (tx, story) => {
    const [gone] = await tx
      .delete(publishedStories)
      .where(eq(publishedStories.storyId, story.id))
      .returning({ slug: publishedStories.slug, pollId: publishedStories.pollId });
    await moveTo(tx, story.id, "unpublished");
    await note(tx, actor, "story.unpublished", story.id, { reason });
    return {
      ok: true,
      id: story.id,
      slug: gone?.slug ?? story.content.slug,
      pollId: gone?.pollId ?? null,
    };
  });
}

/** Plans publication. What would block it then blocks it now, while its editor is at the desk. */
export async function scheduleStory(
  actor: Viewer,
  { at, ...seen }: Seen & { at: string },
): Promise<Result<{ at: Date }, Refused>> {
  return withStory("schedule", actor, seen, async (tx, story) => {
    const missing = missingToPublish(story.content);
    if (Object.keys(missing).length > 0) return refuse("incomplete", missing);
    const [planned] = await tx
      .update(stories)
      .set({ status: "scheduled", scheduledFor: new Date(at) })
      .where(and(eq(stories.id, story.id), sql`${at}::timestamptz > now()`))
      .returning({ at: stories.scheduledFor });
    if (!planned?.at) return refuse("past", { at: "This time has passed." });
    await note(tx, actor, "story.scheduled", story.id, { at });
    return { ok: true, at: planned.at };
  });
}

export async function unscheduleStory(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("unschedule", actor, seen, async (tx, story) => {
    await moveTo(tx, story.id, "draft");
    await note(tx, actor, "story.unscheduled", story.id);
    return { ok: true };
  });
}

/**
 * Publishes what is due, each story once however many instances ask: a row that another one works
 * on is skipped. The editor who scheduled it is the actor of its event.
 */
export async function publishDueStories(): Promise<Changed[]> {
  const published: Changed[] = [];
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const [due] = await tx
        .select({ id: stories.id })
        .from(stories)
        .where(and(eq(stories.status, "scheduled"), lte(stories.scheduledFor, sql`now()`)))
        .orderBy(stories.scheduledFor)
        .limit(1)
        .for("update", { skipLocked: true });
      const story = due && (await loadStory(tx, due.id));
      if (!story) return null;
      const result = await makePublic(tx, null, story);
      if (result.ok) return result;
      // Something it needs is gone since it was planned: back to the desk, with the reason.
      const why = Object.values(result.fields ?? {}).join(" ") || result.reason;
      await tx
        .update(stories)
        .set({ status: "in_review", scheduledFor: null, reviewNote: `Not published: ${why}` })
        .where(eq(stories.id, story.id));
      await note(tx, null, "story.notPublished", story.id, { why });
      return result;
    });
    if (!done) return published;
    if (done.ok) published.push(done);
  }
}
