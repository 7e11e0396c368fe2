import type { Server } from "node:http";
import type { Env } from "@/lib/env";
import { endEventStreams } from "@/lib/event-stream";

/** Longer than the idle time of the proxies in front, so that they never meet a closed connection. */
const keepAliveMs = 75_000;
/** After this long a request that has not ended is given up. */
const drainMs = 60_000;

const draining = Symbol.for("galley.draining");

/** @returns the address the server can be reached at */
export function listen(
  server: Server,
  { HOST, PORT }: Pick<Env, "HOST" | "PORT">,
): Promise<string> {
  server.keepAliveTimeout = keepAliveMs;
  server.headersTimeout = keepAliveMs + 5_000;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `PORT ${PORT} is taken by another program; set PORT to a free one.`,
        EACCES: `PORT ${PORT} may not be used by this user; set PORT to one above 1023.`,
        EADDRNOTAVAIL: `HOST ${HOST} is not an address of this machine.`,
        ENOTFOUND: `HOST ${HOST} is not an address of this machine.`,
      };
      reject(new Error(why[error.code ?? ""] ?? error.message));
    });
    server.listen(PORT, HOST, () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound ? bound.port : PORT;
      const host = HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${port}`);
    });
  });
}

/**
 * On SIGTERM or SIGINT: says so to the load balancer (health/ready answers 503), takes no new
 * connection, lets every request end, then closes the rest and exits. A second signal exits at once.
 */
export function drain(server: Server, close: () => Promise<void>): void {
  const stop = () => {
    const globals = globalThis as unknown as Record<symbol, boolean>;
    if (globals[draining]) process.exit(1);
    globals[draining] = true;
    const giveUp = setTimeout(() => server.closeAllConnections(), drainMs);
    giveUp.unref();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    endEventStreams();
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // The launcher was killed: nobody could stop us later. What was acknowledged is in the database.
  if (process.connected) process.once("disconnect", () => process.exit(1));
}
