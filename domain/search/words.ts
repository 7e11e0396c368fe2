import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

const storiesAtOnce = 200;
const wordsAtOnce = 1_000;

/**
 * Takes the words of new stories into the vocabulary, so that somebody who mistypes them is
 * understood. Apart from publishing, which must not wait for another story's words.
 * @returns how many stories were read
 */
export async function learnWords(): Promise<number> {
  let read = 0;
  for (;;) {
    const rows = await db.execute(sql`
      with news as (
        delete from stories_to_learn where story_id in (
          select story_id from stories_to_learn limit ${storiesAtOnce} for update skip locked)
        returning story_id),
      learned as (
        insert into search_words (word)
        select distinct lexeme from news
        join published_stories p on p.story_id = news.story_id
        cross join lateral unnest(to_tsvector('galley_words', concat_ws(' ',
          p.headline, p.standfirst, p.text, names_of_story(p.story_id))))
        where lexeme ~ '^[[:alpha:]]{3,40}$'
        order by lexeme
        on conflict (word) do nothing)
      select story_id from news`);
    read += rows.length;
    if (rows.length < storiesAtOnce) return read;
  }
}

/** Words that no published story has any more are forgotten within days: they may have been a name. */
export const forgetWords = () =>
  db.execute(sql`
    with old as (
      select word from search_words where seen_at < now() - interval '1 day'
      order by seen_at limit ${wordsAtOnce} for update skip locked),
    gone as (
      delete from search_words w using old where w.word = old.word and not exists (
        select 1 from story_search s where s.document @@ plainto_tsquery('galley', w.word))
      returning w.word)
    update search_words w set seen_at = now() from old
    where w.word = old.word and w.word not in (select word from gone)`);
