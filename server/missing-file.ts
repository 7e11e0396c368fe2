import type { ServerResponse } from "node:http";
import { barePolicy, missingPage } from "./bare-page";
import { sayInstead } from "./say-instead";

/**
 * What has the address of a file goes past the pages. Where there is none, the framework would send
 * its page for that with scripts that nothing lets run.
 */
export const explainMissing = (response: ServerResponse): void =>
  sayInstead(response, (status) =>
    status === 404 && /^text\/html/.test(String(response.getHeader("content-type")))
      ? {
          status,
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": barePolicy,
          },
          body: missingPage(),
        }
      : null,
  );
