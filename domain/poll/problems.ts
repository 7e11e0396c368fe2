import type { VoteRefusal } from "./votes";

export type VoteProblem = {
  status: number;
  title: string;
  detail: string;
  headers?: Record<string, string>;
};

/** A refused vote as an answer: for programs a problem, for people a sentence. */
export function problemOf(
  { reason, wait }: Pick<VoteRefusal, "reason" | "wait">,
  why = "Choose one of the poll’s options.",
): VoteProblem {
  switch (reason) {
    case "notFound":
      return { status: 404, title: "Not found", detail: "This poll is not on the site." };
    case "unknownOption":
      return { status: 422, title: "Unknown option", detail: why };
    case "tooManyChoices":
      return {
        status: 422,
        title: "Too many choices",
        detail: "You have chosen more options than this poll takes.",
      };
    case "answeredAlready":
      return {
        status: 409,
        title: "Answered already",
        detail: "You have answered after reading: what you said before it stands.",
      };
    case "notYetOpen":
      return { status: 409, title: "Not open yet", detail: "This poll has not opened yet." };
    case "closed":
      return { status: 409, title: "Closed", detail: "This poll has closed. No vote was counted." };
    case "tooManyChanges":
      return {
        status: 409,
        title: "Changed too often",
        detail: "You have changed this vote as often as one can. Your last one stands.",
      };
    case "tooFast":
      return {
        status: 429,
        title: "Too fast",
        detail: `Too many votes at once from here. Please wait ${wait === 1 ? "a second" : `${wait} seconds`} and vote again.`,
        headers: { "retry-after": String(wait) },
      };
    case "crowded":
      return {
        status: 429,
        title: "Too fast",
        detail: `Many new votes have come from your network. Please wait ${wait === 1 ? "a second" : `${wait} seconds`} and vote again; nothing else is asked of you.`,
        headers: { "retry-after": String(wait) },
      };
  }
}
