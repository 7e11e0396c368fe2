import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { z } from "zod";
import { log } from "@/lib/log";
import { meeting } from "@/lib/page-tags";

const channel = "galley_tags";
/** NOTIFY takes 8,000 bytes; a longer list of tags goes out in parts. */
const tagsPerMessage = 100;

/** Whoever keeps pages: this process, and a cache in front of it. */
export type Purged = { expire: (tags: readonly string[]) => void; clear: () => void };

/**
 * Joins this instance's page cache to the others': an expiry here is announced to all, and theirs
 * are heard. While the connection was down expiries may have been missed, so on every (re)connect
 * the whole cache is forgotten. So it is on a message without tags: whoever changes rows by hand
 * says `NOTIFY galley_tags` afterwards.
 */
export async function joinTagChannel(sql: postgres.Sql, caches: readonly Purged[]): Promise<void> {
  const expire = (tags: readonly string[]) => {
    for (const cache of caches) cache.expire(tags);
  };
  const clear = () => {
    for (const cache of caches) cache.clear();
  };
  const self = randomUUID();
  const tell = async (tags: readonly string[]) => {
    for (let i = 0; i < tags.length; i += tagsPerMessage) {
      const part = JSON.stringify({ from: self, tags: tags.slice(i, i + tagsPerMessage) });
      await sql.notify(channel, part).catch((error: unknown) => {
        log.error({ err: error }, "other instances could not be told of a change");
      });
    }
  };
  // Notifications are committed one at a time in the whole database: what comes while one is on its
  // way goes with the next.
  let gathered = new Set<string>();
  let sending: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  meeting().expire = (tags) => {
    expire(tags);
    for (const tag of tags) gathered.add(tag);
    next ??= sending = sending.then(() => {
      const all = [...gathered];
      gathered = new Set();
      next = undefined;
      return tell(all);
    });
    return next;
  };
  await sql.listen(
    channel,
    (message) => {
      const change = read(message);
      if (!change) clear();
      else if (change.from !== self) expire(change.tags);
    },
    clear,
  );
}

const change = z.object({ from: z.string(), tags: z.array(z.string()) });

function read(message: string): z.infer<typeof change> | null {
  try {
    return change.parse(JSON.parse(message));
  } catch {
    return null;
  }
}
