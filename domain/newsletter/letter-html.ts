import { env } from "@/lib/env";
import type { Voice } from "@/lib/words/voice";
import { escapeMarkup } from "@/lib/xml";
import { addressOf, type Content, type LetterStory, type Own } from "./letter-content";

/**
 * The same letter for programs that show more than text: one column, no pictures, nothing fetched
 * from anywhere, so that nobody learns whether it was opened. Styles stand on the elements, because
 * some programs drop the head; what is in the head is for the dark alone.
 */
export function htmlOf(content: Content, voice: Voice): (own: Own) => string {
  const { site, subject, introduction, stories, left, at } = content;
  const { letters } = voice.words.newsletter;
  const home = escapeMarkup(env().SITE_URL);
  const head = `<!doctype html>
<html lang="${voice.language}" dir="${voice.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(subject)}</title>
<style>${inTheDark}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fbfcfc;color:#13191c">
<div class="paper" lang="${voice.language}" dir="${voice.direction}" style="max-width:600px;margin:0 auto;padding:20px;background:#fbfcfc;color:#13191c;font:17px/1.5 Georgia,serif;overflow-wrap:anywhere">
<h1 class="ink rule" style="margin:0;padding:0 0 8px;border-bottom:2px solid #13191c;font:500 30px/1.1 Georgia,serif"><a class="ink" href="${home}" style="color:#13191c;text-decoration:none">${escapeMarkup(site)}</a></h1>
<p class="quiet" style="margin:8px 0 20px;color:#526068;font:14px/1.4 Arial,sans-serif">${escapeMarkup(voice.dates.longDay(at))}</p>
${paragraphs(introduction, voice)}`;
  const more =
    left > 0
      ? `<p style="margin:20px 0"><a class="link" href="${home}" style="color:#0b625c">${letters.moreTitle(left)}</a></p>\n`
      : "";
  const body = head + stories.map((story) => storyHtml(story, voice)).join("") + more;
  return (own) => `${body}${endOf(site, own, voice)}</div>
</body>
</html>
`;
}

const inTheDark = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #101517 !important; }
  .paper, .ink { color: #e8eded !important; }
  .quiet { color: #9fadb2 !important; }
  .rule { border-color: #e8eded !important; }
  .line { border-color: #2c373b !important; }
  .link { color: #6fc7bb !important; }
}
`;

/** Set only where a text runs against the letter. */
const dir = (text: string, { directionOf }: Voice): string => {
  const direction = directionOf(text);
  return direction ? ` dir="${direction}"` : "";
};

const paragraphs = (text: string, voice: Voice, style = "margin:0 0 16px"): string =>
  text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((one) => `<p${dir(one, voice)} style="${style}">${lines(one)}</p>\n`)
    .join("");

const lines = (text: string): string => escapeMarkup(text).replaceAll("\n", "<br>");

function storyHtml(story: LetterStory, voice: Voice): string {
  const { headline, section, standfirst, note } = story;
  const href = escapeMarkup(addressOf(story));
  return `<div class="line" style="border-top:1px solid #c9d1d3;padding:16px 0">
<p class="quiet" style="margin:0;color:#526068;font:14px/1.4 Arial,sans-serif">${escapeMarkup(section)}</p>
<h2${dir(headline, voice)} style="margin:4px 0 8px;font:500 22px/1.2 Georgia,serif"><a class="ink" href="${href}" style="color:#13191c">${escapeMarkup(headline)}</a></h2>
${standfirst && `<p${dir(standfirst, voice)} style="margin:0">${escapeMarkup(standfirst)}</p>\n`}${note && paragraphs(note, voice, "margin:12px 0 0;font-style:italic")}</div>
`;
}

function endOf(site: string, { rhythm, choices, stop }: Own, { words }: Voice): string {
  const { letters } = words.newsletter;
  const link = (text: string, href: string) =>
    `<a class="link" href="${escapeMarkup(href)}" style="color:#0b625c">${text}</a>`;
  return `<p class="line quiet" style="margin:20px 0 0;padding:12px 0 0;border-top:1px solid #c9d1d3;color:#526068;font:14px/1.5 Arial,sans-serif">${escapeMarkup(letters.why(site, rhythm))}<br>
${link(letters.change, choices)} · ${link(letters.stop, stop)}</p>
`;
}
