import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { newsletterPlan } from "@/db/schema/newsletter";
import { record } from "@/domain/event/commands";
import { may, type Staff, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { PlanInput } from "./input";
import type { Plan } from "./rules";

/** The log's subject of the plan: it is one row without an id of its own. */
const planId = "00000000-0000-0000-0000-000000000002";

const none = { version: 0, dailyAt: null, weeklyAt: null, weeklyOn: 6 };

/** When issues are made by themselves. */
export async function getPlan(_: Staff): Promise<Plan & { version: number }> {
  const [row] = await db
    .select({
      version: newsletterPlan.version,
      dailyAt: newsletterPlan.dailyAt,
      weeklyAt: newsletterPlan.weeklyAt,
      weeklyOn: newsletterPlan.weeklyOn,
    })
    .from(newsletterPlan);
  return row ?? none;
}

/** From the next hour on: those that are past stay past. */
export async function changePlan(
  actor: Viewer,
  { version, ...plan }: PlanInput,
): Promise<Result<object, "forbidden" | "stale">> {
  if (!may(actor.role, "newsletter.edit")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await tx.insert(newsletterPlan).values({ version: 0 }).onConflictDoNothing();
    const [row] = await tx
      .select({ version: newsletterPlan.version })
      .from(newsletterPlan)
      .where(eq(newsletterPlan.id, 1))
      .for("update");
    if (row?.version !== version) return refuse("stale");
    await tx
      .update(newsletterPlan)
      .set({ ...plan, version: version + 1, changedAt: sql`now()` })
      .where(eq(newsletterPlan.id, 1));
    await record(tx, {
      actorId: actor.id,
      verb: "newsletter.planChanged",
      subject: { type: "newsletterPlan", id: planId },
      data: plan,
    });
    return { ok: true };
  });
}
