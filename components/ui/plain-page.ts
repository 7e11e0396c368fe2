import type { Voice } from "@/lib/words/voice";

type Answer = {
  status: number;
  headers?: Record<string, string> | undefined;
  voice: Pick<Voice, "language" | "direction">;
};

/**
 * A document of its own for what a route handler has to say to a form: it cannot render one of the
 * site's pages, nor know their style sheet's name; it carries its style, as the server's policy for
 * handlers allows. `html` is made of escaped text.
 */
export const plainPage = (
  { status, headers, voice }: Answer,
  { title, html }: { title: string; html: string },
): Response =>
  new Response(
    `<!doctype html>
<html lang="${voice.language}" dir="${voice.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${html}
</main>
</body>
</html>
`,
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        ...headers,
      },
    },
  );

/** Colours as in tokens.css. */
const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfcfc;
  --ink: #13191c;
  --edge: #76848a;
  --verdigris: #0b625c;
  --alarm: #b01e2e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101517;
    --ink: #e8eded;
    --edge: #6e7e84;
    --verdigris: #6fc7bb;
    --alarm: #ff8a8f;
  }
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font:
    16px / 1.5 system-ui,
    sans-serif;
}
main {
  max-width: 600px;
  margin: 52px auto;
  padding: 12px 20px 0;
  border-top: 2px solid var(--ink);
}
h1 {
  font:
    500 32px / 1.1 Georgia,
    serif;
}
label {
  font-weight: 600;
}
[role="alert"] {
  margin: 4px 0 8px;
  color: var(--alarm);
  font-weight: 600;
}
textarea {
  box-sizing: border-box;
  width: 100%;
  padding: 8px 12px;
  border: 2px solid var(--alarm);
  border-radius: 2px;
  background: var(--paper);
  color: var(--ink);
  font:
    17px / 1.5 Georgia,
    serif;
}
fieldset { margin: 0; padding: 0; border: 0; }
legend { font: 500 24px/1.2 Georgia, serif; }
input[type="radio"] { width: 20px; height: 20px; margin: 0; margin-inline-end: 8px; vertical-align: -4px; accent-color: var(--ink); }
button {
  min-height: 44px;
  padding: 0 20px;
  border: 1px solid var(--ink);
  border-radius: 2px;
  background: var(--ink);
  color: var(--paper);
  font:
    600 16px / 1 system-ui,
    sans-serif;
  cursor: pointer;
}
a {
  color: var(--verdigris);
}
:focus-visible {
  outline: 3px solid var(--verdigris);
  outline-offset: 2px;
}
`;
