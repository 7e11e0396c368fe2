import { lastSpoken } from "@/lib/words/last-spoken";
import { voiceOf } from "@/lib/words/voice";

/** Shown when a page cannot be made, as with the database away: asks nobody anything. */
export function unavailablePage(): string {
  const { language, direction, words } = voiceOf(lastSpoken(), "UTC");
  const { pageTitle, title, text, again } = words.site.unavailable;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${pageTitle}</title>
<style>
:root { color-scheme: light dark; --paper: #fbfcfc; --ink: #13191c; --quiet: #526068; }
@media (prefers-color-scheme: dark) { :root { --paper: #101517; --ink: #e8eded; --quiet: #9fadb2; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 20px/1.6 Georgia, serif; }
main { max-width: 30em; margin: 84px auto; padding: 0 20px; border-top: 2px solid var(--ink); }
h1 { font-size: 32px; line-height: 1.1; font-weight: 500; }
p { color: var(--quiet); }
a { color: inherit; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">${again}</a> · <a href="/">${words.site.frontPage}</a></p>
</main>
</body>
</html>
`;
}
