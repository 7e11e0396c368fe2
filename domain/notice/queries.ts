import "server-only";
import { aliasedTable, and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { noticeChoices, notices } from "@/db/schema/notice";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { MailChoice } from "./rules";

export type NoticeItem = {
  id: string;
  kind: string;
  actor: string | null;
  storyId: string | null;
  headline: string | null;
  excerpt: string;
  place: string;
  at: Date;
  isRead: boolean;
};

/** One's own, the newest first. */
export async function listNotices(
  staff: Staff,
  {
    after,
    limit,
    isUnreadOnly = false,
  }: { after: Cursor | null; limit: number; isUnreadOnly?: boolean },
): Promise<{ items: NoticeItem[]; next: string | null }> {
  const key = sql<string>`${notices.createdAt}::text`;
  const actor = aliasedTable(people, "actor");
  const rows = await db
    .select({
      id: notices.id,
      kind: notices.kind,
      actor: actor.name,
      storyId: notices.storyId,
      headline: stories.headline,
      excerpt: notices.excerpt,
      place: notices.place,
      at: notices.createdAt,
      isRead: sql<boolean>`${notices.readAt} is not null`,
      key,
    })
    .from(notices)
    .leftJoin(actor, eq(actor.id, notices.actorId))
    .leftJoin(stories, eq(stories.id, notices.storyId))
    .where(
      and(
        eq(notices.personId, staff.id),
        isUnreadOnly ? isNull(notices.readAt) : undefined,
        after
          ? sql`(${notices.createdAt}, ${notices.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, (row) => ({ key: row.key, id: row.id }));
  return { items: items.map(({ key: _, ...item }) => item), next };
}

/** How many one has not read, of all or of one story. */
export async function countUnread(staff: Staff, storyId?: string): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notices)
    .where(
      and(
        eq(notices.personId, staff.id),
        isNull(notices.readAt),
        storyId ? eq(notices.storyId, storyId) : undefined,
      ),
    );
  return row?.unread ?? 0;
}

export async function getMailChoice(staff: Staff): Promise<MailChoice> {
  const [row] = await db
    .select({ mail: noticeChoices.mail })
    .from(noticeChoices)
    .where(eq(noticeChoices.personId, staff.id));
  return row?.mail ?? "immediate";
}
