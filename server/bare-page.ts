import type { ServerResponse } from "node:http";
import { lastKnown } from "@/lib/words/last-known";
import { type Voice, voiceOf } from "@/lib/words/voice";
import { escapeMarkup } from "@/lib/xml";

/** Shown when a page cannot be made, as with the database away: asks nobody anything. */
export const unavailablePage = (): string => barePage(({ site }) => site.unavailable);

/** For the address of a file where there is none. */
export const missingPage = (): string =>
  barePage(({ site: { notFound } }) => ({
    pageTitle: notFound.title,
    title: notFound.title,
    text: notFound.intro,
  }));

/** To a form whose answer does not come: what was sent may have arrived. */
export const unansweredPage = (): string => barePage(({ site }) => site.unanswered);
/** The same for a program and the reader's script, which says it beside the form. */
export const unansweredWords = (): Told => wordsNow().words.site.unanswered;

/** Kept on a reader's device, for when the network is away (reader/offline.ts). */
export const offlinePage = (): string => barePage(({ site }) => site.offline);

/** Without `again` there is nothing to ask for again here: what was sent is sent from its form. */
type Told = { pageTitle: string; title: string; text: string; again?: string };

const wordsNow = () => voiceOf(lastKnown().language, "UTC");

/** A document that carries all it needs, and looks like the others as far as it can. */
function barePage(tell: (words: Voice["words"]) => Told): string {
  const { language, direction, words } = wordsNow();
  const { pageTitle, title, text, again } = tell(words);
  const name = escapeMarkup(lastKnown().title);
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${name ? `${pageTitle} | ${name}` : pageTitle}</title>
<style>${style}</style>
</head>
<body>
<header>${name && `<a href="/">${name}</a>`}</header>
<main>
${beam}
<h1>${title}</h1>
<p>${text}</p>
<p>${again ? `<a href="">${again}</a> ` : ""}<a href="/">${words.site.frontPage}</a></p>
</main>
</body>
</html>
`;
}

/** The poll's line with a gap in it: what should have come is missing. */
const beam = `<svg viewBox="0 0 340 14" aria-hidden="true"><path d="M0 1h150v12H0z" fill="var(--verdigris)"/><path d="M191 1h148v12H191zM191 9l8-8M195 13l12-12M205 13l12-12M215 13l12-12M225 13l12-12M235 13l12-12M245 13l12-12M255 13l12-12M265 13l12-12M275 13l12-12M285 13l12-12M295 13l12-12M305 13l12-12M315 13l12-12M325 13l12-12M335 13l4-4" fill="none" stroke="var(--copper)" stroke-width="2"/></svg>`;

/** Colours and measures as in tokens.css and story.css. */
const style = `
:root { color-scheme: light dark; --paper: #fbfcfc; --ink: #13191c; --quiet: #526068; --verdigris: #0b625c; --copper: #9a4a1c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #101517; --ink: #e8eded; --quiet: #9fadb2; --verdigris: #6fc7bb; --copper: #e29b6b; }
}
body { margin: 0 auto; padding: 12px 20px 84px; max-width: 1176px; background: var(--paper); color: var(--ink); font: 20px/1.6 Literata, Georgia, serif; }
header { min-height: 40px; padding-bottom: 8px; border-bottom: 2px solid var(--ink); font: 500 34px/1.2 Imbue, "Times New Roman", serif; overflow-wrap: anywhere; }
header a { color: inherit; text-decoration: none; }
main { max-width: 30em; margin: 52px auto; }
svg { display: block; width: 100%; max-width: 340px; }
[dir="rtl"] svg { transform: scaleX(-1); }
h1 { margin: 32px 0 0; font: 500 clamp(40px, 7vw, 64px)/1 Imbue, "Times New Roman", serif; text-wrap: balance; }
p { margin: 20px 0 0; color: var(--quiet); }
p a { display: inline-flex; align-items: center; min-height: 44px; margin-inline-end: 20px; color: var(--verdigris); text-underline-offset: 3px; font: 16px/1.5 "Schibsted Grotesk", system-ui, sans-serif; }
:focus-visible { outline: 3px solid var(--verdigris); outline-offset: 2px; }
`;

export const barePolicy = "default-src 'none'; style-src 'unsafe-inline'";

export function answerBare(
  response: ServerResponse,
  { status, html, headers = {} }: { status: number; html: string; headers?: object },
): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": barePolicy,
    "cache-control": "no-store",
    ...headers,
  });
  response.end(html);
}
