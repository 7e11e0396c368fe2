import type { Role } from "@/domain/person/rules";
import type { Policy } from "../policy/rules";

/** Everything a phase may look at, gathered beforehand: phases ask nobody. */
export type Facts = {
  body: string;
  story: { isOpen: boolean; isPremoderated: boolean; isForRegulars?: boolean };
  author: {
    role: Role;
    /** Comments of theirs that stand on a page now. */
    published: number;
    /** Of their comments of the last week: how many, and how many were rejected. */
    recent: { posted: number; rejected: number };
    /** How often they sent this very text in the last hour. */
    repeats: number;
    /** Whether they joined within the last day. */
    isFresh: boolean;
    /** Whether a moderator decided that each of their comments is read first. */
    isPremoderated: boolean;
  };
  /** How many others posted the same text within a day. */
  elsewhere: number;
  policy: Policy;
};

export type Verdict =
  /** Not taken: the author is told why and keeps the text. */
  | { kind: "refuse"; reason: "length" | "closed" | "regulars" | "repeat" }
  /** Taken, and kept off the page until a moderator has looked. */
  | { kind: "hold"; status: "PREMOD" | "SYSTEM_WITHHELD"; what?: string }
  | { kind: "publish"; status: "NONE" | "APPROVED" };

export type Phase = { name: string; judge: (facts: Facts) => Verdict | null };

export const hold = (what?: string): Verdict => ({
  kind: "hold",
  status: "PREMOD",
  ...(what && { what }),
});
