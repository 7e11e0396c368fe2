import type { MailKind } from "./token";

/** What is stopped, in words that go after "mails". */
export const mailWords: Record<MailKind, string> = {
  conversation: "about replies, conversations you follow and your comments",
};
