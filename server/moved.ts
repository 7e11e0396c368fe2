import type { IncomingMessage, ServerResponse } from "node:http";
import { findMoved } from "@/domain/import/address/queries";
import { log } from "@/lib/log";
import type { Kind } from "./route";

/**
 * Addresses of a newsroom's former site: where nothing else is, readers are led to the story that
 * was imported from there.
 * @returns whether the request is answered
 */
export async function leadOn(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search }: URL,
): Promise<boolean> {
  const to = await findMoved(pathname + (pathname === "/" ? search : "")).catch(
    (error: unknown) => {
      log.error({ err: error }, "a former address could not be looked up");
      return null;
    },
  );
  if (!to) return false;
  request.resume();
  response.writeHead(308, { location: to, "cache-control": "public, max-age=3600" }).end();
  return true;
}

/** Those that would not be asked for as a page, or are one here: `/otters.html`, `/?p=7`. */
export const mayHaveMoved = ({ pathname, searchParams }: URL, kind: Kind): boolean =>
  (pathname === "/" && /^\d{1,12}$/.test(searchParams.get("p") ?? "")) ||
  (kind === "handler" &&
    /\.(?:html?|php|aspx?)$/i.test(pathname) &&
    !/^\/(?:api|_next|media|assets)\//.test(pathname));
