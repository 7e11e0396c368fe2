import { env } from "@/lib/env";
import type { Voice } from "@/lib/words/voice";
import { wrapLines, wrapText } from "@/lib/wrap";
import {
  addressOf,
  type Content,
  type LetterStory,
  type Own,
  type Written,
} from "./letter-content";
import { htmlOf } from "./letter-html";

/** Prepared once for a group; for each reader only the end is written. */
export function prepare(content: Content, voice: Voice): (own: Own) => Written {
  const text = textOf(content, voice);
  const html = htmlOf(content, voice);
  return (own) => ({
    subject: content.subject,
    text: `${text}\n\n${endOf(content.site, own, voice)}\n`,
    html: html(own),
  });
}

/** It reads well in a program that shows nothing but letters: lines of 72, no address among words. */
function textOf({ site, introduction, stories, left, at }: Content, voice: Voice): string {
  const { letters } = voice.words.newsletter;
  return [
    wrapText(`${site}\n\n${voice.dates.longDay(at)}`).replace("\n\n", "\n"),
    ...(introduction ? [wrapText(introduction)] : []),
    ...stories.map(storyText),
    ...(left > 0 ? [letters.more(left, env().SITE_URL)] : []),
  ].join("\n\n");
}

/** The headline, where to read it, then what it is about. */
function storyText(story: LetterStory): string {
  const { headline, section, standfirst, note } = story;
  return [
    ...wrapLines(`${headline} (${section})`, { first: "* ", rest: "  " }),
    `  ${addressOf(story)}`,
    ...wrapLines(standfirst, { first: "  " }),
    ...(note ? ["", wrapText(note, { first: "  " })] : []),
  ].join("\n");
}

function endOf(site: string, { rhythm, choices, stop }: Own, { words }: Voice): string {
  const { letters } = words.newsletter;
  return [
    "--",
    wrapText(letters.why(site, rhythm)),
    letters.line(letters.change, choices),
    letters.line(letters.stop, stop),
  ].join("\n");
}
