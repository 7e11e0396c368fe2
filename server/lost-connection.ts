import { log } from "@/lib/log";

/**
 * The driver writes small messages a moment later; when the connection ends in between, it throws
 * where nobody can catch it (porsager/postgres#1154, #1208). By then it has refused the query that
 * was under way, so nothing is left undone, and a database that restarts shall not end this process.
 */
export const isLostConnection = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.message.includes("(reading 'write')") &&
  /\bnextWrite\b/.test(error.stack ?? "");

/** Anything else that nobody caught ends the process, as it should: its state is unknown. */
export function outliveLostConnections(): void {
  process.on("uncaughtException", (error) => {
    if (isLostConnection(error)) return log.warn({ err: error }, "connection to the database lost");
    log.fatal({ err: error }, "unexpected error");
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  });
}
