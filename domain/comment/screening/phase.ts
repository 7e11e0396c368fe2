import type { Role } from "@/domain/person/rules";

/** Everything a phase may look at, gathered beforehand: phases ask nobody. */
export type Facts = {
  body: string;
  story: { isOpen: boolean; isPremoderated: boolean };
  author: {
    role: Role;
    /** Comments of theirs that stand on a page now. */
    published: number;
    /** Of their comments of the last week: how many, and how many were rejected. */
    recent: { posted: number; rejected: number };
    /** How often they sent this very text in the last hour. */
    repeats: number;
  };
  bannedWords: readonly string[];
};

export type Verdict =
  /** Not taken: the author is told why and keeps the text. */
  | { kind: "refuse"; reason: "length" | "closed" | "repeat" }
  /** Taken, and kept off the page until a moderator has looked. */
  | { kind: "hold"; status: "PREMOD" | "SYSTEM_WITHHELD"; what?: string }
  | { kind: "publish"; status: "NONE" | "APPROVED" };

export type Phase = { name: string; judge: (facts: Facts) => Verdict | null };
