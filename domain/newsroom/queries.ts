import type { CommentMode } from "@/domain/story/comment-modes";
import "server-only";
import { sql } from "drizzle-orm";
import { cache } from "react";
import { db, prepared } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import type { Staff } from "@/domain/person/rules";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { type Language, languageOf } from "@/lib/words/languages";
import { rememberNewsroom } from "@/lib/words/last-known";
import { type Voice, voiceOf } from "@/lib/words/voice";
import { newsroomTags } from "./tags";

export type Newsroom = {
  title: string;
  tagline: string;
  timeZone: string;
  language: Language;
  commentMode: CommentMode;
  commentsCloseAfterDays: number;
};

const columns = {
  title: settings.title,
  tagline: settings.tagline,
  timeZone: settings.timeZone,
  language: settings.language,
  commentMode: settings.commentMode,
  commentsCloseAfterDays: settings.commentsCloseAfterDays,
};

/** What the newsroom is called and how it behaves. */
export const getNewsroom = cache(
  remembered("newsroom", async (): Promise<Newsroom> => {
    dependOn(newsroomTags.all);
    const [row] = await prepared.select(columns).from(settings);
    const newsroom = understood(row);
    rememberNewsroom(newsroom);
    return newsroom;
  }),
);

/** How its pages speak to readers: looked up once for each page that is made. */
export const getVoice = cache(async (): Promise<Voice> => {
  const { language, timeZone } = await getNewsroom();
  return voiceOf(language, timeZone);
});

function understood<T extends { language: string }>(row: T | undefined) {
  if (!row) throw new Error("the settings row is missing");
  return { ...row, language: languageOf(row.language) };
}

/** A fingerprint of the row: a form made from another state is refused, nothing is overwritten. */
export const seenNow = sql<string>`md5(settings::text)`;

export type Settings = Newsroom & { seen: string };

/** Everything, for the settings page. */
export async function getSettings(_: Staff): Promise<Settings> {
  const [row] = await db.select({ ...columns, seen: seenNow }).from(settings);
  return understood(row);
}
