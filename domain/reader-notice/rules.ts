export type ReaderNoticeKind = keyof typeof phrases;

export const rhythms = ["immediate", "daily", "off"] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmWords: Record<Rhythm, string> = {
  immediate: "As it happens",
  daily: "Once a day, in the morning",
  off: "No mails",
};

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

/** {who} is whoever wrote, {it} the story. */
const phrases = {
  reply: "{who} answered you on {it}",
  thread: "{who} commented on {it}",
  featured: "Your comment on {it} was featured",
  approved: "Your comment on {it} was published",
  rejected: "Your comment on {it} was not published",
  appeal_granted: "Your appeal was heard, and your comment on {it} is published",
  appeal_declined: "Your appeal was heard; your comment on {it} stays unpublished",
  sanction: "The moderators wrote to you",
  sanction_lifted: "The moderators lifted a decision about you",
} as const;

/** The notice as a sentence without its full stop, cut where the story's name goes. */
export function sentenceOf(kind: ReaderNoticeKind, who: string): [string, string] {
  const [before = "", after = ""] = phrases[kind].split("{it}");
  return [before.replace("{who}", who), after];
}

/** What is about a story that is down meanwhile says so. */
export const wordsOf = (kind: ReaderNoticeKind, who: string, headline: string | null): string =>
  sentenceOf(kind, who).join(headline === null ? "a story" : `“${headline}”`);
