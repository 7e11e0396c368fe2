import { createHash } from "node:crypto";

export const digestOf = (body: string): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

/**
 * Answers a text with an ETag, and 304 to who has it already. It may be kept, but is asked about
 * each time: what an editor takes down is gone with the next request.
 */
export function answerText(request: Request, body: string, contentType: string): Response {
  const headers = conditionalHeaders(digestOf(body));
  if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": contentType } });
}

type Made = { digest: string; contentType: string; make: () => Promise<Uint8Array<ArrayBuffer>> };

/** The same for what is dear to make: it is made only for those who do not have it. */
export async function answerMade(
  request: Request,
  { digest, contentType, make }: Made,
): Promise<Response> {
  const headers = conditionalHeaders(digest);
  if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(await make(), { headers: { ...headers, "content-type": contentType } });
}

const conditionalHeaders = (digest: string) => ({
  etag: `"${digest}"`,
  "cache-control": "public, no-cache",
  // Public as it is, any site's scripts may read it; cookies change nothing in it.
  "access-control-allow-origin": "*",
});

const isKnown = (request: Request, etag: string): boolean =>
  isNamed(etag, request.headers.get("if-none-match"));

/** Whether a list of tags names this one: compared weakly, as RFC 9110 (13.1.2) asks. */
export const isNamed = (etag: string, known: string | null | undefined): boolean =>
  (known ?? "").split(",").some((one) => weak(one.trim()) === weak(etag));

const weak = (etag: string): string => etag.replace(/^W\//, "");
