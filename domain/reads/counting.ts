import "server-only";
import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storyReads } from "@/db/schema/read";
import { publishedStories } from "@/db/schema/story";
import { keptDays } from "./rules";

/** Reads since the last time they were written down, by slug: a page from memory asks no database. */
let counted = new Map<string, number>();

/** Addresses come from outside: however many are made up, they fill no memory. */
const most = 20_000;

export function countRead(slug: string, reads = 1): void {
  if (counted.size >= most && !counted.has(slug)) return;
  counted.set(slug, (counted.get(slug) ?? 0) + reads);
}

/** Writes down what has gathered, in one statement; if that fails, it goes with the next. */
export async function writeReads(): Promise<void> {
  if (counted.size === 0) return;
  const gathered = counted;
  counted = new Map();
  try {
    await add(gathered);
  } catch (error) {
    for (const [slug, reads] of gathered) countRead(slug, reads);
    throw error;
  }
}

/** Rows are taken in order, so that two instances never wait for each other. */
const add = (reads: ReadonlyMap<string, number>): Promise<unknown> =>
  db.execute(sql`
    insert into ${storyReads} (story_id, hour, reads)
    select ${publishedStories.storyId}, date_trunc('hour', now(), 'UTC'), counted.reads
    from ${publishedStories}
    join jsonb_to_recordset(${JSON.stringify(toRows(reads))}::jsonb) as counted(slug text, reads int)
      on counted.slug = ${publishedStories.slug}
    order by ${publishedStories.storyId}
    on conflict (story_id, hour) do update set reads = ${storyReads.reads} + excluded.reads`);

const toRows = (reads: ReadonlyMap<string, number>) =>
  [...reads].map(([slug, count]) => ({ slug, reads: count }));

export const forgetOldReads = (): Promise<unknown> =>
  db.delete(storyReads).where(lt(storyReads.hour, sql`now() - make_interval(days => ${keptDays})`));
