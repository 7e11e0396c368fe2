export const watchKinds = ["person", "story", "word"] as const;
export type WatchKind = (typeof watchKinds)[number];

/** Longer lists are no longer watched by anybody, and each word is looked for in each comment. */
export const mostWatches = 300;

/** What stands on the card of a comment that came first. */
export const watchInWords = (kind: WatchKind, word: string | null): string => {
  if (kind === "word") return `the word “${word}”`;
  return kind === "person" ? "this reader" : "this story";
};
