import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/person";
import { revisions } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import type { Refusal } from "@/lib/result";
import type { StoryRow } from "./content";
import { type Current, type StoryContent, storyContent } from "./input";
import { keepRevision } from "./revisions";

export type Stale = Refusal<"stale"> & { current: Current; kept: string | null };

/** A text that came too late goes into the history; the one on the server stays. */
export async function keepBoth(
  tx: Transaction,
  actor: Viewer,
  story: StoryRow,
  late: { version: number; content: StoryContent },
): Promise<Stale> {
  const kept = await keepConflict(tx, actor, story.id, late);
  const [editor] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, story.updatedBy ?? story.createdBy));
  const current = {
    version: story.version,
    content: story.content,
    savedBy: editor?.name ?? "",
    savedAt: story.updatedAt,
  };
  return { ok: false, reason: "stale", current, kept };
}

/** The same late text sent twice is kept once. */
export async function keepConflict(
  tx: Transaction,
  actor: Viewer,
  storyId: string,
  late: { version: number; content: StoryContent },
): Promise<string> {
  const earlier = await tx
    .select({ id: revisions.id, content: revisions.content })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, storyId),
        eq(revisions.kind, "conflict"),
        eq(revisions.version, late.version),
        eq(revisions.createdBy, actor.id),
      ),
    );
  const same = earlier.find((one) => {
    const parsed = storyContent.safeParse(one.content);
    return parsed.success && isDeepStrictEqual(parsed.data, late.content);
  });
  if (same) return same.id;
  return keepRevision(tx, {
    storyId,
    kind: "conflict",
    version: late.version,
    content: late.content,
    createdBy: actor.id,
  });
}
