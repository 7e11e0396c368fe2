import type { Mark } from "@/components/ui/status-mark";
import type { NewsletterLine } from "@/domain/newsletter/queries";
import type { Audience, NewsletterStatus } from "@/domain/newsletter/rules";
import { dayAndTime } from "@/lib/dates";

export const newsletterMarks: Record<NewsletterStatus, Mark> = {
  draft: { shape: "outlined", tone: "text-ink", word: "Draft" },
  scheduled: { shape: "outlined", tone: "text-verdigris", word: "Scheduled" },
  sending: { shape: "hatched", tone: "text-verdigris", word: "Being sent" },
  stopped: { shape: "hatched", tone: "text-copper", word: "Stopped" },
  sent: { shape: "filled", tone: "text-verdigris", word: "Sent" },
};

export const audienceWords: Record<Audience, string> = {
  everyone: "Daily and weekly readers",
  daily: "Daily readers",
  weekly: "Weekly readers",
};

export const count = (value: number): string => value.toLocaleString("en-GB");

export const readers = (value: number): string =>
  value === 1 ? "1 reader" : `${count(value)} readers`;

/** When what last happened to it happened. */
export function momentOf(line: NewsletterLine, timeZone: string): string {
  const at = (moment: Date) => dayAndTime(moment, timeZone);
  if (line.endedAt) return at(line.endedAt);
  if (line.startedAt) return `since ${at(line.startedAt)}`;
  if (line.scheduledFor) return `for ${at(line.scheduledFor)}`;
  return `changed ${at(line.editedAt)}`;
}

export const refusals: Record<string, string> = {
  stale: "Somebody else has changed it meanwhile. Look at it, then try again.",
  noSubject: "Write a subject first.",
  noStories: "None of its stories is published. Add one that is.",
  past: "This time has passed. Choose a later one.",
  wrongState: "It is not a draft any more.",
  tooFast: "That is often enough for now. Wait a minute.",
  noServer: "The mail server did not take it. The server’s log says why.",
  unsaved: "The draft is not saved yet.",
  forbidden: "You may not do this.",
  signedOut: "You have been signed out. Sign in in another tab, then try again.",
};

export const refusalOf = (reason: string | undefined): string =>
  refusals[reason ?? ""] ?? "The server does not answer. Try again.";
