import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { verdicts } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import type { RejectionCode } from "../rules";
import type { VerdictKind } from "./rules";

export type LatestVerdict = {
  kind: VerdictKind;
  code: RejectionCode | null;
  by: string;
  at: Date;
};

/** The verdict a comment stands under, if someone has given one. */
export async function findLatestVerdict(
  on: Connection,
  commentId: string,
): Promise<LatestVerdict | null> {
  const [verdict] = await on
    .select({
      kind: verdicts.kind,
      code: verdicts.code,
      by: people.name,
      at: verdicts.createdAt,
    })
    .from(verdicts)
    .innerJoin(people, eq(people.id, verdicts.moderatorId))
    .where(and(eq(verdicts.commentId, commentId), isNull(verdicts.undoneAt)))
    .orderBy(desc(verdicts.version))
    .limit(1);
  return verdict ?? null;
}
