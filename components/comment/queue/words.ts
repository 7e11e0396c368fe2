import type { VerdictResult } from "@/domain/comment/moderation/commands";
import type { Queue, VerdictKind } from "@/domain/comment/moderation/rules";
import type { UndoResult } from "@/domain/comment/moderation/undoing";
import type { CommentStatus } from "@/domain/comment/rules";
import type { GateRefusal } from "@/domain/person/session";
import { clock } from "@/lib/dates";

export const pastTense: Record<VerdictKind, string> = {
  approve: "Approved",
  reject: "Rejected",
  feature: "Featured",
  unfeature: "No longer featured:",
};

export function saidOfMany(verb: string, count: number, skipped: number): string {
  const all = `${verb} ${count === 1 ? "1 comment" : `${count} comments`}.`;
  return skipped > 0
    ? `${all} Left out ${skipped} that somebody else has, has judged or must answer.`
    : all;
}

const did: Record<VerdictKind, string> = {
  approve: "approved",
  reject: "rejected",
  feature: "featured",
  unfeature: "unfeatured",
};

export const nothing: Record<Queue, string> = {
  pending: "Nothing waits.",
  reported: "Nothing is reported.",
  appeals: "Nobody waits for an answer.",
  unmoderated: "Everything has been looked at.",
  watched: "Nothing that is watched waits.",
  approved: "Nothing has been approved yet.",
  rejected: "Nothing has been rejected yet.",
};

type Failure = Exclude<VerdictResult | UndoResult | GateRefusal, { ok: true }>;
type Now = { version: number; status: CommentStatus; isFeatured: boolean };

/** Why a verdict did not happen, and where the comment stands instead if someone else moved it. */
export function explain(
  result: Failure | { ok: true } | null,
  timeZone: string,
): { notice: string; now?: Now } {
  if (!result || result.ok)
    return { notice: "The newsroom could not be reached. Try again in a moment." };
  switch (result.reason) {
    case "stale": {
      const { latest, now } = result;
      const notice = latest
        ? `${latest.by} ${did[latest.kind]} this at ${clock(latest.at, timeZone)}.`
        : "A verdict on this was taken back meanwhile.";
      return { notice, now };
    }
    case "held":
      return {
        notice: `${result.by} is reading this until ${clock(new Date(result.until), timeZone)}.`,
      };
    case "forAnother":
      return { notice: "You rejected it or wrote it: a colleague answers the appeal." };
    case "signedOut":
      return { notice: "You are signed out. Sign in in another tab, then do it again." };
    case "forbidden":
      return { notice: "You may no longer moderate comments." };
    case "notFound":
      return { notice: "This comment is no longer there." };
    case "nothingToDo":
      return { notice: "It stands like that already." };
    case "notYours":
      return { notice: "This verdict was given by somebody else." };
    case "badInput":
    case "foreignOrigin":
      return { notice: Object.values(result.fields ?? {})[0] ?? "The newsroom refused it." };
  }
}
