import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/client";
import { publishedStories, revisions } from "@/db/schema/story";
import type { StoryContent } from "./input";

type Kind = (typeof revisions.$inferInsert)["kind"];

/** Adds an immutable snapshot. The caller holds the story's row lock, so numbers cannot collide. */
export async function keepRevision(
  tx: Transaction,
  revision: {
    storyId: string;
    kind: Kind;
    name?: string;
    version: number;
    content: StoryContent;
    createdBy: string | null;
    createdAt?: Date;
  },
): Promise<string> {
  const [row] = await tx
    .insert(revisions)
    .values({
      ...revision,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from revisions where story_id = ${revision.storyId})`,
    })
    .returning({ id: revisions.id });
  if (!row) throw new Error("no revision row");
  return row.id;
}

/** Long enough that history stays readable, short enough that little work hides between two. */
const autoMinutes = 10;

/** Whether the text about to be replaced should stay in the history. */
export async function isRevisionDue(
  tx: Transaction,
  storyId: string,
  savedBySomeoneElse: boolean,
): Promise<boolean> {
  if (savedBySomeoneElse) return true;
  const [last] = await tx
    .select({
      isOld: sql<boolean>`${revisions.createdAt} < now() - make_interval(mins => ${autoMinutes})`,
    })
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last?.isOld ?? true;
}

/** The content version that readers see; null while they see none. */
export async function publishedVersion(tx: Connection, storyId: string): Promise<number | null> {
  const [live] = await tx
    .select({ version: revisions.version })
    .from(publishedStories)
    .innerJoin(revisions, eq(revisions.id, publishedStories.revisionId))
    .where(eq(publishedStories.storyId, storyId));
  return live?.version ?? null;
}
