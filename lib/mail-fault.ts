/** What became of a mail that the mail server did not take. */
export type MailFault =
  /** It was not reached, or let nobody in: nothing was handed over. */
  | { kind: "away" }
  /** It said no, for good or for now. */
  | { kind: "refused"; code: number; isForGood: boolean }
  /** It fell silent after it may have taken the mail. */
  | { kind: "unknown" };

/** Faults from before a mail could have been handed over. A time-out can be of any moment. */
const early = ["EAUTH", "EDNS", "ENOAUTH", "EOAUTH2", "ETLS", "EREQUIRETLS"];
/** The server is about to close, or has no room: nothing of this mail's. */
const closing = 421;

export function faultOf(error: unknown): MailFault {
  if (typeof error !== "object" || error === null) return { kind: "unknown" };
  const { code, responseCode, syscall } = error as Record<string, unknown>;
  const isEarly = syscall === "connect" || (typeof code === "string" && early.includes(code));
  if (isEarly || responseCode === closing) return { kind: "away" };
  if (typeof responseCode === "number" && responseCode >= 400)
    return { kind: "refused", code: responseCode, isForGood: responseCode >= 500 };
  // An address that no mail can go to was never handed over.
  if (code === "EENVELOPE") return { kind: "refused", code: 553, isForGood: true };
  return { kind: "unknown" };
}
