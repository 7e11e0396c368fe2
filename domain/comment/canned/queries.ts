import "server-only";
import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { cannedReasons } from "@/db/schema/canned-reason";
import type { Staff } from "@/domain/person/rules";
import type { RejectionCode } from "../rules";

export type CannedReason = { id: string; code: RejectionCode; note: string };

/** More than anybody would choose from. */
const most = 100;

export const listCannedReasons = (_by: Staff): Promise<CannedReason[]> =>
  db
    .select({ id: cannedReasons.id, code: cannedReasons.code, note: cannedReasons.note })
    .from(cannedReasons)
    .orderBy(asc(cannedReasons.code), asc(cannedReasons.createdAt))
    .limit(most);
