"use client";

import "./desk/desk.css";

/** For desk and account: readers' pages are replaced by the server's own page when they fail. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong</title>
      </head>
      <body>
        <main className="mx-auto mt-[84px] max-w-[600px] border-t-2 border-ink px-5 pt-8">
          <h1 className="font-prose text-[2rem] font-semibold">This page could not be made</h1>
          <p className="mt-3">The fault is ours. What was saved before is safe.</p>
          <p className="mt-5 flex gap-5">
            <button type="button" onClick={reset} className="link touch cursor-pointer">
              Try again
            </button>
            <a href="/" className="link touch">
              Go to the front page
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
