import type { Server } from "node:http";
import { Server as ListeningServer } from "node:net";
import type { Env } from "@/lib/env";
import { endEventStreams } from "@/lib/event-stream";
import { connectionsOf } from "./connections";

/** Longer than the idle time of the proxies in front, so that they never meet a closed connection. */
const keepAliveMs = 75_000;
/** After this long a request that has not ended is given up. */
const drainMs = 60_000;

/** A connection that has been silent for so long has no request on its way. */
const lullMs = 1_000;

const draining = Symbol.for("galley.draining");
const shared = globalThis as unknown as Record<symbol, boolean | undefined>;

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
        EAI_AGAIN: `HOST ${HOST} is not an address of this machine.`,
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
  const connections = connectionsOf(server);
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
    // Whoever waits at the door is let in first, because closing it resets them; and until it is
    // closed nobody is told to come again by another connection.
    afterReading(() => {
      shared[draining] = true;
      // Not the server's own close(), which at once cuts what is idle.
      ListeningServer.prototype.close.call(server, () => {
        close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
      endEventStreams();
      // A browser opens connections in advance; the server waits for what they will ask.
      connections.closeSilent();
      setInterval(() => afterReading(connections.closeSilent), lullMs).unref();
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // The launcher was killed: nobody could stop us later. What was acknowledged is in the database.
  if (process.connected) process.once("disconnect", () => process.exit(1));
}

/** Once everything that has arrived by now is read; a busy process may be behind. */
const afterReading = (then: () => void): void => void setImmediate(() => setImmediate(then));

/** From then on every answer is the last of its connection, and says so. */
export const isDraining = (): boolean => shared[draining] === true;
