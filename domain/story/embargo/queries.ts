import "server-only";
import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { embargoes } from "@/db/schema/workflow";
import { refuse } from "@/lib/result";
import type { Refused } from "../verbs";
import { type Embargo, embargoWords } from "./rules";

/**
 * What forbids publishing at a moment, whatever the text is like and whoever asks: an embargo that
 * nobody has overridden, or that it should be down again by then. The database's clock decides.
 * @param at when it would appear; now unless given
 */
export async function whyNotYet(tx: Connection, storyId: string, at?: string) {
  const moment = at ? sql`${at}::timestamptz` : sql`now()`;
  const [row] = await tx
    .select({
      until: embargoes.until,
      isClosed: sql<boolean>`coalesce(${embargoes.until} > ${moment} and ${embargoes.overriddenAt} is null, false)`,
      isOver: sql<boolean>`coalesce(${stories.unpublishAt} <= ${moment}, false)`,
      timeZone: settings.timeZone,
    })
    .from(stories)
    .innerJoin(settings, eq(settings.id, 1))
    .leftJoin(embargoes, eq(embargoes.storyId, stories.id))
    .where(eq(stories.id, storyId));
  if (row?.isClosed && row.until)
    return refuse<Refused>("embargoed", { embargo: embargoWords(row.until, row.timeZone) });
  if (row?.isOver)
    return refuse<Refused>("past", { at: "It is planned to come down before then." });
  return null;
}

export async function getEmbargo(on: Connection, storyId: string): Promise<Embargo | null> {
  const setter = alias(people, "setter");
  const overrider = alias(people, "overrider");
  const [row] = await on
    .select({
      until: embargoes.until,
      source: embargoes.source,
      setBy: setter.name,
      by: overrider.name,
      at: embargoes.overriddenAt,
      reason: embargoes.overrideReason,
    })
    .from(embargoes)
    .leftJoin(setter, eq(setter.id, embargoes.setBy))
    .leftJoin(overrider, eq(overrider.id, embargoes.overriddenBy))
    .where(eq(embargoes.storyId, storyId));
  if (!row) return null;
  const { until, source, setBy, by, at, reason } = row;
  const overridden = by && at ? { by, at, reason } : null;
  return { until, source, setBy: setBy ?? "", overridden };
}
