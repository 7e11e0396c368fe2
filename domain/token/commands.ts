import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { type Connection, db, type Transaction } from "@/db/client";
import { tokens } from "@/db/schema/person";

/** What a link in a mail may be for, and for how many hours it works. */
const hours = { confirm_email: 72, reset_password: 1, setup: 24 } as const;
export type Purpose = keyof typeof hours;

/** The table keeps this only: who reads it cannot make the links. */
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

const isLive = (token: string, purpose: Purpose) =>
  and(
    eq(tokens.tokenHash, hashOf(token)),
    eq(tokens.purpose, purpose),
    isNull(tokens.usedAt),
    gt(tokens.expiresAt, sql`now()`),
  );

/** @returns 256 random bits for a link; earlier links of the same purpose go on working */
export async function mintToken(
  tx: Connection,
  purpose: Purpose,
  personId: string | null,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.insert(tokens).values({
    personId,
    purpose,
    tokenHash: hashOf(token),
    expiresAt: sql`now() + make_interval(hours => ${hours[purpose]})`,
  });
  return token;
}

/**
 * Takes a token for good. Of two that come at once the second waits for the first's transaction
 * and then finds it used.
 * @returns whose it was, or null for a token that is unknown, used or out of date
 */
export async function takeToken(
  tx: Transaction,
  token: string,
  purpose: Purpose,
): Promise<{ personId: string | null } | null> {
  const [taken] = await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(isLive(token, purpose))
    .returning({ personId: tokens.personId });
  return taken ?? null;
}

/** Whose token it is, without taking it: a visit by a mail scanner must not use a link up. */
export async function peekToken(
  token: string,
  purpose: Purpose,
): Promise<{ personId: string | null } | null> {
  const [found] = await db
    .select({ personId: tokens.personId })
    .from(tokens)
    .where(isLive(token, purpose));
  return found ?? null;
}

/** Makes every open link of a person for this purpose worthless. */
export async function voidTokens(
  tx: Connection,
  purpose: Purpose,
  personId: string,
): Promise<void> {
  await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.personId, personId), eq(tokens.purpose, purpose), isNull(tokens.usedAt)));
}
