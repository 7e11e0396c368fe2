import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { commentSignals } from "@/db/schema/policy";
import { type Signal, spamRules } from "./spam-signals";

/** The spam score of each comment that has one, with its parts as they were when it came. */
export async function spamScores(
  ids: readonly string[],
): Promise<Map<string, { score: number; signals: Signal[] }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(commentSignals)
    .where(inArray(commentSignals.commentId, [...ids]));
  return new Map(
    rows.map(({ commentId, score, signals }) => [
      commentId,
      { score, signals: signals.filter((signal): signal is Signal => signal.name in spamRules) },
    ]),
  );
}
