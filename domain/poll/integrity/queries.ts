import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { pollBursts, votes } from "@/db/schema/poll";
import type { Staff } from "@/domain/person/rules";
import type { Burst } from "./rules";

export type BurstView = {
  id: string;
  rule: string;
  seen: Partial<Burst["seen"]>;
  startsAt: Date;
  endsAt: Date;
  status: "counted" | "quarantined" | "void";
  votes: number;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string;
};

/** A flood that lasts for hours makes a burst a minute; older ones are in the log. */
const shown = 200;

/** What was set aside in a poll and why, the latest first. */
export async function listBursts(_staff: Staff, pollId: string): Promise<BurstView[]> {
  const rows = await db
    .select({
      id: pollBursts.id,
      rule: pollBursts.rule,
      seen: pollBursts.seen,
      startsAt: pollBursts.startsAt,
      endsAt: pollBursts.endsAt,
      status: pollBursts.status,
      votes: sql<number>`(select count(*)::int from ${votes} where ${votes.burstId} = ${pollBursts.id})`,
      decidedBy: people.name,
      decidedAt: pollBursts.decidedAt,
      reason: pollBursts.reason,
    })
    .from(pollBursts)
    .leftJoin(people, eq(people.id, pollBursts.decidedBy))
    .where(eq(pollBursts.pollId, pollId))
    .orderBy(desc(pollBursts.createdAt), desc(pollBursts.id))
    .limit(shown);
  return rows.map((row) => ({ ...row, seen: row.seen as BurstView["seen"] }));
}
