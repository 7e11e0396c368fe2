import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { newsletterDeliveries, newsletters } from "@/db/schema/newsletter";
import { publishedStories } from "@/db/schema/story";
import { subscriptionSections, subscriptions } from "@/db/schema/subscription";
import type { Staff } from "@/domain/person/rules";
import type { NewsletterRhythm } from "@/domain/subscription/rules";
import type { Mail, Post } from "@/lib/mail";
import { saveNewsletter, startNewsletter } from "./commands";
import { type Draft, emptyDraft } from "./rules";
import { sendNewsletter } from "./scheduling";

let made = 0;

/** Somebody who gets the newsletter; without sections, all of it. */
export async function aSubscriber(
  given: { email?: string; rhythm?: NewsletterRhythm; sectionIds?: string[] } = {},
) {
  const { email = `reader-${++made}@mail.test`, rhythm = "daily", sectionIds } = given;
  const id = v7();
  await db.insert(subscriptions).values({ id, email, rhythm, allSections: !sectionIds });
  const rows = (sectionIds ?? []).map((sectionId) => ({ subscriptionId: id, sectionId }));
  if (rows.length > 0) await db.insert(subscriptionSections).values(rows);
  return { id, email };
}

/** A draft with these stories, saved once: its version is 1. */
export async function anIssue(editor: Staff, change: Partial<Draft> = {}) {
  const id = v7();
  const items = change.items ?? [{ storyId: (await aPublishedStory()).id, note: "" }];
  await startNewsletter(editor, { id });
  const draft = { ...emptyDraft, subject: `The ferry ${++made}`, ...change, items };
  const saved = await saveNewsletter(editor, { id, version: 0, draft });
  if (!saved.ok) throw new Error(saved.reason);
  return { id, version: saved.version, draft };
}

/** An issue on its way. */
export async function aSentIssue(editor: Staff, change: Partial<Draft> = {}) {
  const issue = await anIssue(editor, change);
  const begun = await sendNewsletter(editor, issue);
  if (!begun.ok) throw new Error(begun.reason);
  return { ...issue, recipients: begun.recipients };
}

/** A mail server that takes everything, or does what it is told for an address. */
export function aPost(answer: (mail: Mail) => Promise<void> | void = () => {}) {
  const mails: Mail[] = [];
  const post: Post = {
    send: async (mail) => {
      await answer(mail);
      mails.push(mail);
    },
    close: () => {},
  };
  return { mails, to: () => mails.map(({ to }) => to).sort(), open: async () => post };
}

export const deliveriesOf = (newsletterId: string) =>
  db
    .select({
      subscriptionId: newsletterDeliveries.subscriptionId,
      state: newsletterDeliveries.state,
      reason: newsletterDeliveries.reason,
      code: newsletterDeliveries.code,
      tries: newsletterDeliveries.tries,
    })
    .from(newsletterDeliveries)
    .where(eq(newsletterDeliveries.newsletterId, newsletterId));

export async function deliveryTo(newsletterId: string, { id }: { id: string }) {
  const [row] = (await deliveriesOf(newsletterId)).filter((one) => one.subscriptionId === id);
  return row;
}

export async function statusOf(id: string) {
  const [row] = await db.select().from(newsletters).where(eq(newsletters.id, id));
  if (!row) throw new Error("no issue");
  return row;
}

/** As if the time had come at which it is tried again. */
export const tryAgain = (newsletterId: string) =>
  db
    .update(newsletterDeliveries)
    .set({ nextTryAt: sql`now()` })
    .where(
      and(
        eq(newsletterDeliveries.newsletterId, newsletterId),
        eq(newsletterDeliveries.state, "waiting"),
      ),
    );

export const takeDown = (storyId: string) =>
  db.delete(publishedStories).where(eq(publishedStories.storyId, storyId));
