import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { previewLinks } from "@/db/schema/preview";
import type { Staff } from "@/domain/person/rules";
import { isToken } from "./input";
import { hashOf, opens } from "./link";
import { maxLive } from "./rules";

export type LinkLine = {
  id: string;
  label: string;
  by: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastOpenedAt: Date | null;
  isWorking: boolean;
};

/** The links to a story's draft: every one that works, then as many of those that have ended. */
export async function listLinks(_: Staff, storyId: string): Promise<LinkLine[]> {
  const isWorking = sql<boolean>`(${previewLinks.revokedAt} is null and ${previewLinks.expiresAt} > now())`;
  return db
    .select({
      id: previewLinks.id,
      label: previewLinks.label,
      by: people.name,
      createdAt: previewLinks.createdAt,
      expiresAt: previewLinks.expiresAt,
      revokedAt: previewLinks.revokedAt,
      lastOpenedAt: previewLinks.lastOpenedAt,
      isWorking,
    })
    .from(previewLinks)
    .innerJoin(people, eq(people.id, previewLinks.createdBy))
    .where(eq(previewLinks.storyId, storyId))
    .orderBy(desc(isWorking), desc(previewLinks.createdAt), desc(previewLinks.id))
    .limit(maxLive * 2);
}

/** Whether one of these links shows a draft with this picture: its guest needs no account. */
export async function isInPreview(tokens: readonly string[], mediaId: string): Promise<boolean> {
  const hashes = tokens.filter(isToken).map(hashOf);
  if (hashes.length === 0) return false;
  const shows = sql`exists (select from media_uses used
      where used.story_id = ${previewLinks.storyId} and used.media_id = ${mediaId}
        and used.place = 'draft')
    or exists (select from stories
      where stories.id = ${previewLinks.storyId} and stories.lead_media_id = ${mediaId})`;
  const [link] = await db
    .select({ id: previewLinks.id })
    .from(previewLinks)
    .where(and(inArray(previewLinks.tokenHash, hashes), opens(), sql`(${shows})`))
    .limit(1);
  return link !== undefined;
}
