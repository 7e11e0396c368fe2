import { englishNumber as number, type Parts } from "../grammar";

export const story = {
  /** The names stand between what comes before each: "By Ines, Omar and Li". */
  byline: <T>(names: readonly T[]): Parts<T> => [
    "By ",
    ...names.flatMap((name, index): Parts<T> => {
      if (index === 0) return [name];
      return [index === names.length - 1 ? " and " : ", ", name];
    }),
  ],
  updated: "Updated",
  corrected: "Corrected",
  minutesToRead: (minutes: number) => `${number(minutes)} min read`,
  tags: "Tags",
  keyPoints: "Key points",
  table: "Table",
  note: (at: number) => `Note ${number(at)}`,
  notes: "Notes",
  backToNote: (at: number) => `Back to note ${number(at)} in the text`,
  readAlso: "Read also",
  readAlsoIn: (section: string) => `Read also, ${section}`,
  loadFrom: (provider: string) => `Load from ${provider}`,
  learnsOfYou: (provider: string) => `${provider} then learns that you are here.`,
  share: { button: "Share", link: "Link to this story" },
  keep: {
    add: "Keep for later",
    drop: "Keep no longer",
    kept: "Kept in your account.",
    refused: "This story is not kept yet",
  },
  resume: "Continue where you left",
  readNext: "Read next",
  moreFrom: (author: string) => `More from ${author}`,
  corrections: {
    label: "Corrections and changes",
    kinds: { correction: "Correction", clarification: "Clarification", update: "Update" },
    /** Between the kind and the day. */
    comma: ",",
    earlierHeadlines: (count: number) =>
      count === 1 ? "An earlier headline" : `${number(count)} earlier headlines`,
    until: <T>(headline: string, day: T): Parts<T> => [`“${headline}”, until `, day],
  },
  draft: {
    noQuestion: "No question yet",
    opensLater: "Voting opens with publication.",
    noWords: "No words yet",
  },
  guest: {
    title: "Preview",
    label: "About this page",
    nothing: "A story that is not published, shown to you in confidence.",
    earlier: "Changes to a story that are not published, shown to you in confidence.",
    this: "This story is published as you see it here.",
    worksUntil: <T>(day: T): Parts<T> => ["This page works until ", day, "."],
  },
};
