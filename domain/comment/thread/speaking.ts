import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db, prepared } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { findStanding } from "@/domain/sanction/queries";
import { loadPolicy } from "../policy/queries";
import { publishedStatuses } from "../rules";
import { regularFrom } from "../screening/regulars-only";

export type Speaker = {
  /** What keeps a reader from speaking, as they are told. */
  barred: string | null;
  /** On a story for regulars: how many comments make one, and how many of theirs stand. */
  missing: { published: number; needed: number } | null;
};

/**
 * So that nobody writes what will be refused. It decides nothing: whoever was sanctioned while
 * writing is told by the answer.
 */
export async function findSpeaker(viewer: Viewer, isForRegulars: boolean): Promise<Speaker> {
  const [{ barred }, missing] = await Promise.all([
    findStanding(prepared, viewer.id),
    isForRegulars && !isStaffRole(viewer.role) ? findMissing(viewer) : null,
  ]);
  return { barred, missing };
}

async function findMissing(viewer: Viewer): Promise<Speaker["missing"]> {
  const needed = regularFrom((await loadPolicy(db)).policy);
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.authorId, viewer.id), inArray(comments.status, publishedStatuses)))
    .limit(needed);
  return rows.length < needed ? { published: rows.length, needed } : null;
}
