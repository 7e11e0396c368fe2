import type { StoryContent } from "../input";

export const levels = ["block", "warn", "off"] as const;
export type Level = (typeof levels)[number];

/** Everything a check may look at, gathered beforehand: checks ask nobody. */
export type Checked = {
  content: StoryContent;
  /** Addresses in the text that lead to nothing on this site. */
  deadLinks: readonly string[];
  /** Pictures that the newsroom may not show any more, by id. */
  endedRights: readonly string[];
};

/** What a check has to say, and the field of the editor where it is mended. */
export type Finding = { field: string; words: string };

export type Check = {
  name: string;
  /** What it looks at, for those who configure it. */
  title: string;
  /** What it does until an editor says otherwise. */
  level: Level;
  /** Readers' pages could not be made without it: it blocks and cannot be configured. */
  isFixed?: true;
  threshold?: { label: string; byDefault: number; min: number; max: number };
  find: (story: Checked, threshold: number) => Finding[];
};
