import type { Words } from "@/lib/words/words";

export type ReaderNoticeKind = keyof Words["letters"]["notices"];

export const rhythms = ["immediate", "daily", "off"] as const;
export type Rhythm = (typeof rhythms)[number];

/** When the daily mail goes, by the newsroom's clock. */
export const morning = 7;

/** Minutes for which new comments of a conversation gather before they make a mail. */
export const gatherMinutes = 15;

/** Minutes in which a moderator may think again before the author reads it in a mail. */
export const graceMinutes = 2;

/** A mail server that is away is tried again after 1, 4, 9 … minutes, ten times in all. */
export const maxMailTries = 10;

/** Lines in one mail; whoever missed more is led to the page. */
export const maxLines = 40;

/**
 * The notice as a sentence without its full stop, cut where the story's name goes; null where it
 * is about no story.
 */
export function sentenceOf(
  { letters }: Words,
  kind: ReaderNoticeKind,
  who: string,
): [string, string | null] {
  const [before = "", after = null] = letters.notices[kind](who).split("{it}");
  return [before, after];
}

/** What is about a story that is down meanwhile says so. */
export function wordsOf(
  words: Words,
  kind: ReaderNoticeKind,
  who: string,
  headline: string | null,
): string {
  const [before, after] = sentenceOf(words, kind, who);
  if (after === null) return before;
  const { aStory, quoted } = words.letters;
  return before + (headline === null ? aStory : quoted(headline)) + after;
}
