import { rejectionReasons } from "@/domain/comment/rules";
import { toldSentence } from "@/domain/sanction/rules";
import { env } from "@/lib/env";
import { placeOf } from "./places";
import type { ReaderNotice } from "./queries";
import { maxLines, wordsOf } from "./rules";

type About = { name: string; site: string; timeZone: string; stop: string };

/** One mail in plain text, whatever there is to tell. Addresses are built on the configured origin. */
export function letterOf(told: ReaderNotice[], { name, site, timeZone, stop }: About) {
  const [first] = told;
  const subject =
    first && told.length === 1
      ? wordsOf(first.kind, first.who, first.story?.headline ?? null)
      : `${told.length} things new for you at ${site}`;
  const left = told.length - maxLines;
  const text = [
    `Hello ${name},`,
    ...told.slice(0, maxLines).map((notice) => paragraph(notice, timeZone)),
    ...(left > 0 ? [`And ${left} more: ${env().SITE_URL}/account#news`] : []),
    "--",
    `You get this because you have an account at ${site}. How often such mails come is up to you: ${env().SITE_URL}/account#mails`,
    `No more of them: ${stop}`,
  ].join("\n\n");
  return { subject: subject.replace(/\s+/g, " "), text: `${text}\n` };
}

function paragraph(notice: ReaderNotice, timeZone: string): string {
  const { kind, who, story, excerpt, rejection, sanction } = notice;
  return [
    `${wordsOf(kind, who, story?.headline ?? null)}.`,
    ...(sanction && kind === "sanction" ? [toldSentence(sanction, timeZone)] : []),
    ...(excerpt ? [quoted(excerpt)] : []),
    ...(rejection
      ? [`Reason: ${rejectionReasons[rejection.code].toLowerCase()}. ${rejection.note}`.trim()]
      : []),
    env().SITE_URL + placeOf(notice),
  ].join("\n");
}

/** By RFC 3676: a line that begins with > was said by somebody else. */
const quoted = (words: string): string =>
  words
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
