import type { IncomingMessage, ServerResponse } from "node:http";

/** Requests and answers in the web's own shape, as the domain takes and gives them. */
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/i.test(headers["content-type"] ?? "");

/** @param maxBytes more than that is refused by whoever reads it */
export async function toRequest(request: IncomingMessage, maxBytes: number): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    // Read to its end, so that the answer reaches who sent it, but not kept.
    if (size <= maxBytes) chunks.push(chunk);
    size += chunk.length;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === "string") headers.set(name, value);
  return new Request("http://galley/", { method: "POST", headers, body: Buffer.concat(chunks) });
}

export async function answerWith(answer: Response, response: ServerResponse): Promise<void> {
  for (const [name, value] of answer.headers)
    if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.statusCode = answer.status;
  response.end(Buffer.from(await answer.arrayBuffer()));
}
