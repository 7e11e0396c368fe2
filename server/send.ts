import type { IncomingMessage, ServerResponse } from "node:http";
import { isNamed } from "@/lib/conditional";
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
  if (page.status === 200 && isNamed(page.etag, request.headers["if-none-match"])) {
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
