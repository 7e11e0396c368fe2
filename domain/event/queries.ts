import "server-only";
import { aliasedTable, and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { imports } from "@/db/schema/import";
import { media } from "@/db/schema/media";
import { newsletters } from "@/db/schema/newsletter";
import { events } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { polls } from "@/db/schema/poll";
import { series } from "@/db/schema/series";
import { stories } from "@/db/schema/story";
import { sections, tags } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import type { EventFilter } from "./input";

export type EventLine = {
  id: string;
  at: Date;
  verb: string;
  actorId: string | null;
  actor: string | null;
  subjectType: string;
  subjectId: string;
  /** Its present name; null once it is gone. */
  subject: string | null;
  data: Record<string, unknown>;
};

const pageSize = 50;
const target = aliasedTable(people, "target");

const isSubject = (type: string, id: AnyPgColumn) =>
  and(eq(events.subjectType, type), eq(events.subjectId, id));

/** What happened, the newest first. */
export async function listEvents(
  _: Staff,
  { verb, who, after }: EventFilter,
): Promise<{ items: EventLine[]; next: string | null }> {
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      verb: events.verb,
      actorId: events.actorId,
      actor: people.name,
      subjectType: events.subjectType,
      subjectId: events.subjectId,
      subject: sql<string | null>`coalesce(${target.name}, ${stories.headline}, ${polls.question},
        left(${comments.body}, 80), ${tags.name}, ${sections.name}, ${series.title}, ${media.filename},
        ${imports.filename}, ${newsletters.subject})`,
      data: events.data,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(target, isSubject("person", target.id))
    .leftJoin(stories, isSubject("story", stories.id))
    .leftJoin(polls, isSubject("poll", polls.id))
    .leftJoin(comments, isSubject("comment", comments.id))
    .leftJoin(tags, isSubject("tag", tags.id))
    .leftJoin(sections, isSubject("section", sections.id))
    .leftJoin(series, isSubject("series", series.id))
    .leftJoin(media, isSubject("media", media.id))
    .leftJoin(imports, isSubject("import", imports.id))
    .leftJoin(newsletters, isSubject("newsletter", newsletters.id))
    .where(
      and(
        verb ? eq(events.verb, verb) : undefined,
        who ? eq(events.actorId, who) : undefined,
        // The row itself is the cursor: its time has more digits than a Date holds.
        after
          ? sql`(${events.at}, ${events.id}) < (select at, id from events where id = ${after}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

/** Whose deeds the log can be narrowed to; readers are reached from the people page. */
export const listActors = (_: Staff): Promise<{ id: string; name: string }[]> =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(ne(people.role, "reader"))
    .orderBy(asc(people.name))
    .limit(500);
