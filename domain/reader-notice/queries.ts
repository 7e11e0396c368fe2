import "server-only";
import {
  aliasedTable,
  and,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { readerMailChoices, readerNotices } from "@/db/schema/follow";
import { people } from "@/db/schema/person";
import { sanctions } from "@/db/schema/sanction";
import { publishedStories } from "@/db/schema/story";
import { publishedStatuses, type RejectionCode } from "@/domain/comment/rules";
import type { Viewer } from "@/domain/person/rules";
import type { SanctionKind } from "@/domain/sanction/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { ReaderNoticeKind, Rhythm } from "./rules";

export type ReaderNotice = {
  id: string;
  kind: ReaderNoticeKind;
  at: Date;
  /** The same to the microsecond, as the database writes it. */
  until: string;
  isRead: boolean;
  /** Who wrote the comment, for an answer or a new comment. */
  who: string;
  /** Null while the story is not published. */
  story: { slug: string; headline: string } | null;
  commentId: string | null;
  /** The beginning of the comment. */
  excerpt: string;
  rejection: { code: RejectionCode; note: string } | null;
  sanction: { kind: SanctionKind; code: RejectionCode; note: string; until: Date | null } | null;
};

const author = aliasedTable(people, "author");

/**
 * What still holds: nobody hears of a comment that is off the page, by itself or with its story,
 * nor of a verdict that fell.
 */
const holds = (): SQL | undefined => {
  const isOnPage = and(
    inArray(comments.status, publishedStatuses),
    isNotNull(publishedStories.storyId),
  );
  return or(
    inArray(readerNotices.kind, ["sanction", "sanction_lifted"]),
    and(inArray(readerNotices.kind, ["reply", "thread", "approved", "appeal_granted"]), isOnPage),
    and(eq(readerNotices.kind, "featured"), isOnPage, sql`${comments.featuredAt} is not null`),
    and(
      inArray(readerNotices.kind, ["rejected", "appeal_declined"]),
      eq(comments.status, "REJECTED"),
      isNull(comments.deletedAt),
    ),
  );
};

const notices = () =>
  db
    .select({
      id: readerNotices.id,
      kind: readerNotices.kind,
      at: readerNotices.createdAt,
      isRead: sql<boolean>`${readerNotices.readAt} is not null`,
      who: author.name,
      story: { slug: publishedStories.slug, headline: publishedStories.headline },
      commentId: comments.id,
      excerpt: sql<string>`left(coalesce(${comments.body}, ''), 280)
        || case when length(${comments.body}) > 280 then ' …' else '' end`,
      code: verdicts.code,
      note: verdicts.note,
      sanction: {
        kind: sanctions.kind,
        code: sanctions.code,
        note: sanctions.note,
        until: sanctions.until,
      },
      key: sql<string>`${readerNotices.createdAt}::text`,
    })
    .from(readerNotices)
    .leftJoin(comments, eq(comments.id, readerNotices.commentId))
    .leftJoin(author, eq(author.id, comments.authorId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
    .leftJoin(verdicts, eq(verdicts.id, readerNotices.verdictId))
    .leftJoin(sanctions, eq(sanctions.id, readerNotices.sanctionId));

type Row = Awaited<ReturnType<typeof notices>>[number];

const view = ({ key, code, note, who, ...row }: Row): ReaderNotice => ({
  ...row,
  until: key,
  who: who ?? "",
  rejection: code ? { code, note: note ?? "" } : null,
});

/** One's own, the newest first. */
export async function listReaderNotices(
  viewer: Viewer,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: ReaderNotice[]; next: string | null }> {
  const rows = await notices()
    .where(
      and(
        eq(readerNotices.personId, viewer.id),
        holds(),
        after
          ? sql`(${readerNotices.createdAt}, ${readerNotices.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(readerNotices.createdAt), desc(readerNotices.id))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, (row) => ({ key: row.key, id: row.id }));
  return { items: items.map(view), next };
}

/** What of these still holds, the oldest first, as a mail tells it. */
export async function readNotices(ids: string[]): Promise<ReaderNotice[]> {
  const rows = await notices()
    .where(and(inArray(readerNotices.id, ids), holds()))
    .orderBy(readerNotices.createdAt, readerNotices.id);
  return rows.map(view);
}

export async function countUnreadNotices(viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(readerNotices)
    .leftJoin(comments, eq(comments.id, readerNotices.commentId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
    .where(and(eq(readerNotices.personId, viewer.id), isNull(readerNotices.readAt), holds()));
  return row?.unread ?? 0;
}

export async function getRhythm(viewer: Viewer): Promise<Rhythm> {
  const [row] = await db
    .select({ rhythm: readerMailChoices.rhythm })
    .from(readerMailChoices)
    .where(eq(readerMailChoices.personId, viewer.id));
  return row?.rhythm ?? "immediate";
}
