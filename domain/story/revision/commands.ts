import "server-only";
import { db } from "@/db/client";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { loadStory } from "../content";
import { keepRevision } from "../revisions";
import { maySave } from "../rules";

/** Keeps the present text under a name, so that it is found again: “before legal”. */
export async function nameVersion(
  actor: Viewer,
  { id, name }: { id: string; name: string },
): Promise<Result<{ revisionId: string }, "notFound" | "forbidden">> {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    if (!maySave(actor, story)) return refuse("forbidden");
    const revisionId = await keepRevision(tx, {
      storyId: id,
      kind: "named",
      name,
      version: story.version,
      content: story.content,
      createdBy: actor.id,
    });
    await record(tx, {
      actorId: actor.id,
      verb: "story.versionNamed",
      subject: { type: "story", id },
      data: { name },
    });
    return { ok: true, revisionId };
  });
}
