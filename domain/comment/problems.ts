import type { Voice } from "@/lib/words/voice";
import type { PostRefusal } from "./commands";
import type { EditResult } from "./own/commands";
import type { ReactResult } from "./reaction/commands";
import type { ReportResult } from "./report/commands";
import { bodyLength, editMinutes } from "./rules";
import type { SideResult } from "./side/commands";

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

const answers = {
  signedOut: [401, "Signed out"],
  unconfirmed: [403, "E-mail not confirmed"],
  suspended: [403, "Suspended"],
  barred: [403, "You cannot comment"],
  notFound: [404, "Not found"],
  closed: [409, "Closed"],
  noParent: [422, "Nothing to reply to"],
  own: [422, "Your own comment"],
  noVote: [409, "No vote to show"],
  tooFast: [429, "Too fast"],
  tooLate: [409, "Too late"],
  badInput: [422, "Unprocessable"],
  regulars: [403, "For regulars"],
  length: [422, "Unprocessable"],
  repeat: [422, "Unprocessable"],
} as const satisfies Record<Refused["reason"], [number, string]>;

export function problemOf(
  refused: Refused,
  { language, words: { comments } }: Voice,
): CommentProblem {
  const [status, title] = answers[refused.reason];
  const said = { status, title };
  const { problems } = comments;
  switch (refused.reason) {
    case "barred":
      return { ...said, detail: refused.told };
    case "tooFast":
      return {
        ...said,
        detail: problems.tooFast(refused.wait),
        headers: { "retry-after": String(refused.wait) },
      };
    case "tooLate":
      return { ...said, detail: problems.tooLate(editMinutes) };
    case "badInput":
      // What exactly is wrong with a request is told by its schema, which speaks English.
      return { ...said, detail: (language === "en" && refused.detail) || problems.badInput };
    case "length":
      return { ...said, detail: problems.length(bodyLength.min, bodyLength.max) };
    default:
      return { ...said, detail: problems[refused.reason] };
  }
}
