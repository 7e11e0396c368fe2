import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { credentials, people, sessions } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { nobodyId } from "@/domain/event/rules";
import { addressBucket } from "@/lib/client-address";
import { forget, type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { verifyPassword } from "@/lib/password";
import type { Result } from "@/lib/result";
import type { SignInInput } from "./input";
import { absoluteDays } from "./rules";

/** Ten mistakes at once, then two tries a minute: slow for a guesser, not for a forgetful person. */
const perAccountHere: Limit = { name: "sign-in:account-here", burst: 10, every: 30 };
/** From everywhere together; wider, so that one address alone cannot lock an account's owner out. */
const perAccount: Limit = { name: "sign-in:account", burst: 40, every: 30 };
/** An office or a campus signs in behind one address. */
const perAddress: Limit = { name: "sign-in:address", burst: 100, every: 3 };

type Headers = { get(name: string): string | null };

/**
 * Checks e-mail and password and makes a session row. The answer, and the time it takes, are the
 * same for an unknown address, a wrong password and a suspended account.
 */
export async function startSession(
  { email, password }: SignInInput,
  headers: Headers,
): Promise<
  Result<{ sessionId: string }, "wrong"> | { ok: false; reason: "tooFast"; wait: number }
> {
  const address = addressBucket(headers);
  const wait =
    (await spend(perAddress, address)) ||
    (await spend(perAccountHere, `${address}:${email}`)) ||
    (await spend(perAccount, email));
  if (wait > 0) {
    log.warn({ address, wait }, "sign-in limited");
    return { ok: false, reason: "tooFast", wait };
  }

  const [person] = await db
    .select({ id: people.id, status: people.status, passwordHash: credentials.passwordHash })
    .from(people)
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(eq(sql`lower(${people.email})`, email));
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches || person.status !== "active") {
    await logFailure(person?.id);
    return { ok: false, reason: "wrong" };
  }
  await forget(perAccountHere, `${address}:${email}`);
  await forget(perAccount, email);
  const sessionId = await openSession(person.id, headers.get("user-agent") ?? "");
  return { ok: true, sessionId };
}

async function logFailure(personId: string | undefined): Promise<void> {
  // An unknown address has no row to name; the write keeps both cases equally long.
  const subject = { type: "person", id: personId ?? nobodyId };
  await record(db, { actorId: null, verb: "person.signInFailed", subject });
}

const openSession = (personId: string, userAgent: string): Promise<string> =>
  db.transaction(async (tx) => {
    const [session] = await tx
      .insert(sessions)
      .values({
        personId,
        userAgent: userAgent.slice(0, 200),
        expiresAt: sql`now() + make_interval(days => ${absoluteDays})`,
      })
      .returning({ id: sessions.id });
    if (!session) throw new Error("no session row");
    const subject = { type: "person", id: personId };
    await record(tx, { actorId: personId, verb: "person.signedIn", subject });
    return session.id;
  });

/**
 * Ends sessions of a person at once: the next request made with them is nobody's.
 * @returns how many were open
 */
export async function endSessions(
  tx: Connection,
  personId: string,
  which: { only: string } | { except: string } | "all",
): Promise<number> {
  const scope =
    which === "all"
      ? undefined
      : "only" in which
        ? eq(sessions.id, which.only)
        : ne(sessions.id, which.except);
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), scope))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Ends one of a person's own sessions; a session of somebody else is not found. */
export async function endOwnSession({ id }: { id: string }, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await endSessions(tx, id, { only: sessionId });
    if (ended > 0) await noteEnd(tx, id, ended);
  });
}

/** Ends all of a person's sessions but the one they ask from. */
export const endOwnSessions = (viewer: { id: string; sessionId: string }): Promise<number> =>
  db.transaction(async (tx) => {
    const ended = await endSessions(tx, viewer.id, { except: viewer.sessionId });
    if (ended > 0) await noteEnd(tx, viewer.id, ended);
    return ended;
  });

const noteEnd = (tx: Connection, id: string, ended: number) =>
  record(tx, {
    actorId: id,
    verb: "person.sessionsEnded",
    subject: { type: "person", id },
    data: { ended },
  });

/** The browser signs out, by itself or by the framework's own address. */
export async function closeSession(sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [closed] = await tx
      .update(sessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
      .returning({ personId: sessions.personId });
    if (!closed) return;
    const subject = { type: "person", id: closed.personId };
    await record(tx, { actorId: closed.personId, verb: "person.signedOut", subject });
  });
}

/** Sessions and links that open nothing any more are forgotten; the log keeps what was done. */
export async function forgetOldSessions(): Promise<void> {
  await db.execute(sql`delete from sessions
    where coalesce(ended_at, expires_at) < now() - interval '30 days'`);
  await db.execute(sql`delete from tokens where expires_at < now() - interval '30 days'`);
}
