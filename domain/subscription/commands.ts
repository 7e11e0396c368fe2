import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { eq, lt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Connection, db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/person";
import {
  subscriptionRequests,
  subscriptionSections,
  subscriptions,
} from "@/db/schema/subscription";
import type { Letter } from "@/domain/account/letters";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { confirmLetter, knownLetter } from "./letters";
import { type Choice, requestDays } from "./rules";

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Keeps what somebody wants for an address until its owner confirms it. Whoever asks hears nothing
 * of whether the address is known: only the letter differs.
 * @returns null for somebody who is suspended: they get no mail at all
 */
export async function askToSubscribe({
  email,
  ...choice
}: Choice & { email: string }): Promise<Letter | null> {
  const [{ title: site }, voice] = await Promise.all([getNewsroom(), getVoice()]);
  if (await isSuspended(email)) return null;
  const about = { email, site, voice };
  const [known] = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(eq(subscriptions.email, email));
  if (known) return knownLetter(about, known.id);
  const token = randomBytes(32).toString("base64url");
  await db.insert(subscriptionRequests).values({
    email,
    rhythm: choice.rhythm,
    allSections: choice.sectionIds === null,
    sectionIds: choice.sectionIds ?? [],
    tokenHash: hashOf(token),
    expiresAt: sql`now() + make_interval(days => ${requestDays})`,
  });
  return confirmLetter(about, choice, token);
}

async function isSuspended(email: string): Promise<boolean> {
  const [person] = await db
    .select({ status: people.status })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  return person?.status === "suspended";
}

/** The holder of the link owns the mailbox: what was asked for becomes a subscription. */
export function confirmSubscription(
  token: string,
): Promise<Result<{ subscriptionId: string }, "badToken">> {
  return db.transaction(async (tx) => {
    const requests = await lockRequests(tx, token);
    const asked = requests.find(({ tokenHash }) => tokenHash === hashOf(token));
    if (!asked || asked.isOver) return refuse("badToken");
    const { email, rhythm, allSections, sectionIds } = asked;
    // Other links to this mailbox have done their work: an old one would undo what is chosen now.
    await tx.delete(subscriptionRequests).where(eq(subscriptionRequests.email, email));
    const choice = { rhythm, sectionIds: allSections ? null : sectionIds };
    return { ok: true, subscriptionId: await keep(tx, email, choice) };
  });
}

/** All for the same mailbox, always in one order: two links confirmed at once wait for each other. */
const lockRequests = (tx: Transaction, token: string) =>
  tx
    .select({
      email: subscriptionRequests.email,
      rhythm: subscriptionRequests.rhythm,
      allSections: subscriptionRequests.allSections,
      sectionIds: subscriptionRequests.sectionIds,
      tokenHash: subscriptionRequests.tokenHash,
      isOver: sql<boolean>`${subscriptionRequests.expiresAt} <= now()`,
    })
    .from(subscriptionRequests)
    .where(
      eq(
        subscriptionRequests.email,
        tx
          .select({ email: subscriptionRequests.email })
          .from(subscriptionRequests)
          .where(eq(subscriptionRequests.tokenHash, hashOf(token))),
      ),
    )
    .orderBy(subscriptionRequests.id)
    .for("update");

/** Whoever holds the link of a mail may: it came to their mailbox. */
export function changeSubscription(
  id: string,
  choice: Choice,
): Promise<Result<object, "notFound">> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select({ email: subscriptions.email })
      .from(subscriptions)
      .where(eq(subscriptions.id, id))
      .for("update");
    if (!known) return refuse("notFound");
    await keep(tx, known.email, choice);
    return { ok: true };
  });
}

/** Twice is as good as once; nothing of it is kept. */
export const endSubscription = async (id: string): Promise<void> => {
  await db.delete(subscriptions).where(eq(subscriptions.id, id));
};

/** One's own, by the account: its address is confirmed already. Null ends it. */
export async function chooseOwnNewsletter(
  viewer: Viewer,
  choice: Choice | null,
): Promise<Result<object, "unconfirmed">> {
  if (!viewer.emailConfirmed) return refuse("unconfirmed");
  const email = viewer.email.toLowerCase();
  await db.transaction(async (tx) => {
    if (choice) await keep(tx, email, choice);
    else await forgetSubscriber(tx, email);
  });
  return { ok: true };
}

/** Everything that is kept about the newsletter for an address. */
export async function forgetSubscriber(tx: Connection, email: string): Promise<void> {
  await tx.delete(subscriptions).where(eq(subscriptions.email, email));
  await tx.delete(subscriptionRequests).where(eq(subscriptionRequests.email, email));
}

export const forgetOldRequests = (): Promise<unknown> =>
  db.delete(subscriptionRequests).where(lt(subscriptionRequests.expiresAt, sql`now()`));

async function keep(
  tx: Transaction,
  email: string,
  { rhythm, sectionIds }: Choice,
): Promise<string> {
  const allSections = sectionIds === null;
  const [row] = await tx
    .insert(subscriptions)
    .values({ id: v7(), email, rhythm, allSections })
    .onConflictDoUpdate({ target: subscriptions.email, set: { rhythm, allSections } })
    .returning({ id: subscriptions.id });
  if (!row) throw new Error("no subscription row");
  await tx.delete(subscriptionSections).where(eq(subscriptionSections.subscriptionId, row.id));
  if (sectionIds)
    // A section that has been deleted since is left out.
    await tx.execute(sql`
      insert into subscription_sections (subscription_id, section_id)
      select ${row.id}::uuid, id from sections where id = any(${sql.param(sectionIds)}::uuid[])`);
  return row.id;
}
