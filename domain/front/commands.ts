import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontSlots, publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { type FrontVerb, maxSlots, rearrange } from "./rules";

type Refused = "forbidden" | "stale" | "notPublished" | "full";

/** Changes the front page by one step from the order its editor saw. */
export async function arrangeFront(
  actor: Viewer,
  { verb, id, seen }: { verb: FrontVerb; id: string; seen: string[] },
): Promise<Result<object, Refused>> {
  if (!may(actor.role, "front.edit")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    // Two editors arrange one after the other; the second one sees what the first one made.
    await tx.execute(sql`select pg_advisory_xact_lock(4242005)`);
    const slots = await tx
      .select({ id: frontSlots.storyId })
      .from(frontSlots)
      .orderBy(asc(frontSlots.position));
    const order = slots.map((slot) => slot.id);
    if (order.join() !== seen.join()) return refuse("stale");
    if (verb === "place") {
      if (order.length >= maxSlots) return refuse("full");
      const [story] = await tx
        .select({ id: publishedStories.storyId })
        .from(publishedStories)
        .where(eq(publishedStories.storyId, id));
      if (!story) return refuse("notPublished");
    }
    const next = rearrange(order, verb, id);
    await tx.delete(frontSlots);
    if (next.length > 0)
      await tx
        .insert(frontSlots)
        .values(next.map((storyId, position) => ({ storyId, position: position + 1 })));
    await record(tx, {
      actorId: actor.id,
      verb: "front.arranged",
      subject: { type: "story", id },
      data: { change: verb },
    });
    return { ok: true };
  });
}
