import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { embargoes } from "@/db/schema/workflow";
import { notifyAll } from "@/domain/notice/commands";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { loadStory, type StoryRow } from "../content";
import { note } from "../verbs";
import { mayOverrideEmbargo, maySetEmbargo } from "./rules";

type Refused = "notFound" | "forbidden" | "past" | "loosens" | "noEmbargo";

/**
 * Puts a story under embargo, or extends it. Never loosens one that holds: that is an override,
 * which has a name and a reason.
 */
export const setEmbargo = (
  actor: Viewer,
  { id, until, source }: { id: string; until: string; source: string },
): Promise<Result<object, Refused>> =>
  withEmbargo(id, async (tx, story, present) => {
    if (!maySetEmbargo(actor, story)) return refuse("forbidden");
    const [time] = await tx.execute<{ ahead: boolean }>(
      sql`select ${until}::timestamptz > now() as ahead`,
    );
    if (!time?.ahead) return refuse("past", { until: "This time has passed." });
    if (present && new Date(until) < present.until)
      return refuse("loosens", {
        until: "An embargo cannot be shortened. An editor can override it, with a reason.",
      });
    const row = {
      until: new Date(until),
      source,
      setBy: actor.id,
      setAt: sql`now()`,
      overriddenBy: null,
      overriddenAt: null,
      overrideReason: "",
    };
    await tx
      .insert(embargoes)
      .values({ storyId: id, ...row })
      .onConflictDoUpdate({ target: embargoes.storyId, set: row });
    await note(tx, actor, "story.embargoed", id, { at: until, note: source });
    return { ok: true };
  });

/** Lets a story out before its embargo ends. Who and why is in the log and beside the story. */
export const overrideEmbargo = (
  actor: Viewer,
  { id, reason }: { id: string; reason: string },
): Promise<Result<object, Refused>> =>
  withEmbargo(id, async (tx, story, present) => {
    if (!mayOverrideEmbargo(actor)) return refuse("forbidden");
    if (!present) return refuse("noEmbargo");
    await tx
      .update(embargoes)
      .set({ overriddenBy: actor.id, overriddenAt: sql`now()`, overrideReason: reason })
      .where(eq(embargoes.storyId, id));
    await note(tx, actor, "story.embargoOverridden", id, {
      at: present.until.toISOString(),
      reason,
    });
    await notifyAll(tx, [present.setBy, story.editorId, story.writerId, ...story.authorIds], {
      kind: "embargo_overridden",
      actorId: actor.id,
      storyId: id,
      excerpt: reason,
    });
    return { ok: true };
  });

type Present = { until: Date; setBy: string };

/** The story's row lock also orders what happens to its embargo: publishing takes the same one. */
function withEmbargo<R>(
  id: string,
  run: (tx: Transaction, story: StoryRow, present: Present | undefined) => Promise<R>,
) {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse<Refused>("notFound");
    const [present] = await tx
      .select({ until: embargoes.until, setBy: embargoes.setBy })
      .from(embargoes)
      .where(
        sql`${embargoes.storyId} = ${id} and ${embargoes.until} > now() and ${embargoes.overriddenAt} is null`,
      );
    return run(tx, story, present);
  });
}
