import type { ServerResponse } from "node:http";
import { isAddressOfApi } from "./route";

const title = "Method not allowed";

const inJson = (detail: string) => JSON.stringify({ title, status: 405, detail });

/** To a program in its own format, to anybody else in plain words. */
export function refuseMethod(
  response: ServerResponse,
  pathname: string,
  allowed: readonly string[],
): void {
  const detail = `This address takes ${allowed.join(", ")}.`;
  const isProgram = isAddressOfApi(pathname);
  response.writeHead(405, {
    allow: allowed.join(", "),
    "content-type": isProgram ? "application/problem+json" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(isProgram ? inJson(detail) : `${detail}\n`);
}

/** A handler's refusal of a method comes from the framework, which says nothing: gives it words. */
export function explainMethod(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  const isMute = () => response.statusCode === 405 && !response.hasHeader("content-type");
  let words = "";
  response.writeHead = ((status: number, ...rest: []) => {
    response.statusCode = status;
    if (isMute()) {
      words = inJson("This address is not asked for in this way.");
      response.setHeader("content-type", "application/problem+json");
      response.setHeader("content-length", Buffer.byteLength(words));
      response.setHeader("cache-control", "no-store");
    }
    return writeHead(status, ...rest);
  }) as typeof response.writeHead;
  response.end = ((...body: []) => {
    if (!response.headersSent && isMute()) response.writeHead(405);
    return words ? end(words) : end(...body);
  }) as typeof response.end;
}
