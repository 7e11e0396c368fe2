import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { credentials, people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { endSessions } from "@/domain/session/commands";
import { mintToken, peekToken, takeToken, voidTokens } from "@/domain/token/commands";
import { hashPassword, verifyPassword } from "@/lib/password";
import { type Result, refuse } from "@/lib/result";
import { faults } from "@/lib/words/en/faults";
import { markConfirmed } from "./commands";
import type { ChangePasswordInput } from "./input";
import { type Letter, resetLetter } from "./letters";
import { passwordFault } from "./rules";

/** @returns the letter with the link, or null when nobody active has that address */
export async function requestReset(email: string): Promise<Letter | null> {
  const [{ title }, voice] = await Promise.all([getNewsroom(), getVoice()]);
  const [person] = await db
    .select({ id: people.id, name: people.name, email: people.email, status: people.status })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  if (person?.status !== "active") return null;
  return db.transaction(async (tx) => {
    await voidTokens(tx, "reset_password", person.id);
    const token = await mintToken(tx, "reset_password", person.id);
    const subject = { type: "person", id: person.id };
    await record(tx, { actorId: null, verb: "person.askedForReset", subject });
    return resetLetter({ person, site: title, voice }, token);
  });
}

/** Takes the link, sets the password and ends every session: whoever had the old one is out. */
export async function resetPassword(input: {
  token: string;
  password: string;
}): Promise<Result<object, "badToken" | "badInput">> {
  const owner = await ownerOf(input.token);
  if (!owner) return refuse("badToken");
  const fault = await faultOf(input.password, owner);
  if (fault) return refuse("badInput", { password: fault });
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const taken = await takeToken(tx, input.token, "reset_password");
    if (!taken?.personId) return refuse("badToken");
    await setPassword(tx, taken.personId, passwordHash);
    await endSessions(tx, taken.personId, "all");
    await markConfirmed(tx, taken.personId);
    const subject = { type: "person", id: taken.personId };
    await record(tx, { actorId: taken.personId, verb: "person.resetPassword", subject });
    return { ok: true };
  });
}

async function ownerOf(token: string) {
  const found = await peekToken(token, "reset_password");
  if (!found?.personId) return undefined;
  const [person] = await db
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(eq(people.id, found.personId));
  return person;
}

async function faultOf(password: string, { name, email }: { name: string; email: string }) {
  const { title } = await getNewsroom();
  return passwordFault(password, [name, email, title]);
}

async function setPassword(tx: Transaction, personId: string, passwordHash: string) {
  await tx
    .insert(credentials)
    .values({ personId, passwordHash })
    .onConflictDoUpdate({
      target: credentials.personId,
      set: { passwordHash, changedAt: sql`now()` },
    });
  await voidTokens(tx, "reset_password", personId);
}

/** Needs the present password, so that an unlocked computer is not a lost account. */
export async function changePassword(
  viewer: Viewer,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<Result<object, "badInput">> {
  const [held] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.personId, viewer.id));
  if (!(await verifyPassword(held?.passwordHash, currentPassword)))
    return refuse("badInput", { currentPassword: faults.wrongPresent });
  const fault = await faultOf(newPassword, viewer);
  if (fault) return refuse("badInput", { newPassword: fault });
  const passwordHash = await hashPassword(newPassword);
  await db.transaction(async (tx) => {
    await setPassword(tx, viewer.id, passwordHash);
    await endSessions(tx, viewer.id, { except: viewer.sessionId });
    const subject = { type: "person", id: viewer.id };
    await record(tx, { actorId: viewer.id, verb: "person.changedPassword", subject });
  });
  return { ok: true };
}
