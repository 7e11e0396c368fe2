import type { IncomingMessage, ServerResponse } from "node:http";

/** Beyond this a sender who has been refused is hung up on. */
const mostBytes = 128 * 1024 ** 2;

/**
 * Takes in and throws away what is left of a body that was refused unread. A sender looks for the
 * answer only once it has sent everything: with the rest left lying in the connection it would wait
 * until that is closed, and then know nothing but that.
 */
export function dropLeftovers(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (request.complete || request.destroyed) return;
    let bytes = 0;
    request.unpipe();
    request.removeAllListeners("data");
    request.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) request.socket.destroy();
    });
    request.resume();
  });
}
