import type { IncomingMessage, ServerResponse } from "node:http";
import { sayInstead } from "./say-instead";

/** More than any form of a page; what is longer the framework refuses by its length. */
const mostBytes = 2 * 1024 * 1024;
const detail = "This form could not be read. Load the page anew and send it again.\n";

/**
 * A form that a page's action gets without scripts and that breaks off would be answered 500, as if
 * the fault were ours. Looks at what passes, and says so.
 */
export function explainForm(request: IncomingMessage, response: ServerResponse): void {
  const type = request.headers["content-type"] ?? "";
  if (request.headers["next-action"] !== undefined || request.method !== "POST") return;
  if (!/^multipart\/form-data\b/i.test(type)) return;
  const chunks: Buffer[] = [];
  let size = 0;
  const emit = request.emit.bind(request);
  // To listen would set it flowing, before whoever reads it is there.
  request.emit = ((event: string, ...given: unknown[]) => {
    if (event === "data" && size <= mostBytes) {
      const chunk = Buffer.from(given[0] as Uint8Array);
      size += chunk.length;
      chunks.push(chunk);
    }
    return emit(event, ...given);
  }) as typeof request.emit;
  sayInstead(response, (status) =>
    status === 500 && !isWhole(Buffer.concat(chunks).toString("latin1"), type)
      ? { status: 400, headers: { "content-type": "text/plain; charset=utf-8" }, body: detail }
      : null,
  );
}

/** Begins and ends as RFC 7578 wants it, and each part has a name. */
export function isWhole(body: string, type: string): boolean {
  const [, quoted, plain] = /\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = `--${quoted ?? plain ?? ""}`;
  if (boundary === "--" || !body.startsWith(boundary)) return false;
  const parts = body.split(boundary).slice(1);
  const last = parts.pop() ?? "";
  return (
    last.startsWith("--") &&
    parts.every((part) => /\r\ncontent-disposition:[^\r\n]*\bname=[\s\S]*?\r\n\r\n/i.test(part))
  );
}
