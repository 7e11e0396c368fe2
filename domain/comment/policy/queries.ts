import "server-only";
import { desc, eq, lt, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { people } from "@/db/schema/person";
import { commentPolicies } from "@/db/schema/policy";
import type { Staff } from "@/domain/person/rules";
import { storedPolicy } from "./input";
import { changesBetween, defaultPolicy, type Policy } from "./rules";

export type Standing = { number: number; policy: Policy };

const byDefault: Standing = { number: 0, policy: defaultPolicy };

export async function loadPolicy(on: Connection): Promise<Standing> {
  const [latest] = await on
    .select({ number: commentPolicies.number, at: savedAt })
    .from(commentPolicies)
    .orderBy(desc(commentPolicies.number))
    .limit(1);
  return policyOf(on, latest);
}

/** When an edition was saved, to the microsecond and as no driver would change it. */
export const savedAt = sql<string>`extract(epoch from ${commentPolicies.savedAt})::text`;

type Latest = { number: number; at: string };

/**
 * The policy in force. Read again only when its number has moved on, so that a list of a thousand
 * words is not fetched and made ready with every comment.
 */
export async function policyOf(on: Connection, latest: Latest | undefined): Promise<Standing> {
  if (!latest) return byDefault;
  if (kept.number !== latest.number || kept.at !== latest.at) {
    const [row] = await on
      .select({ policy: commentPolicies.policy })
      .from(commentPolicies)
      .where(eq(commentPolicies.number, latest.number));
    kept = { ...latest, policy: storedPolicy.parse(row?.policy ?? {}) };
  }
  return kept;
}

let kept: Standing & Latest = { ...byDefault, at: "" };

export const getPolicy = (_: Staff): Promise<Standing> => loadPolicy(db);

export type PolicyEdition = {
  number: number;
  at: Date;
  by: string | null;
  note: string;
  changes: string[];
};

const pageSize = 20;

/** What was changed, by whom and why, the latest first. */
export async function listPolicyEditions(
  _: Staff,
  { before }: { before?: number | undefined } = {},
): Promise<{ editions: PolicyEdition[]; next: number | null }> {
  const rows = await db
    .select({
      number: commentPolicies.number,
      at: commentPolicies.savedAt,
      by: people.name,
      note: commentPolicies.note,
      policy: commentPolicies.policy,
    })
    .from(commentPolicies)
    .leftJoin(people, eq(people.id, commentPolicies.savedBy))
    .where(before ? lt(commentPolicies.number, before) : undefined)
    .orderBy(desc(commentPolicies.number))
    .limit(pageSize + 1);
  const editions = rows.slice(0, pageSize).map(({ policy, ...edition }, at) => {
    const earlier = rows[at + 1];
    return {
      ...edition,
      changes: changesBetween(
        earlier ? storedPolicy.parse(earlier.policy) : defaultPolicy,
        storedPolicy.parse(policy),
      ),
    };
  });
  return { editions, next: rows.length > pageSize ? (editions.at(-1)?.number ?? null) : null };
}
