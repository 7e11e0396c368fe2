export const noticeKinds = [
  "assigned",
  "submitted",
  "sent_back",
  "published",
  "not_published",
  "unpublished",
  "embargo_overridden",
  "mentioned",
  "note_reply",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const mailChoices = ["immediate", "off"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** What happened, after the name of who did it; {it} is the story. */
const phrases: Record<NoticeKind, { by: string; alone: string }> = {
  assigned: { by: "assigned {it} to you", alone: "{it} was assigned to you" },
  submitted: { by: "submitted {it} for your review", alone: "{it} waits for your review" },
  sent_back: { by: "sent {it} back", alone: "{it} was sent back" },
  published: { by: "published {it}", alone: "{it} was published at its time" },
  not_published: { by: "could not publish {it}", alone: "{it} was not published at its time" },
  unpublished: { by: "unpublished {it}", alone: "{it} was taken down at its time" },
  embargo_overridden: {
    by: "overrode the embargo on {it}",
    alone: "the embargo on {it} was overridden",
  },
  mentioned: { by: "mentioned you in a note on {it}", alone: "you were mentioned in {it}" },
  note_reply: { by: "answered a note of yours on {it}", alone: "a note of yours was answered" },
};

const unknown = { by: "changed {it}", alone: "{it} changed" };
const isKnown = (kind: string): kind is NoticeKind => kind in phrases;

/** The notice as a sentence without its full stop, cut where the story's name goes. */
export function sentenceOf(kind: string, actor: string | null): [before: string, after: string] {
  const phrase = isKnown(kind) ? phrases[kind] : unknown;
  const words = actor ? `${actor} ${phrase.by}` : phrase.alone;
  const [before = "", after = ""] = words.split("{it}");
  return [before, after];
}

export const wordsOf = (kind: string, actor: string | null, headline: string): string => {
  const words = sentenceOf(kind, actor).join(`“${headline || "Untitled story"}”`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Where a notice leads. */
export const placeOf = (storyId: string | null, place: string): string =>
  storyId ? `/desk/stories/${storyId}${place ? `#${place}` : ""}` : "/desk/notices";

/** A mail server that is away is tried again after 1, 4, 9 … minutes, ten times in all. */
export const maxMailTries = 10;

/** Said in the page when notices were read elsewhere than in their list. */
export const noticesRead = "galley:notices-read";
