type Headers = Record<string, string>;

/** An error for programs, as RFC 9457 wants it: `title` names the kind, `detail` this case. */
export function problem(
  status: number,
  title: string,
  detail?: string,
  headers: Headers = {},
  more: object = {},
): Response {
  return new Response(JSON.stringify({ title, status, ...(detail && { detail }), ...more }), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

export const tooFast = (seconds: number): Response =>
  problem(429, "Too fast", `Please wait ${seconds} seconds and try again.`, {
    "retry-after": String(seconds),
  });
