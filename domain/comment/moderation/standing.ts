import "server-only";
import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import type { Staff } from "@/domain/person/rules";
import type { CommentStatus } from "../rules";
import { type CardVerdict, latestVerdicts } from "./card-facts";

export type Standing = {
  id: string;
  version: number;
  status: CommentStatus;
  isFeatured: boolean;
  verdict: CardVerdict | null;
};

/** Where cards on somebody's screen stand now. */
export async function listStandings(_by: Staff, ids: readonly string[]): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const [rows, latest] = await Promise.all([
    db
      .select({
        id: comments.id,
        version: comments.version,
        status: comments.status,
        isFeatured: sql<boolean>`${comments.featuredAt} is not null`,
      })
      .from(comments)
      .where(inArray(comments.id, [...ids])),
    latestVerdicts([...ids]),
  ]);
  return rows.map((row) => ({ ...row, verdict: latest.get(row.id) ?? null }));
}
