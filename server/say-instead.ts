import type { ServerResponse } from "node:http";

export type Said = { status: number; headers: Record<string, string>; body: string };

/**
 * Gives an answer of the framework's that would tell nobody anything another body.
 * @param said is asked once the framework has made up its mind; null lets its answer pass
 */
export function sayInstead(response: ServerResponse, said: (status: number) => Said | null): void {
  const [writeHead, write, end] = [response.writeHead, response.write, response.end].map((one) =>
    one.bind(response),
  ) as [typeof response.writeHead, typeof response.write, typeof response.end];
  let instead: Said | null = null;

  const begin = (status: number, ...rest: []) => {
    response.statusCode = status;
    instead = said(status);
    if (!instead) return writeHead(status, ...rest);
    for (const name of ["content-encoding", "transfer-encoding", "etag", "vary", "link"])
      response.removeHeader(name);
    return writeHead(instead.status, {
      ...instead.headers,
      "content-length": Buffer.byteLength(instead.body),
      "cache-control": "no-store",
    });
  };
  /** What is written without a head begins with one. */
  const isInstead = () => {
    if (!response.headersSent && said(response.statusCode)) begin(response.statusCode);
    return instead !== null;
  };
  response.writeHead = begin as typeof response.writeHead;
  response.write = ((...body: Parameters<typeof write>) =>
    isInstead() || write(...body)) as typeof response.write;
  response.end = ((...body: []) =>
    isInstead() ? end(instead?.body) : end(...body)) as typeof response.end;
}
