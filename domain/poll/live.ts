import "server-only";
import { pool } from "@/db/client";
import { log } from "@/lib/log";

/**
 * Tells every instance which polls have new votes. Once a second for all of them together and
 * outside the votes' transactions: a NOTIFY inside them would make every commit wait for the one
 * before it.
 */
export const votesChannel = "galley_votes";
const everyMs = 1_000;
/** A message takes 8,000 bytes; a poll's id 36 and a comma. */
const idsPerMessage = 200;

type Waiting = { ids: Set<string>; timer?: NodeJS.Timeout | undefined };
const key = Symbol.for("galley.votes-to-announce");
const shared = globalThis as unknown as Record<symbol, Waiting | undefined>;

/** That there are new votes, or that what is shown of them has changed otherwise. */
export function announcePoll(pollId: string): void {
  shared[key] ??= { ids: new Set() };
  const waiting = shared[key];
  waiting.ids.add(pollId);
  waiting.timer ??= setTimeout(() => {
    waiting.timer = undefined;
    const ids = [...waiting.ids];
    waiting.ids.clear();
    tell(ids).catch((error: unknown) => log.error({ err: error }, "votes could not be announced"));
  }, everyMs).unref();
}

async function tell(ids: readonly string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += idsPerMessage)
    await pool().sql.notify(votesChannel, ids.slice(i, i + idsPerMessage).join(","));
}
