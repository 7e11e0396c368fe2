import "server-only";
import { eq, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { credentials, people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import type { Role, Viewer } from "@/domain/person/rules";
import { vouchForVotes } from "@/domain/poll/votes";
import { mintToken, takeToken } from "@/domain/token/commands";
import { hashPassword } from "@/lib/password";
import { type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";
import { faults } from "@/lib/words/en/faults";
import type { JoinInput } from "./input";
import { confirmLetter, knownLetter, type Letter } from "./letters";
import { isStaffLookAlike, passwordFault } from "./rules";

/**
 * Makes an account, or tells the owner of a known address by mail that there is one. Whoever asks
 * gets the same answer, after the same work.
 */
export async function join(input: JoinInput): Promise<Result<{ letter: Letter }, "badInput">> {
  const [{ title }, voice] = await Promise.all([getNewsroom(), getVoice()]);
  const fields = await faultsOf(input, title);
  if (fields) return refuse("badInput", fields);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const id = await insertPerson(tx, { ...input, passwordHash, role: "reader" });
    if (id) {
      const subject = { type: "person", id };
      await record(tx, { actorId: id, verb: "person.joined", subject });
      const token = await mintToken(tx, "confirm_email", id);
      return { ok: true, letter: confirmLetter({ person: input, site: title, voice }, token) };
    }
    const [known] = await tx
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(eq(sql`lower(${people.email})`, input.email));
    return { ok: true, letter: knownLetter({ person: known ?? input, site: title, voice }) };
  });
}

async function faultsOf(
  { name, email, password }: JoinInput,
  title: string,
): Promise<Record<string, string> | undefined> {
  if (await isTakenByStaff(name, title, null)) return { name: faults.staffName };
  const fault = passwordFault(password, [name, email, title]);
  return fault ? { password: fault } : undefined;
}

/** @param except a member of staff may keep their own name */
async function isTakenByStaff(name: string, title: string, except: string | null) {
  const staff = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(ne(people.role, "reader"));
  const others = staff.filter((person) => person.id !== except).map((person) => person.name);
  return isStaffLookAlike(name, [title, ...others]);
}

type NewPerson = { name: string; email: string; passwordHash: string; role: Role };

/** @returns the new row's id, or null when the address has an account already */
export async function insertPerson(
  tx: Transaction,
  { passwordHash, ...person }: NewPerson,
): Promise<string | null> {
  const id = v7();
  const plain = slugify(person.name) || person.role;
  // The second name of the same kind gets the random end of its id.
  for (const slug of [plain, `${plain}-${id.slice(-6)}`]) {
    const [made] = await tx
      .insert(people)
      .values({ id, slug, ...person })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!made) continue;
    await tx.insert(credentials).values({ personId: id, passwordHash });
    return id;
  }
  return null;
}

/** The holder of the link owns the mailbox. */
export async function confirmEmail(token: string): Promise<Result<object, "badToken">> {
  return db.transaction(async (tx) => {
    const taken = await takeToken(tx, token, "confirm_email");
    if (!taken?.personId) return refuse("badToken");
    await markConfirmed(tx, taken.personId);
    return { ok: true };
  });
}

export async function markConfirmed(tx: Transaction, personId: string): Promise<void> {
  const [confirmed] = await tx
    .update(people)
    .set({ emailConfirmedAt: sql`now()` })
    .where(sql`${people.id} = ${personId} and ${people.emailConfirmedAt} is null`)
    .returning({ id: people.id });
  const subject = { type: "person", id: personId };
  if (!confirmed) return;
  await record(tx, { actorId: personId, verb: "person.confirmedEmail", subject });
  await vouchForVotes(tx, personId);
}

/** Sends the link again to someone who is signed in. */
export async function askForConfirmation(
  viewer: Viewer,
): Promise<Result<{ letter: Letter }, "alreadyConfirmed">> {
  if (viewer.emailConfirmed) return refuse("alreadyConfirmed");
  const [{ title }, voice] = await Promise.all([getNewsroom(), getVoice()]);
  const token = await mintToken(db, "confirm_email", viewer.id);
  return { ok: true, letter: confirmLetter({ person: viewer, site: title, voice }, token) };
}

export async function changeName(
  viewer: Viewer,
  { name }: { name: string },
): Promise<Result<object, "badInput">> {
  const { title } = await getNewsroom();
  if (await isTakenByStaff(name, title, viewer.id))
    return refuse("badInput", {
      name: faults.staffName,
    });
  await db.transaction(async (tx) => {
    await tx.update(people).set({ name }).where(eq(people.id, viewer.id));
    const subject = { type: "person", id: viewer.id };
    const data = { from: viewer.name, to: name };
    await record(tx, { actorId: viewer.id, verb: "person.renamed", subject, data });
  });
  return { ok: true };
}
