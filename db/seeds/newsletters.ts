import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Transaction } from "@/db/client";
import { newsletterDeliveries, newsletterStories, newsletters } from "@/db/schema/newsletter";
import { subscriptionSections, subscriptions } from "@/db/schema/subscription";
import type { SeedNewsletter, SeedNewsroom, SeedSubscriber } from "./newsroom/types";
import type { Clock, Ids } from "./seed";

type Known = { people: Ids; sections: Ids; stories: Ids; clock: Clock };

/** Readers who get the newsletter, an issue that they have, and one that is being composed. */
export async function seedNewsletters(
  tx: Transaction,
  newsroom: SeedNewsroom,
  known: Known,
): Promise<void> {
  const ids: string[] = [];
  for (const subscriber of newsroom.subscribers)
    ids.push(await subscribe(tx, subscriber, newsroom, known));
  for (const issue of newsroom.newsletters) await compose(tx, issue, ids, known);
}

async function subscribe(
  tx: Transaction,
  { person, rhythm, sections }: SeedSubscriber,
  { people }: SeedNewsroom,
  known: Known,
): Promise<string> {
  const email = people.find(({ key }) => key === person)?.email;
  if (!email) throw new Error(`no reader ${person}`);
  const id = v7();
  const createdAt = known.clock.hoursAgo(24 * 60);
  await tx
    .insert(subscriptions)
    .values({ id, email, rhythm, allSections: sections === null, createdAt });
  const rows = (sections ?? []).map((slug) => ({
    subscriptionId: id,
    sectionId: known.sections.of(slug),
  }));
  if (rows.length > 0) await tx.insert(subscriptionSections).values(rows);
  return id;
}

async function compose(
  tx: Transaction,
  { subject, introduction, by, sentHoursAgo, stories }: SeedNewsletter,
  subscriberIds: readonly string[],
  known: Known,
): Promise<void> {
  const id = v7();
  const editor = known.people.of(by);
  const at = known.clock.hoursAgo(sentHoursAgo ?? 1);
  const sent = subscriberIds.length;
  await tx.insert(newsletters).values({
    ...{ id, subject, introduction, createdBy: editor, editedBy: editor, version: 1 },
    ...{ createdAt: at, editedAt: at },
    ...(sentHoursAgo !== null && {
      ...{ status: "sent" as const, startedAt: at, endedAt: at, recipients: sent, sent },
    }),
  });
  await tx.insert(newsletterStories).values(
    stories.map(({ key, note }, position) => ({
      ...{ newsletterId: id, storyId: known.stories.of(key), position, note },
    })),
  );
  if (sentHoursAgo === null) return;
  await tx.insert(newsletterDeliveries).values(
    subscriberIds.map((subscriptionId) => ({
      ...{ newsletterId: id, subscriptionId, state: "sent" as const, tries: 1, at },
      // Long enough ago that an issue can be sent to them at once.
      period: sql`(now() - interval '8 days')::date`,
    })),
  );
}
