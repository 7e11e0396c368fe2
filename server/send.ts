import type { IncomingMessage, ServerResponse } from "node:http";
import { pickEncoding } from "./encode";
import type { Page } from "./page-cache";
import { isTagged } from "./shared-control";

/** Answers with a page in the best encoding the client takes, or 304 if it has it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  control: string,
): void {
  const headers: Record<string, string> = {
    ...page.headers,
    "cache-control": page.status >= 400 ? "private, no-store" : control,
    etag: page.etag,
    vary: "accept-encoding",
  };
  if (isTagged(page)) headers["cache-tag"] = [...page.tags].join(",");
  if (page.status === 200 && isKnown(request, page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = pickEncoding(request.headers["accept-encoding"]);
  const body = page[encoding];
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  response.writeHead(page.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Compared weakly, as RFC 9110 (13.1.2) asks. */
const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers["if-none-match"] ?? "").split(/\s*,\s*/).some((one) => weak(one) === weak(etag));

const weak = (etag: string): string => etag.replace(/^W\//, "");
