type Answer = { status: number; headers?: Record<string, string> };

/**
 * A document of its own for what a route handler has to say to a form: it cannot render one of the
 * site's pages, nor know their style sheet's name. `html` is made of escaped text.
 */
export const plainPage = (
  { status, headers }: Answer,
  { title, html }: { title: string; html: string },
): Response =>
  new Response(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/plain-page.css">
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
