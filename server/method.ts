import type { ServerResponse } from "node:http";
import { isAddressOfApi } from "./route";
import { sayInstead } from "./say-instead";

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
export const explainMethod = (response: ServerResponse): void =>
  sayInstead(response, (status) =>
    status === 405 && !response.hasHeader("content-type")
      ? {
          status,
          headers: { "content-type": "application/problem+json" },
          body: inJson("This address is not asked for in this way."),
        }
      : null,
  );
