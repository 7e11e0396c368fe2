import type { IncomingMessage, ServerResponse } from "node:http";
import { isNamed } from "@/lib/conditional";
import { type Encoded, type EncodedOnce, pickEncoding } from "./encode";
import type { Page } from "./page-cache";
import { isTagged } from "./shared-control";

/** Also a page of one reader's, encoded for them alone. */
type Sent = Omit<Page, keyof Encoded> & EncodedOnce;

/** Answers with a page in the best encoding the client takes, or 304 if it has it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Sent,
  control: string,
): void {
  const headers: Record<string, string> = {
    ...page.headers,
    "cache-control": page.status >= 400 ? "private, no-store" : control,
    etag: page.etag,
    vary: "accept-encoding",
  };
  if (isTagged(page)) headers["cache-tag"] = [...page.tags].join(",");
  if (page.status === 200 && isNamed(page.etag, request.headers["if-none-match"])) {
    response.writeHead(304, headers).end();
    return;
  }
  const wanted = pickEncoding(request.headers["accept-encoding"]);
  const encoding = page[wanted] ? wanted : "identity";
  const body = page[encoding] ?? page.identity;
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  response.writeHead(page.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}
