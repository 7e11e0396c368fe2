import "server-only";
import { fillPlaceholders, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Connection, db, pool } from "@/db/client";
import type { Role } from "@/domain/person/rules";
import { isInForce, longestFirst, standingOf } from "@/domain/sanction/queries";
import type { Told } from "@/domain/sanction/rules";
import { isOpen, isQuiet } from "@/domain/session/queries";
import { stateOfWords, watchesOnWords } from "@/domain/watch/matching";
import { type Counts, isOpenNow } from "./facts";
import { policyOf, type Standing, savedAt } from "./policy/queries";
import { type CommentStatus, publishedStatuses } from "./rules";
import type { Facts } from "./screening/phase";

/** Beyond these it makes no difference to any policy. Written in, so that the planner knows them. */
const mostOthers = sql.raw("50");
const mostPublished = sql.raw("500");

/** What two copies of a text share whatever their case, spaces and signs; an index holds it. */
const gistOf = (text: SQL): SQL =>
  sql`md5(regexp_replace(lower(${text}), '[^[:alnum:]]', '', 'g'))`;

/** Our own words, written in rather than given along: the planner knows then how few they leave. */
const isPublished = sql.raw(`in ('${publishedStatuses.join("', '")}')`);

type Asked = {
  /** Selects `person_id`, and as `is_quiet` whether their session was silent for a while. */
  by: SQL;
  /** Which of the published stories. */
  story: SQL;
  body: SQL;
  parent: SQL;
  key: SQL;
  /** The comment whose text it is to become: it is no repetition of itself, and vouches for nobody. */
  instead: SQL;
};

/**
 * All that is asked before a comment is taken, in one question: as many questions as there are
 * facts would cost more than everything else. Bounded, however much somebody has written.
 *
 * A moment is compared together with whose comment, or which text, it is: by the moment alone the
 * database would look through everybody's comments since then where it believes there to be few.
 */
const question = ({ by, story, body, parent, key, instead }: Asked): SQL => sql`
  with asking as (${by}),
  author as (
    select people.id, role, people.status, email_confirmed_at is not null as is_confirmed,
      created_at > now() - interval '1 day' as is_fresh, is_quiet
    from asking join people on people.id = asking.person_id),
  story as (
    select story_id, ${isOpenNow} as is_open, published_stories.comment_mode as mode
    from published_stories join settings on settings.id = 1 where ${story}),
  own as not materialized (select c.* from author join comments c on c.author_id = author.id
    where c.id is distinct from ${instead})
  select author.id, author.role, author.status, author.is_confirmed as "isConfirmed",
    author.is_fresh as "isFresh", author.is_quiet as "isQuiet", author_stamp(author.id) as stamp,
    story.story_id as "storyId", story.is_open as "isOpen", story.mode,
    settings.language, settings.time_zone as "timeZone",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'code', code, 'note', note,
        'until', until) order by ${longestFirst}), '[]')
      from sanctions where sanctions.person_id = author.id and ${isInForce()}) as "inForce",
    (select jsonb_build_object('id', c.id, 'status', c.status, 'parentId', c.parent_id) from (
        select * from own where own.id = ${key}
        union all
        -- What was rejected meanwhile is not on its way any more: sent again it is a repetition.
        select * from own where (own.author_id, own.created_at) > (author.id, now() - interval '1 minute')
          and own.status <> 'REJECTED' and own.parent_id is not distinct from ${parent}) c
      where c.story_id = story.story_id and c.body = ${body}
      order by c.created_at limit 1) as earlier,
    exists (select from comments c where c.id = ${key}) as "isTaken",
    ${parent} is null or exists (select from comments c where c.id = ${parent}
      and c.story_id = story.story_id and c.status ${isPublished}) as "hasParent",
    (select count(*)::int from (
      select from own where own.status ${isPublished} limit ${mostPublished}) standing
    ) as published,
    -- The index leaves short texts out: "I agree" is nobody's campaign.
    (select count(*)::int from (
      select distinct c.author_id from comments c
      where length(${body}) >= 40 and length(c.body) >= 40
        and ${gistOf(sql`c.body`)} = ${gistOf(body)}
        and (${gistOf(sql`c.body`)}, c.created_at) > (${gistOf(body)}, now() - interval '1 day')
        and c.author_id <> author.id
      limit ${mostOthers}) same_text) as elsewhere,
    counted.*,
    (select jsonb_build_object('number', number, 'at', ${savedAt})
      from comment_policies order by number desc limit 1) as policy,
    ${stateOfWords} as words,
    (select coalesce(jsonb_agg(w.id), '[]') from watches w
      where w.person_id = author.id or w.story_id = story.story_id) as watches
  from author cross join settings left join story on true
  cross join lateral (
    select count(*)::int as posted,
      count(*) filter (where own.status = 'REJECTED' and own.deleted_at is null)::int as rejected,
      count(*) filter (where own.body = ${body}
        and own.created_at > now() - interval '1 hour')::int as repeats
    from own where (own.author_id, own.created_at) > (author.id, now() - interval '7 days')) counted
  where settings.id = 1`;

