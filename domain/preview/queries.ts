import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { previewLinks } from "@/db/schema/preview";
import type { Staff } from "@/domain/person/rules";
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
