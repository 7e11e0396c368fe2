import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import { notifyAll } from "@/domain/notice/commands";
import type { Viewer } from "@/domain/person/rules";
import type { Result } from "@/lib/result";
import type { StoryRow } from "./content";
import { makePublic } from "./going-public";
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
  return withStory("unpublish", actor, seen, (tx, story) => takeDown(tx, actor, story, reason));
}

/** @param actor null where it was planned */
export async function takeDown(
  tx: Transaction,
  actor: Viewer | null,
  story: StoryRow,
  reason: string,
): Promise<{ ok: true } & Changed> {
  const [gone] = await tx
    .delete(publishedStories)
    .where(eq(publishedStories.storyId, story.id))
    .returning({ slug: publishedStories.slug, pollId: publishedStories.pollId });
  await moveTo(tx, story.id, "unpublished");
  await note(tx, actor, "story.unpublished", story.id, { reason });
  await notifyAll(tx, [...story.authorIds, story.writerId, story.editorId], {
    kind: "unpublished",
    actorId: actor?.id ?? null,
    storyId: story.id,
    excerpt: reason,
  });
  return {
    ok: true,
    id: story.id,
    slug: gone?.slug ?? story.content.slug,
    pollId: gone?.pollId ?? null,
  };
}
