import "server-only";
import { stopConversationMails } from "@/domain/reader-notice/commands";
import { endSubscription } from "@/domain/subscription/commands";
import { type Result, refuse } from "@/lib/result";
import { type MailKind, readUnsubscribeToken } from "./token";

const stop: Record<MailKind, (id: string) => Promise<void>> = {
  conversation: stopConversationMails,
  newsletter: endSubscription,
};

/** Ends mails of one kind. Whoever holds the token may: it came in the mail. Twice is as good as once. */
export async function stopMails(token: string): Promise<Result<object, "badToken">> {
  const recipient = readUnsubscribeToken(token);
  if (!recipient) return refuse("badToken");
  await stop[recipient.kind](recipient.id);
  return { ok: true };
}
