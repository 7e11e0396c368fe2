import type { RejectionCode } from "@/domain/comment/rules";
import { isStaffRole, type Role } from "@/domain/person/rules";
import type { Voice } from "@/lib/words/voice";

export const sanctionKinds = ["warn", "premoderate", "mute", "ban"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

export const sanctionNames: Record<SanctionKind, string> = {
  warn: "Warning",
  premoderate: "Read first",
  mute: "Muted",
  ban: "Banned",
};

/** What a moderator chooses from. Days end by themselves; the rest stands until somebody lifts it. */
export const measures = {
  warn: { kind: "warn", days: null, words: "Warn" },
  premoderate7: { kind: "premoderate", days: 7, words: "Read each comment first, for 7 days" },
  premoderate30: { kind: "premoderate", days: 30, words: "Read each comment first, for 30 days" },
  premoderate: { kind: "premoderate", days: null, words: "Read each comment first, until lifted" },
  mute1: { kind: "mute", days: 1, words: "Mute for 1 day" },
  mute7: { kind: "mute", days: 7, words: "Mute for 7 days" },
  mute30: { kind: "mute", days: 30, words: "Mute for 30 days" },
  muteUntil: { kind: "mute", days: null, words: "Mute until the end of a day" },
  ban: { kind: "ban", days: null, words: "Ban" },
} as const satisfies Record<string, { kind: SanctionKind; days: number | null; words: string }>;
export type Measure = keyof typeof measures;

/** Whoever shall be silent for longer is banned, which somebody has to lift. */
export const longestMuteDays = 366;

/** Whether somebody under it may not take part. Reading, voting and reporting stay open to all. */
export const bars = (kind: SanctionKind): boolean => kind === "mute" || kind === "ban";

/** Colleagues are answered for by an admin, on the people page; nobody sanctions themselves. */
export const maySanction = (
  actor: { id: string },
  target: { id: string; role: Role },
): "oneself" | "colleague" | null => {
  if (actor.id === target.id) return "oneself";
  return isStaffRole(target.role) ? "colleague" : null;
};

export type Told = { kind: SanctionKind; code: RejectionCode; note: string; until: Date | null };

/** What the reader is told, the same everywhere. */
export function toldSentence(
  { kind, code, note, until }: Told,
  { words: { letters }, dates }: Voice,
): string {
  const end = until ? letters.until(dates.dayAndTime(until)) : "";
  return letters.sanctionReason(letters.sanctions[kind](end), letters.reasons[code], note);
}
