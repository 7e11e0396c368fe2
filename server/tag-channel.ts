import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { z } from "zod";
import { log } from "@/lib/log";
import { meeting } from "@/lib/page-tags";
import type { PageCache } from "./page-cache";

const channel = "galley_tags";
/** NOTIFY takes 8,000 bytes; a longer list of tags goes out in parts. */
const tagsPerMessage = 100;

/**
 * Joins this instance's page cache to the others': an expiry here is announced to all, and theirs
 * are heard. While the connection was down expiries may have been missed, so on every (re)connect
 * the whole cache is forgotten. So it is on a message without tags: whoever changes rows by hand
 * says `NOTIFY galley_tags` afterwards.
 */
export async function joinTagChannel(sql: postgres.Sql, cache: PageCache): Promise<void> {
  const self = randomUUID();
  meeting().expire = async (tags) => {
    cache.expire(tags);
    for (let i = 0; i < tags.length; i += tagsPerMessage) {
      const part = JSON.stringify({ from: self, tags: tags.slice(i, i + tagsPerMessage) });
      await sql.notify(channel, part).catch((error: unknown) => {
        log.error({ err: error }, "other instances could not be told of a change");
      });
    }
  };
  await sql.listen(
    channel,
    (message) => {
      const change = read(message);
      if (!change) cache.clear();
      else if (change.from !== self) cache.expire(change.tags);
    },
    () => cache.clear(),
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
