import type { IncomingMessage, ServerResponse } from "node:http";
import { countRead } from "@/domain/reads/counting";
import { isReader, isReading, slugRead } from "@/domain/reads/rules";
import { isForeignOrigin } from "@/lib/origin";

const told = /^\/api(\/stories\/[^/]+)\/read$/;

/** Counts a page that was answered in full: who has it already is not counted again. */
export function countAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  pageAddress: string,
): void {
  if (response.statusCode !== 200 || !isReading(request.method, request.headers)) return;
  const slug = slugRead(pageAddress);
  if (slug) countRead(slug);
}

/**
 * Where a cache in front answers readers, their page says itself that it was opened.
 * @returns whether this was such a word
 */
export function hearRead(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): boolean {
  const slug = slugRead(told.exec(pathname)?.[1] ?? "");
  if (!slug || request.method !== "POST") return false;
  const { headers } = request;
  const isForeign = isForeignOrigin({ get: (name) => headers[name]?.toString() ?? null });
  if (!isForeign && isReader(headers)) countRead(slug);
  response.writeHead(isForeign ? 403 : 204).end();
  return true;
}
