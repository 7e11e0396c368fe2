/** The demo newsroom as plain data. The seed turns keys into rows; nothing here knows a database. */
export type SeedPerson = {
  key: string;
  name: string;
  email: string;
  role: "admin" | "editor" | "writer" | "moderator" | "reader";
  slug: string;
  bio: string;
};

export type SeedSection = { slug: string; name: string; description: string };

export type SeedPicture = {
  key: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  svg: string;
  focal: { x: number; y: number };
};

export type SeedPoll = {
  question: string;
  /** A single choice if not said. */
  kind?: "single" | "multiple" | "ranked" | "scale";
  /** Where several may be chosen. */
  maxChoices?: number;
  /** Before reading and after it. */
  asksTwice?: boolean;
  /** Of several choices, `votes` are the first ones. */
  options: { label: string; case: string; votes: number }[];
  results: "always" | "after_vote" | "after_close";
  opensHoursAgo: number;
  /** Negative: it closed that many hours ago. Null: it stays open. */
  closesInHours: number | null;
};

export type SeedComment = {
  key: string;
  author: string;
  body: string;
  minutesAfter: number;
  status: "NONE" | "PREMOD" | "SYSTEM_WITHHELD" | "APPROVED" | "REJECTED";
  parent?: string;
  featured?: true;
  /** The option of the story's poll that its author voted for and shows, counted from 0. */
  side?: number;
  /** Who called it a good point, and whose mind it changed. */
  good?: string[];
  changed?: string[];
  /** The screening phase which held it: new_commenter, links or banned_word; a test asks them. */
  heldBy?: string;
  rejection?: string;
  reports?: {
    by: string;
    reason: "OFFENSIVE" | "SPAM" | "OFF_TOPIC" | "OTHER";
    note?: string;
  }[];
};

export type SeedStory = {
  key: string;
  slug: string;
  headline: string;
  standfirst: string;
  section: string;
  tags: string[];
  authors: string[];
  status: "published" | "draft" | "in_review" | "scheduled" | "unpublished";
  /** Published so many hours before the seed runs; negative for a scheduled story. */
  hoursAgo: number;
  updatedHoursAgo?: number;
  /** Key of the lead picture. */
  lead?: string;
  /** See markup.ts. */
  body: string;
  poll?: SeedPoll;
  comments?: SeedComment[];
  /** Who edits it, in how many hours it is due, how many words were agreed; its first author writes. */
  assignment?: { editor: string; dueInHours: number; words: number };
  /** What the desk reads beside the story: why it was sent back or taken down. */
  note?: string;
};

export type SeedSeries = {
  slug: string;
  title: string;
  standfirst: string;
  /** Keys of its stories, in the order they are to be read in. */
  stories: string[];
};

export type SeedSubscriber = {
  /** Key of the reader; their address is confirmed. */
  person: string;
  rhythm: "daily" | "weekly";
  /** Slugs; null is everything. */
  sections: string[] | null;
};

export type SeedNewsletter = {
  subject: string;
  introduction: string;
  /** Key of its editor. */
  by: string;
  /** Null is a draft. */
  sentHoursAgo: number | null;
  stories: { key: string; note: string }[];
};

export type SeedNewsroom = {
  title: string;
  tagline: string;
  people: SeedPerson[];
  sections: SeedSection[];
  pictures: SeedPicture[];
  stories: SeedStory[];
  series: SeedSeries[];
  subscribers: SeedSubscriber[];
  newsletters: SeedNewsletter[];
};
