import "server-only";
import { asc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { series, seriesStories } from "@/db/schema/series";
import { stories } from "@/db/schema/story";
import { may, type Viewer } from "@/domain/person/rules";
import { movedAlong } from "@/lib/order";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { note } from "../commands";
import { maxParts, type PartChange } from "../input";

type Refused = "forbidden" | "notFound" | "elsewhere" | "full";

/** Changes by one step which stories a series has, and in which order. */
export async function changeParts(
  actor: Viewer,
  change: PartChange,
): Promise<Result<object, Refused>> {
  if (!may(actor.role, "series.manage")) return refuse("forbidden");
  const { id, storyId } = change;
  return db.transaction(async (tx) => {
    // Two editors change the same series one after the other.
    const [found] = await tx
      .select({ id: series.id })
      .from(series)
      .where(eq(series.id, id))
      .for("update");
    if (!found) return refuse("notFound");
    const parts = await tx
      .select({ id: seriesStories.storyId })
      .from(seriesStories)
      .where(eq(seriesStories.seriesId, id))
      .orderBy(asc(seriesStories.position), asc(seriesStories.storyId));
    const order = parts.map((part) => part.id);
    const next = await steps[change.verb](tx, order, change);
    if ("reason" in next) return next;
    await write(tx, id, next.order);
    await note(tx, actor, verbs[change.verb], id, { storyId });
    return { ok: true };
  });
}

const verbs = {
  add: "series.storyAdded",
  move: "series.storyMoved",
  remove: "series.storyRemoved",
};

type Step = (
  tx: Transaction,
  order: string[],
  change: PartChange,
) => Promise<{ order: string[] } | Refusal<Refused>>;

const steps: Record<PartChange["verb"], Step> = {
  async add(tx, order, { id, storyId }) {
    if (order.includes(storyId)) return { order };
    if (order.length >= maxParts) return refuse("full");
    const [story] = await tx
      .select({ id: stories.id })
      .from(stories)
      .where(eq(stories.id, storyId))
      .for("update");
    if (!story) return refuse("notFound");
    const added = await tx
      .insert(seriesStories)
      .values({ storyId, seriesId: id, position: order.length })
      .onConflictDoNothing()
      .returning();
    return added.length > 0 ? { order: [...order, storyId] } : refuse("elsewhere");
  },

  async move(_, order, change) {
    if (change.verb !== "move" || !order.includes(change.storyId)) return refuse("notFound");
    return { order: movedAlong(order, change.storyId, change) };
  },

  async remove(tx, order, { storyId }) {
    if (!order.includes(storyId)) return refuse("notFound");
    await tx.delete(seriesStories).where(eq(seriesStories.storyId, storyId));
    return { order: order.filter((one) => one !== storyId) };
  },
};

async function write(tx: Transaction, seriesId: string, order: string[]): Promise<void> {
  for (const [position, storyId] of order.entries())
    await tx
      .insert(seriesStories)
      .values({ storyId, seriesId, position })
      .onConflictDoUpdate({ target: seriesStories.storyId, set: { position } });
}
