import "server-only";
import { and, asc, eq, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { endSessions } from "@/domain/session/commands";
import { type Result, refuse } from "@/lib/result";
import type { ChangeRoleInput } from "./input";
import { isDemotion, type Staff } from "./rules";

type Refused = "notFound" | "stale" | "oneself" | "lastAdmin" | "forbidden";
type Target = { personId: string };

/** A demotion also ends the person's sessions; a promotion shows on their next request. */
export const changeRole = (
  actor: Staff,
  { personId, was, role }: Omit<ChangeRoleInput, "verb">,
): Promise<Result<object, Refused>> =>
  db.transaction(async (tx) => {
    const locked = await lockForChange(tx, actor, personId);
    if (!locked.ok) return locked;
    const { person, admins } = locked;
    if (person.role !== was) return refuse("stale");
    if (role === was) return { ok: true };
    if (was === "admin" && admins === 1) return refuse("lastAdmin");
    await tx.update(people).set({ role }).where(eq(people.id, personId));
    if (isDemotion(was, role)) await endSessions(tx, personId, "all");
    await note(tx, actor, "person.roleChanged", personId, { from: was, to: role });
    return { ok: true };
  });

/** Out at once, wherever they are signed in; what they wrote stays. */
export const suspend = (actor: Staff, { personId }: Target): Promise<Result<object, Refused>> =>
  db.transaction(async (tx) => {
    const locked = await lockForChange(tx, actor, personId);
    if (!locked.ok) return locked;
    const { person, admins } = locked;
    if (person.status === "suspended") return { ok: true };
    if (person.role === "admin" && admins === 1) return refuse("lastAdmin");
    await tx.update(people).set({ status: "suspended" }).where(eq(people.id, personId));
    await endSessions(tx, personId, "all");
    await note(tx, actor, "person.suspended", personId);
    return { ok: true };
  });

export const reinstate = (actor: Staff, { personId }: Target): Promise<Result<object, Refused>> =>
  db.transaction(async (tx) => {
    const locked = await lockForChange(tx, actor, personId);
    if (!locked.ok) return locked;
    if (locked.person.status === "active") return { ok: true };
    await tx.update(people).set({ status: "active" }).where(eq(people.id, personId));
    await note(tx, actor, "person.reinstated", personId);
    return { ok: true };
  });

export const endSessionsOf = (
  actor: Staff,
  { personId }: Target,
): Promise<Result<{ ended: number }, Refused>> =>
  db.transaction(async (tx) => {
    const locked = await lockForChange(tx, actor, personId);
    if (!locked.ok) return locked;
    const ended = await endSessions(tx, personId, "all");
    if (ended > 0) await note(tx, actor, "person.sessionsEnded", personId, { ended });
    return { ok: true, ended };
  });

/**
 * Locks the person and every active admin, always in the order of their ids: two admins who demote
 * each other at the same moment queue here, and the second is one no more when their turn comes.
 */
async function lockForChange(tx: Transaction, actor: Staff, personId: string) {
  if (personId === actor.id) return refuse("oneself");
  const isActiveAdmin = and(eq(people.role, "admin"), eq(people.status, "active"));
  const rows = await tx
    .select({ id: people.id, role: people.role, status: people.status })
    .from(people)
    .where(or(eq(people.id, personId), isActiveAdmin))
    .orderBy(asc(people.id))
    .for("update");
  const active = rows.filter((row) => row.role === "admin" && row.status === "active");
  if (!active.some((row) => row.id === actor.id)) return refuse("forbidden");
  const person = rows.find((row) => row.id === personId);
  return person ? { ok: true as const, person, admins: active.length } : refuse("notFound");
}

const note = (
  tx: Transaction,
  actor: Staff,
  verb: string,
  personId: string,
  data: Record<string, unknown> = {},
) => record(tx, { actorId: actor.id, verb, subject: { type: "person", id: personId }, data });
