import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { saveWithin } from "./commands";
import { loadStory } from "./content";
import { storyContent } from "./input";
import { keepRevision } from "./revisions";
import { maySave } from "./rules";

/** Makes an old text the draft again. The present one goes into the history first. */
export async function restoreRevision(
  actor: Viewer,
  { id, version, revisionId }: { id: string; version: number; revisionId: string },
): Promise<Result<object, "notFound" | "forbidden" | "stale">> {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    if (!maySave(actor, story)) return refuse("forbidden");
    if (story.version !== version) return refuse("stale");
    const [revision] = await tx
      .select({ content: revisions.content })
      .from(revisions)
      .where(and(eq(revisions.id, revisionId), eq(revisions.storyId, id)));
    const content = storyContent.safeParse(revision?.content);
    if (!content.success) return refuse("notFound");
    await keepRevision(tx, {
      storyId: id,
      kind: "restored",
      version,
      content: story.content,
      createdBy: actor.id,
    });
    const saved = await saveWithin(tx, actor, { id, version, content: content.data });
    return saved.ok ? { ok: true } : refuse(saved.reason);
  });
}
