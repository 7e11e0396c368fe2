import { createHash } from "node:crypto";

/**
 * Answers a text with an ETag, and 304 to who has it already. It may be kept, but is asked about
 * each time: what an editor takes down is gone with the next request.
 */
export function answerText(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": "public, no-cache" };
  const known = request.headers
    .get("if-none-match")
    ?.replaceAll("W/", "")
    .split(/\s*,\s*/);
  if (known?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": contentType } });
}
