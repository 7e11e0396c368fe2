import "server-only";
import { db } from "@/db/client";
import { commentPolicies } from "@/db/schema/policy";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { PolicyInput } from "./input";
import { loadPolicy } from "./queries";
import { changesBetween } from "./rules";

/** The log's subject of the newsroom's ways: they have no id of their own. */
const newsroomId = "00000000-0000-0000-0000-000000000001";

/**
 * Puts a policy in force as the next edition. Of two made from the same one the second is refused:
 * the number is the primary key.
 */
export const savePolicy = (
  actor: Staff,
  { seen, note, policy }: PolicyInput,
): Promise<Result<{ number: number }, "stale" | "unchanged">> =>
  db.transaction(async (tx) => {
    const standing = await loadPolicy(tx);
    if (standing.number !== seen) return refuse("stale");
    const changes = changesBetween(standing.policy, policy);
    if (changes.length === 0) return refuse("unchanged");
    const [saved] = await tx
      .insert(commentPolicies)
      .values({ number: seen + 1, policy, note, savedBy: actor.id })
      .onConflictDoNothing()
      .returning({ number: commentPolicies.number });
    if (!saved) return refuse("stale");
    await record(tx, {
      actorId: actor.id,
      verb: "newsroom.commentPolicyChanged",
      subject: { type: "newsroom", id: newsroomId },
      data: { number: saved.number, to: changes.join(". "), ...(note && { why: note }) },
    });
    return { ok: true, number: saved.number };
  });
