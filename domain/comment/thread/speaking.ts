import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db, prepared } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { findStanding } from "@/domain/sanction/queries";
import { loadPolicy } from "../policy/queries";
import { publishedStatuses } from "../rules";
import { regularFrom } from "../screening/regulars-only";

/** What keeps a reader from speaking, as they are told; and whether they are one of the regulars. */
export type Speaker = { barred: string | null; isRegular: boolean };

/**
 * So that nobody writes what will be refused. It decides nothing: whoever was sanctioned while
 * writing is told by the answer.
 */
export async function findSpeaker(viewer: Viewer, isForRegulars: boolean): Promise<Speaker> {
  const [{ barred }, isRegular] = await Promise.all([
    findStanding(prepared, viewer.id),
    !isForRegulars || isStaffRole(viewer.role) || hasBeenHeard(viewer),
  ]);
  return { barred, isRegular };
}

async function hasBeenHeard(viewer: Viewer): Promise<boolean> {
  const needed = regularFrom((await loadPolicy(db)).policy);
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.authorId, viewer.id), inArray(comments.status, publishedStatuses)))
    .limit(needed);
  return rows.length === needed;
}
