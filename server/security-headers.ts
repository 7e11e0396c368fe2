import { frameHosts } from "@/lib/embeds";

/** Headers of every answer, and the Content-Security-Policy of each kind of page. */
export const baseHeaders = (https: boolean): Record<string, string> => ({
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  ...(https && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/**
 * Apart from whoever opened it: for pages that people work in. A reader's page goes without, because
 * the browser then starts over in another process when the answer is there, before it reads it.
 */
export const apart = { "cross-origin-opener-policy": "same-origin" };

const common = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"];

const policy = (...more: string[]) => [...common, ...more].join("; ");

/** Cloudflare's challenge: only where an operator has chosen it. */
const turnstile = "https://challenges.cloudflare.com";

type Frames = { own: readonly string[]; ancestors: string };

function readersPolicy(isTurnstileUsed: boolean, { own, ancestors }: Frames): string {
  const frames = [...own, ...(isTurnstileUsed ? [turnstile] : [])];
  return policy(
    `script-src 'self'${isTurnstileUsed ? ` ${turnstile}` : ""}`,
    "style-src 'self'",
    "img-src 'self' data:",
    ...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
    `frame-ancestors ${ancestors}`,
  );
}

/** Readers' pages run our own script files and nothing else: no inline script, no inline style. */
export const publicPolicy = (isTurnstileUsed: boolean) =>
  readersPolicy(isTurnstileUsed, { own: [], ancestors: "'none'" });

/** A story may hold frames of the allowed providers, which are loaded once a reader asks for them. */
export const storyPolicy = (isTurnstileUsed: boolean) =>
  readersPolicy(isTurnstileUsed, { own: frameHosts, ancestors: "'none'" });

/** Lets a page carry exactly the style and the script that our server put into it. */
export const allowing = (policy: string, { style, script }: { style: string; script?: string }) =>
  policy
    .replace("style-src 'self'", `style-src 'self' ${style}`)
    .replace("script-src 'self'", `script-src 'self'${script ? ` ${script}` : ""}`);

/** The same pages in development, where the framework's scripts are left in for hot reload. */
export const developmentPolicy = policy(
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
  `frame-src ${frameHosts.join(" ")}`,
);

/** A poll that other sites may frame. */
export const embedPolicy = (isTurnstileUsed: boolean) =>
  readersPolicy(isTurnstileUsed, { own: [], ancestors: "*" });

/**
 * Desk and account pages run the framework's scripts, each with the nonce of this one answer.
 * Inline styles stay allowed there: popovers and the editor position themselves with them.
 */
export const appPolicy = (nonce: string, dev: boolean): string =>
  policy(
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "frame-ancestors 'self'",
    // Hot reload speaks over a socket; everything else falls to default-src.
    ...(dev ? ["connect-src 'self' ws:"] : []),
  );

/**
 * Route handlers answer data, and to a form without a script a page of their own that carries its
 * style. A vote cast inside a frame on another site is answered inside it.
 */
export const handlerPolicy = (pathname: string): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'self'",
    /^\/api\/polls\/[^/]+\/votes$/.test(pathname) ? "frame-ancestors *" : "frame-ancestors 'none'",
  ].join("; ");
