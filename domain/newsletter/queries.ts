import "server-only";
import { and, desc, eq, gt, ilike, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { newsletterDeliveries, newsletters } from "@/db/schema/newsletter";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import { mostReadStories } from "@/domain/reads/queries";
import { itemsOf } from "./changing";
import { type Tally, tallyOf } from "./finishing";
import type { Written } from "./letter-content";
import { lettersOf, ofNobody } from "./preparing";
import { type DeliveryReason, type Draft, maxItems, type NewsletterStatus } from "./rules";

export type NewsletterLine = {
  id: string;
  status: NewsletterStatus;
  subject: string;
  audience: Draft["audience"];
  isAutomatic: boolean;
  by: string | null;
  createdAt: Date;
  editedAt: Date;
  scheduledFor: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  trouble: string;
  recipients: number;
  sent: number;
  failed: number;
  skipped: number;
};

const columns = {
  id: newsletters.id,
  status: newsletters.status,
  subject: newsletters.subject,
  audience: newsletters.audience,
  isAutomatic: sql<boolean>`${newsletters.slotAt} is not null`,
  by: people.name,
  createdAt: newsletters.createdAt,
  editedAt: newsletters.editedAt,
  scheduledFor: newsletters.scheduledFor,
  startedAt: newsletters.startedAt,
  endedAt: newsletters.endedAt,
  trouble: newsletters.trouble,
  recipients: newsletters.recipients,
  sent: newsletters.sent,
  failed: newsletters.failed,
  skipped: newsletters.skipped,
};

const perPage = 30;

const lines = () =>
  db.select(columns).from(newsletters).leftJoin(people, eq(people.id, newsletters.editedBy));

/** The newest first, a page at a time. Figures of what is under way are counted now. */
export async function listNewsletters(
  _: Staff,
  after: string | null,
): Promise<{ items: NewsletterLine[]; next: string | null }> {
  const rows = await lines()
    .where(
      after
        ? sql`(${newsletters.createdAt}, ${newsletters.id}) <
            (select created_at, id from newsletters where id = ${after}::uuid)`
        : undefined,
    )
    .orderBy(desc(newsletters.createdAt), desc(newsletters.id))
    .limit(perPage + 1);
  const items = await Promise.all(rows.slice(0, perPage).map(counted));
  return { items, next: rows.length > perPage ? (items.at(-1)?.id ?? null) : null };
}

async function counted(line: NewsletterLine): Promise<NewsletterLine> {
  if (line.status !== "sending" && line.status !== "stopped") return line;
  const { sent, failed, skipped } = await tallyOf(db, line.id);
  return { ...line, sent, failed, skipped };
}

/** What the desk says of a story it may take into an issue. */
export type IssueStory = {
  id: string;
  headline: string;
  section: string | null;
  sectionId: string | null;
  /** Null while it is not published: then no mail has it. */
  publishedAt: Date | null;
};

export type DeskNewsletter = NewsletterLine & {
  version: number;
  draft: Draft;
  stories: Record<string, IssueStory>;
  tally: Tally;
  /** Why mails did not arrive, and how many of each. */
  reasons: { reason: DeliveryReason; code: number | null; count: number }[];
};

export async function getNewsletter(_: Staff, id: string): Promise<DeskNewsletter | null> {
  const [[line], [words], items, tally, reasons] = await Promise.all([
    lines().where(eq(newsletters.id, id)),
    db
      .select({
        version: newsletters.version,
        introduction: newsletters.introduction,
        sectionIds: newsletters.sectionIds,
      })
      .from(newsletters)
      .where(eq(newsletters.id, id)),
    itemsOf(db, id),
    tallyOf(db, id),
    reasonsOf(id),
  ]);
  if (!line || !words) return null;
  const { subject, audience } = line;
  const { version, ...rest } = words;
  const known = await factsOf(items.map(({ storyId }) => storyId));
  return {
    ...line,
    // Of an old issue only the figures are left.
    ...(line.endedAt ? {} : { sent: tally.sent, failed: tally.failed, skipped: tally.skipped }),
    version,
    draft: { subject, audience, items, ...rest },
    stories: Object.fromEntries(known.map((story) => [story.id, story])),
    tally,
    reasons,
  };
}

async function reasonsOf(newsletterId: string): Promise<DeskNewsletter["reasons"]> {
  const rows = await db
    .select({
      reason: newsletterDeliveries.reason,
      code: newsletterDeliveries.code,
      count: sql<number>`count(*)::int`,
    })
    .from(newsletterDeliveries)
    .where(
      and(
        eq(newsletterDeliveries.newsletterId, newsletterId),
        inArray(newsletterDeliveries.state, ["failed", "skipped"]),
      ),
    )
    .groupBy(newsletterDeliveries.reason, newsletterDeliveries.code)
    .orderBy(desc(sql`count(*)`));
  return rows.flatMap(({ reason, ...row }) => (reason ? [{ reason, ...row }] : []));
}

const facts = () =>
  db
    .select({
      id: stories.id,
      headline: sql<string>`coalesce(${publishedStories.headline}, ${stories.headline})`,
      section: sections.name,
      sectionId: publishedStories.sectionId,
      publishedAt: publishedStories.publishedAt,
    })
    .from(stories)
    .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    .leftJoin(sections, eq(sections.id, publishedStories.sectionId))
    .$dynamic();

const factsOf = async (ids: string[]): Promise<IssueStory[]> =>
  ids.length === 0 ? [] : facts().where(inArray(stories.id, ids));

const isPublished = sql`${publishedStories.storyId} is not null`;
const newestFirst = [desc(publishedStories.publishedAt), desc(publishedStories.storyId)];
const offeredAtOnce = 20;

/**
 * Published stories with these words in their headline; without words the newest, as many more as an
 * issue can hold already.
 */
export async function findIssueStories(_: Staff, q: string): Promise<IssueStory[]> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return facts()
    .where(and(isPublished, q ? ilike(publishedStories.headline, like) : undefined))
    .orderBy(...newestFirst)
    .limit(q ? offeredAtOnce : offeredAtOnce + maxItems);
}

type Fill = { rule: "newest" | "mostRead"; sectionIds: string[] };

/** What a rule would put into an issue: what is new since the last one, or what is read most. */
export async function offerStories(_: Staff, { rule, sectionIds }: Fill): Promise<IssueStory[]> {
  const within =
    sectionIds.length > 0 ? inArray(publishedStories.sectionId, sectionIds) : undefined;
  if (rule === "mostRead") {
    const ids = await mostReadStories({ limit: maxItems * 3 });
    const known = new Map((await factsOf(ids)).map((story) => [story.id, story]));
    return ids
      .flatMap((id) => known.get(id) ?? [])
      .filter(({ sectionId }) => sectionIds.length === 0 || sectionIds.includes(sectionId ?? ""))
      .slice(0, 10);
  }
  const since = sql`coalesce(
    (select max(started_at) from newsletters where started_at is not null),
    now() - interval '7 days')`;
  return facts()
    .where(and(isPublished, within, gt(publishedStories.publishedAt, since)))
    .orderBy(...newestFirst)
    .limit(maxItems);
}

/** The letter as it would go out now, to somebody who chose these sections; null is everything. */
export async function previewNewsletter(
  _: Staff,
  id: string,
  sectionIds: string[] | null,
): Promise<Written | null> {
  const letter = (await lettersOf(id))(sectionIds);
  return letter ? letter(ofNobody()) : null;
}
