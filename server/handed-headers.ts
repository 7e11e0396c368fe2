import type { ServerResponse } from "node:http";

/** In this a handler says how many bytes it sends; the framework takes the usual header off. */
const lengthHeader = "x-galley-length";

/** What the framework's router varies by and nobody else. */
const ofRouter = /^(?:rsc|next-url|next-router-.+)$/i;

/** Puts a handler's answer right for caches: its length, and a Vary no wider than its answers are. */
export function rightHeaders(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: []) => {
    const length = response.getHeader(lengthHeader);
    response.removeHeader(lengthHeader);
    if (length && !response.hasHeader("content-encoding"))
      response.setHeader("content-length", length);
    const vary = String(response.getHeader("vary") ?? "")
      .split(/,\s*/)
      .filter((name) => name && !ofRouter.test(name));
    if (vary.length > 0) response.setHeader("vary", [...new Set(vary)].join(", "));
    else response.removeHeader("vary");
    return writeHead(status, ...rest);
  }) as typeof response.writeHead;
}
