import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import inject from "light-my-request";
import { meeting } from "@/lib/page-tags";
import type { Inlined } from "./first-paint";
import type { Rendered } from "./page-cache";
import { isHollow } from "./plain-html";
import { loggedPath, unmatched } from "./route";

/** Makes a readers' page of what the framework rendered, and of what was put aside meanwhile. */
export type Finish = (html: string, stills: readonly string[]) => Inlined;
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Renders readers' pages by calling the framework in this process, without a network.
 * @param headers what the page may know of the request; nothing personal for a shared page
 */
export async function renderPage(
  handler: Handler,
  address: string,
  headers: Record<string, string>,
  finish: Finish,
): Promise<Rendered> {
  const { answer, render } = await call(handler, address, { accept: "text/html", ...headers });
  if (answer.statusCode === 404 && isHollow(answer.payload) && address !== unmatched) {
    const page = await renderPage(handler, unmatched, headers, finish);
    return { ...page, tags: render.tags };
  }
  const { location } = answer.headers;
  return {
    status: answer.statusCode,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(location && { location: String(location) }),
    },
    ...finish(answer.payload, render.stills),
    tags: render.tags,
    ...limitsOf(render),
  };
}

/** The same for feeds, sitemaps and answers to programs, which are what they are. */
export async function renderData(
  handler: Handler,
  address: string,
  headers: Record<string, string>,
): Promise<Rendered> {
  const { answer, render } = await call(handler, address, headers);
  const kept = dataHeaders.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(kept),
    html: answer.payload,
    tags: render.tags,
    ...limitsOf(render),
  };
}

const dataHeaders = ["content-type", "location", "link", "access-control-allow-origin"];

type Render = Pick<Rendered, "tags" | "freshFor" | "renewAfter"> & { stills: string[] };

const limitsOf = ({ freshFor, renewAfter }: Render) => ({
  ...(freshFor !== undefined && { freshFor }),
  ...(renewAfter !== undefined && { renewAfter }),
});

async function call(handler: Handler, address: string, headers: Record<string, string>) {
  const render: Render = { tags: new Set(), stills: [] };
  const dispatch: RequestListener = (request, response) => {
    void meeting().rendering.run(render, () => handler(request, response));
  };
  const answer = await inject(dispatch, { method: "GET", url: address, headers });
  if (answer.statusCode >= 500) throw new Error(`rendering ${loggedPath(address)} failed`);
  return { answer, render };
}
