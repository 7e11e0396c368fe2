import type { PostRefusal } from "@/domain/comment/commands";
import type { EditResult } from "@/domain/comment/own/commands";
import type { ReactResult } from "@/domain/comment/reaction/commands";
import type { ReportResult } from "@/domain/comment/report/commands";
import { editMinutes } from "@/domain/comment/rules";
import type { SideResult } from "@/domain/comment/side/commands";

/** A refusal as an answer: for programs a problem, for people a sentence. */
export type CommentProblem = {
  status: number;
  title: string;
  detail: string;
  headers?: Record<string, string>;
};

type Refused =
  | PostRefusal
  | Extract<ReportResult, { ok: false }>
  | Extract<SideResult, { ok: false }>
  | Extract<ReactResult, { ok: false }>
  | Extract<EditResult, { ok: false }>
  | { reason: "signedOut" }
  | { reason: "badInput"; detail?: string };

export function problemOf(refused: Refused): CommentProblem {
  switch (refused.reason) {
    case "signedOut":
      return {
        status: 401,
        title: "Signed out",
        detail: "You are not signed in. Sign in in another tab, then send this again.",
      };
    case "unconfirmed":
      return {
        status: 403,
        title: "E-mail not confirmed",
        detail: "Confirm your e-mail address first: the link is in your account.",
      };
    case "suspended":
      return { status: 403, title: "Suspended", detail: "Your account cannot comment at present." };
    case "barred":
      return { status: 403, title: "You cannot comment", detail: refused.told };
    case "notFound":
      return { status: 404, title: "Not found", detail: "It is no longer on the site." };
    case "closed":
      return { status: 409, title: "Closed", detail: "Comments on this story are closed." };
    case "noParent":
      return {
        status: 422,
        title: "Nothing to reply to",
        detail: "The comment you are answering is no longer on the page.",
      };
    case "own":
      return { status: 422, title: "Your own comment", detail: "This comment is your own." };
    case "noVote":
      return {
        status: 409,
        title: "No vote to show",
        detail: "You have no counted vote on this story's poll.",
      };
    case "tooFast":
      return {
        status: 429,
        title: "Too fast",
        detail: `That was quick. Please wait ${wait(refused.wait)} and send it again.`,
        headers: { "retry-after": String(refused.wait) },
      };
    case "tooLate":
      return {
        status: 409,
        title: "Too late",
        detail: `A comment can be changed for ${editMinutes} minutes after it was posted. You can still delete it, or reply to it.`,
      };
    case "badInput":
      return {
        status: 422,
        title: "Unprocessable",
        detail: refused.detail ?? "Please look at what you sent.",
      };
    case "regulars":
      return { status: 403, title: "For regulars", detail: refused.fields?.body ?? "" };
    case "length":
    case "repeat":
      return { status: 422, title: "Unprocessable", detail: refused.fields?.body ?? "" };
  }
}

const wait = (seconds: number): string => {
  if (seconds < 90) return seconds === 1 ? "a second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
};
