import "server-only";
import { and, asc, count, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  subscriptionRequests,
  subscriptionSections,
  subscriptions,
} from "@/db/schema/subscription";
import { sections } from "@/db/schema/taxonomy";
import type { Staff, Viewer } from "@/domain/person/rules";
import { hashOf } from "./commands";
import type { Choice, NewsletterRhythm } from "./rules";

export type Subscription = Choice & { id: string; email: string; since: Date };

const chosen = sql<string[]>`array(select ${subscriptionSections.sectionId} from
  ${subscriptionSections} where ${subscriptionSections.subscriptionId} = subscriptions.id)`;

const select = () =>
  db
    .select({
      id: subscriptions.id,
      email: subscriptions.email,
      rhythm: subscriptions.rhythm,
      allSections: subscriptions.allSections,
      sectionIds: chosen,
      since: subscriptions.createdAt,
    })
    .from(subscriptions);

type Row = Awaited<ReturnType<typeof select>>[number];

const view = ({ allSections, sectionIds, ...row }: Row): Subscription => ({
  ...row,
  sectionIds: allSections ? null : sectionIds,
});

/** For whoever holds a link that names it. */
export async function getSubscription(id: string): Promise<Subscription | null> {
  const [row] = await select().where(eq(subscriptions.id, id));
  return row ? view(row) : null;
}

/** One's own; an address that is not confirmed is nobody's. */
export async function getOwnSubscription(viewer: Viewer): Promise<Subscription | null> {
  if (!viewer.emailConfirmed) return null;
  const [row] = await select().where(eq(subscriptions.email, viewer.email.toLowerCase()));
  return row ? view(row) : null;
}

/** The same for the file of all that is kept about somebody: sections by name. */
export async function exportOwnSubscription(viewer: Viewer) {
  const own = await getOwnSubscription(viewer);
  if (!own) return null;
  const named = await db
    .select({ name: sections.name })
    .from(sections)
    .where(inArray(sections.id, own.sectionIds ?? []))
    .orderBy(asc(sections.position));
  const { email, rhythm, since } = own;
  return { email, rhythm, sections: own.sectionIds ? named.map(({ name }) => name) : "all", since };
}

/** What a link would confirm, without confirming it: programs open the links of a mail too. */
export async function peekRequest(token: string): Promise<(Choice & { email: string }) | null> {
  const [row] = await db
    .select({
      email: subscriptionRequests.email,
      rhythm: subscriptionRequests.rhythm,
      allSections: subscriptionRequests.allSections,
      sectionIds: subscriptionRequests.sectionIds,
    })
    .from(subscriptionRequests)
    .where(
      and(
        eq(subscriptionRequests.tokenHash, hashOf(token)),
        gt(subscriptionRequests.expiresAt, sql`now()`),
      ),
    );
  if (!row) return null;
  const { allSections, ...asked } = row;
  return { ...asked, sectionIds: allSections ? null : asked.sectionIds };
}

/** How many there are, for the desk: it counts readers and sees no address. */
export async function countSubscribers(_: Staff): Promise<Record<NewsletterRhythm, number>> {
  const rows = await db
    .select({ rhythm: subscriptions.rhythm, subscribers: count() })
    .from(subscriptions)
    .groupBy(subscriptions.rhythm);
  return { daily: 0, weekly: 0, ...Object.fromEntries(rows.map((r) => [r.rhythm, r.subscribers])) };
}
