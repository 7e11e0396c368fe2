import { toldSentence } from "@/domain/sanction/rules";
import { env } from "@/lib/env";
import type { Voice } from "@/lib/words/voice";
import { placeOf } from "./places";
import type { ReaderNotice } from "./queries";
import { maxLines, wordsOf } from "./rules";

type About = { name: string; site: string; stop: string; voice: Voice };

/** One mail in plain text, whatever there is to tell. Addresses are built on the configured origin. */
export function letterOf(told: ReaderNotice[], { name, site, stop, voice }: About) {
  const { letters } = voice.words;
  const [first] = told;
  const subject =
    first && told.length === 1
      ? wordsOf(voice.words, first.kind, first.who, first.story?.headline ?? null)
      : letters.several(told.length, site);
  const left = told.length - maxLines;
  const text = [
    letters.hello(name),
    ...told.slice(0, maxLines).map((notice) => paragraph(notice, voice)),
    ...(left > 0 ? [letters.more(left, `${env().SITE_URL}/account#news`)] : []),
    "--",
    letters.why(site, `${env().SITE_URL}/account#mails`),
    letters.stop(stop),
  ].join("\n\n");
  return { subject: subject.replace(/\s+/g, " "), text: `${text}\n` };
}

function paragraph(notice: ReaderNotice, voice: Voice): string {
  const { letters } = voice.words;
  const { kind, who, story, excerpt, rejection, sanction } = notice;
  return [
    `${wordsOf(voice.words, kind, who, story?.headline ?? null)}.`,
    ...(sanction && kind === "sanction" ? [toldSentence(sanction, voice)] : []),
    ...(excerpt ? [quoted(excerpt)] : []),
    ...(rejection ? [letters.reason(letters.reasons[rejection.code], rejection.note)] : []),
    env().SITE_URL + placeOf(notice),
  ].join("\n");
}

/** By RFC 3676: a line that begins with > was said by somebody else. */
const quoted = (words: string): string =>
  words
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
