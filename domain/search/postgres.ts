import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchWords, storySearch } from "@/db/schema/search";
import { publishedStories } from "@/db/schema/story";
import { matching } from "@/domain/story/public-filter";
import { decodeCursor, isRankKey, isTimeKey, page } from "@/lib/cursor";
import type { Hit, Marked, Search, SearchEngine } from "./engine";
import { nearest, replaceTerms, termsOf } from "./rules";

/** Signs that no text contains (cleaned away on write), to mark matches without HTML. */
const [startMark, endMark] = ["\u0002", "\u0003"];
const marks = `StartSel=${startMark}, StopSel=${endMark}`;

/** Words of which the stemmer makes two: who asks for a bus means buses too. */
const twoStems = [
  ["bus", "buse"],
  ["gas", "gase"],
  ["quiz", "quizz"],
  ["crisi", "crise"],
] as const;

const widened = (query: SQL): SQL =>
  twoStems.reduce((all, [one, many]) => {
    const [from, to, both] = [one, many, `${one}|${many}`].map((stem) => sql`${stem}::tsquery`);
    return sql`ts_rewrite(ts_rewrite(${all}, ${from}, ${both}), ${to}, ${both})`;
  }, query);

export const postgresSearch: SearchEngine = {
  async find({ q, sort, after, limit, from, until, ...filter }) {
    const query = widened(sql`websearch_to_tsquery('galley', ${q})`);
    const isByRank = sort === "best" && q !== "";
    const order = isByRank ? byRank(query) : byTime;
    const cursor = decodeCursor(after, order.isKey);
    const rows = await db
      .select({ id: publishedStories.storyId, key: order.key })
      .from(publishedStories)
      // Outer: without words the planner leaves it out.
      .leftJoin(storySearch, eq(storySearch.storyId, publishedStories.storyId))
      .where(
        and(
          q ? sql`${storySearch.document} @@ ${query}` : undefined,
          matching(filter),
          between(from, until),
          cursor ? order.isAfter(cursor) : undefined,
        ),
      )
      .orderBy(order.by, desc(publishedStories.storyId))
      .limit(limit + 1);
    const { items, next } = page(rows, limit, (row) => row);
    return { hits: await marked(items, query), next };
  },

  async mend(q) {
    const terms = termsOf(q);
    if (terms.length === 0) return null;
    const known = await db.transaction(async (tx) => {
      // A swap in a short word leaves few of its trigrams; which candidate is near is told by rules.
      await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', '0.2', true)`);
      return tx.execute<{ term: string; near: string[] | null }>(sql`
        select asked.term, array(
            select w.word from ${searchWords} w
            where w.word % lower(unaccent(asked.term)) and ${isWritten(sql`w.word`)}
            order by similarity(w.word, lower(unaccent(asked.term))) desc, w.word limit 20) as near
        from unnest(${sql.param(terms)}::text[]) asked(term)
        where not ${isWritten(sql`asked.term`)}`);
    });
    const better = new Map<string, string>();
    for (const { term, near } of known) {
      const word = nearest(term, near ?? []);
      if (word) better.set(term, word);
    }
    return better.size > 0 ? replaceTerms(q, better) : null;
  },
};

/** Whether a published story has the word, in any of its forms. */
const isWritten = (word: SQL) =>
  sql`exists (select 1 from ${storySearch} s
    where s.document @@ ${widened(sql`plainto_tsquery('galley', ${word})`)})`;

type At = { key: string; id: string };

const byTime = {
  key: sql<string>`${publishedStories.publishedAt}::text`,
  by: desc(publishedStories.publishedAt),
  isKey: isTimeKey,
  isAfter: ({ key, id }: At) =>
    sql`(${publishedStories.publishedAt}, ${publishedStories.storyId}) < (${key}::timestamptz, ${id}::uuid)`,
};

/** Headline before standfirst before names before body. */
const byRank = (query: SQL) => {
  const rank = sql<string>`ts_rank_cd('{0.3, 0.2, 0.5, 1.0}', ${storySearch.document}, ${query})`;
  return {
    key: sql<string>`${rank}::real::text`,
    by: desc(rank),
    isKey: isRankKey,
    isAfter: ({ key, id }: At) =>
      sql`(${rank}::real, ${publishedStories.storyId}) < (${key}::real, ${id}::uuid)`,
  };
};

/** Days begin and end where the newsroom is. */
const startOf = (day: SQL) =>
  sql`(${day})::timestamp at time zone (select time_zone from settings)`;

const between = (from: Search["from"], until: Search["until"]): SQL | undefined =>
  and(
    from ? sql`${publishedStories.publishedAt} >= ${startOf(sql`${from}::date`)}` : undefined,
    until ? sql`${publishedStories.publishedAt} < ${startOf(sql`${until}::date + 1`)}` : undefined,
  );

async function marked(found: readonly { id: string }[], query: SQL): Promise<Hit[]> {
  if (found.length === 0) return [];
  const options = `${marks}, MaxWords=32, MinWords=16, MaxFragments=1`;
  const ids = found.map(({ id }) => id);
  const rows = await db
    .select({
      id: publishedStories.storyId,
      headline: sql<string>`ts_headline('galley', ${publishedStories.headline}, ${query}, ${`${marks}, HighlightAll=true`})`,
      snippet: sql<string>`ts_headline('galley', ${publishedStories.text}, ${query}, ${options})`,
    })
    .from(publishedStories)
    .where(inArray(publishedStories.storyId, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ id, headline: toParts(row.headline), snippet: toParts(row.snippet) }] : [];
  });
}

function toParts(text: string): Marked {
  return text.split(startMark).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, isMatch: false }] : [];
    const [match = "", rest = ""] = part.split(endMark);
    return [{ text: match, isMatch: true }, ...(rest ? [{ text: rest, isMatch: false }] : [])];
  });
}
