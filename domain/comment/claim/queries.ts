import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { commentClaims } from "@/db/schema/claim";
import { people } from "@/db/schema/person";
import type { Claim } from "./rules";

/** Who has which of these cards now, by the database's clock. */
export async function claimsOn(
  ids: readonly string[],
  on: Connection = db,
): Promise<Map<string, Claim>> {
  if (ids.length === 0) return new Map();
  const rows = await on
    .select({
      commentId: commentClaims.commentId,
      byId: commentClaims.moderatorId,
      by: people.name,
      until: commentClaims.until,
    })
    .from(commentClaims)
    .innerJoin(people, eq(people.id, commentClaims.moderatorId))
    .where(
      and(
        inArray(commentClaims.commentId, [...ids]),
        sql`${commentClaims.until} > clock_timestamp()`,
      ),
    );
  return new Map(rows.map((row) => [row.commentId, { ...row, until: row.until.toISOString() }]));
}
