import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { credentials, people, sessions } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { addressBucket } from "@/lib/client-address";
import { type Limit, spend } from "@/lib/limits";
import { verifyPassword } from "@/lib/password";
import type { Result } from "@/lib/result";
import { absoluteDays } from "./cookie";
import type { SignInInput } from "./input";

/** Ten mistakes at once, then two tries a minute: slow for a guesser, not for a forgetful person. */
const perAccount: Limit = { name: "sign-in:account", burst: 10, every: 30 };
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
  const wait = Math.max(
    await spend(perAddress, addressBucket(headers)),
    await spend(perAccount, email),
  );
  if (wait > 0) return { ok: false, reason: "tooFast", wait };

  const [person] = await db
    .select({ id: people.id, status: people.status, passwordHash: credentials.passwordHash })
    .from(people)
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(eq(sql`lower(${people.email})`, email));
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches || person.status !== "active") return { ok: false, reason: "wrong" };

  return db.transaction(async (tx) => {
    const [session] = await tx
      .insert(sessions)
      .values({
        personId: person.id,
        userAgent: (headers.get("user-agent") ?? "").slice(0, 200),
        expiresAt: sql`now() + make_interval(days => ${absoluteDays})`,
      })
      .returning({ id: sessions.id });
    if (!session) throw new Error("no session row");
    const subject = { type: "person", id: person.id };
    await record(tx, { actorId: person.id, verb: "person.signedIn", subject });
    return { ok: true, sessionId: session.id };
  });
}

/** Ends sessions of a person at once, on the next request wherever they are signed in. */
export async function endSessions(
  tx: Connection,
  personId: string,
  which: { only: string } | { except: string } | "all",
): Promise<void> {
  const scope =
    which === "all"
      ? undefined
      : "only" in which
        ? eq(sessions.id, which.only)
        : ne(sessions.id, which.except);
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), scope));
}
