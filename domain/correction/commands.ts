import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { corrections } from "@/db/schema/correction";
import { publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { CorrectionKind } from "./input";

/** Tells readers of a published story what was wrong, unclear or is new. */
export async function addCorrection(
  actor: Viewer,
  { storyId, kind, text }: { storyId: string; kind: CorrectionKind; text: string },
): Promise<Result<{ id: string; storyId: string }, "forbidden" | "notPublished">> {
  if (!may(actor.role, "story.publish")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [live] = await tx
      .select({ id: publishedStories.storyId })
      .from(publishedStories)
      .where(eq(publishedStories.storyId, storyId))
      .for("share");
    if (!live) return refuse("notPublished");
    const [made] = await tx
      .insert(corrections)
      .values({ storyId, kind, text, createdBy: actor.id })
      .returning({ id: corrections.id });
    if (!made) throw new Error("no correction row");
    await record(tx, {
      actorId: actor.id,
      verb: "story.corrected",
      subject: { type: "story", id: storyId },
      data: { kind, text },
    });
    return { ok: true, id: made.id, storyId };
  });
}

/** Takes a correction back that should not have been made; the log keeps it, with the reason. */
export async function withdrawCorrection(
  actor: Viewer,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ storyId: string }, "forbidden" | "notFound">> {
  if (!may(actor.role, "story.publish")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .update(corrections)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(corrections.id, id), isNull(corrections.withdrawnAt)))
      .returning({ storyId: corrections.storyId, text: corrections.text });
    if (!gone) return refuse("notFound");
    await record(tx, {
      actorId: actor.id,
      verb: "story.correctionWithdrawn",
      subject: { type: "story", id: gone.storyId },
      data: { text: gone.text, reason },
    });
    return { ok: true, storyId: gone.storyId };
  });
}