type Row = Counts & {
  id: string;
  role: Role;
  status: "active" | "suspended";
  isConfirmed: boolean;
  isFresh: boolean;
  isQuiet: boolean;
  stamp: string;
  storyId: string | null;
  isOpen: boolean;
  mode: "open" | "premoderated" | "regulars" | "closed";
  language: string;
  timeZone: string;
  inForce: (Omit<Told, "until"> & { until: string | null })[];
  earlier: { id: string; status: CommentStatus; parentId: string | null } | null;
  isTaken: boolean;
  hasParent: boolean;
  policy: { number: number; at: string } | null;
  words: string;
  watches: string[];
};

export type Gathered = Pick<Row, "earlier" | "isTaken" | "hasParent"> & {
  author: Pick<Row, "id" | "role" | "status" | "isConfirmed" | "isFresh" | "isQuiet" | "stamp"> & {
    barred: string | null;
    isPremoderated: boolean;
  };
  story: (Facts["story"] & { id: string }) | null;
  counts: Counts;
  policy: Standing;
  watchIds: string[];
};

async function understood(on: Connection, row: Row, body: string): Promise<Gathered> {
  const { id, role, status, isConfirmed, isFresh, stamp, storyId, mode } = row;
  const { published, elsewhere, posted, rejected, repeats } = row;
  const { earlier, isTaken, hasParent } = row;
  const sanctions = row.inForce.map(({ until, ...told }) => ({
    ...told,
    until: until === null ? null : new Date(until),
  }));
  const onWords = await watchesOnWords(on, { body, state: row.words });
  return {
    author: {
      ...{ id, role, status, isConfirmed, isFresh, stamp },
      isQuiet: row.isQuiet,
      ...standingOf(sanctions, row),
    },
    story:
      storyId === null
        ? null
        : {
            id: storyId,
            isOpen: row.isOpen,
            isPremoderated: mode === "premoderated",
            isForRegulars: mode === "regulars",
          },
    counts: { published, elsewhere, posted, rejected, repeats },
    policy: await policyOf(on, row.policy ?? undefined),
    watchIds: [...row.watches, ...onWords],
    ...{ earlier, isTaken, hasParent },
  };
}

const none = sql`null::uuid`;

/** For a comment of one's own that is to be changed. */
export async function gatherForChange(
  on: Connection,
  change: { authorId: string; storyId: string; commentId: string; body: string },
): Promise<Gathered> {
  const [row] = await on.execute<Row>(
    question({
      by: sql`select ${change.authorId}::uuid as person_id, false as is_quiet`,
      story: sql`published_stories.story_id = ${change.storyId}::uuid`,
      body: sql`${change.body}::text`,
      instead: sql`${change.commentId}::uuid`,
      parent: none,
      key: none,
    }),
  );
  if (!row) throw new Error("whoever is locked is there");
  return understood(on, row, change.body);
}

const given = (name: string, type: "uuid" | "text") =>
  sql`${sql.placeholder(name)}::${sql.raw(type)}`;

/** Written out once, since it is long; the driver then has it prepared by each connection. */
const forPosting = new PgDialect({ casing: "snake_case" }).sqlToQuery(
  question({
    by: sql`select person_id, ${isQuiet} as is_quiet
      from sessions where sessions.id = ${given("session", "uuid")} and ${isOpen()}`,
    story: sql`slug = ${given("slug", "text")}`,
    body: given("body", "text"),
    instead: none,
    parent: given("parent", "uuid"),
    key: given("key", "uuid"),
  }),
);

type Post = {
  session: string;
  slug: string;
  body: string;
  parent: string | null;
  key: string | null;
};

/** @returns null when the session is nobody's any more */
export async function gatherForPosting(post: Post): Promise<Gathered | null> {
  const values = fillPlaceholders(forPosting.params, post) as string[];
  const [row] = await pool().sql.unsafe<Row[]>(forPosting.sql, values, { prepare: true });
  return row ? understood(db, row, post.body) : null;
}
