import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log";
import type { Purged } from "./tag-channel";

/** An answer that was on its way while the cache was told would be kept after it: tell it again. */
const againAfterMs = 1_000;
const retryAfterMs = 1_000;
const timeoutMs = 5_000;

type Options = {
  send?: (url: string, tags: readonly string[]) => Promise<void>;
  pause?: typeof wait;
};

/**
 * A cache in front of this process (deploy/varnish): told of every expiry by tag, one request at a
 * time, with all that has gathered meanwhile. Until it has heard, it is told again: a story that
 * was taken down must not stay there because a request was lost. No tags mean everything.
 */
export function purgeEdge(url: string, { send = purge, pause = wait }: Options = {}): Purged {
  let due = new Set<string>();
  let isAllDue = false;
  let isTelling = false;

  async function tell() {
    if (isTelling) return;
    isTelling = true;
    while (isAllDue || due.size > 0) {
      const [tags, all] = [due, isAllDue];
      due = new Set();
      isAllDue = false;
      try {
        await send(url, all ? [] : [...tags]);
      } catch (error) {
        log.error({ err: error }, "the cache in front could not be told of a change");
        for (const tag of tags) due.add(tag);
        isAllDue ||= all;
        await pause(retryAfterMs, undefined, { ref: false });
      }
    }
    isTelling = false;
  }

  const announce = (add: () => void) => {
    add();
    void tell();
    void pause(againAfterMs, undefined, { ref: false }).then(() => {
      add();
      return tell();
    });
  };
  return {
    expire: (tags) =>
      announce(() => {
        for (const tag of tags) due.add(tag);
      }),
    clear: () =>
      announce(() => {
        isAllDue = true;
      }),
  };
}

/** As deploy/varnish/galley.vcl understands it. */
async function purge(url: string, tags: readonly string[]): Promise<void> {
  const answer = await fetch(url, {
    method: "PURGE",
    headers: tags.length > 0 ? { "xkey-purge": tags.join(" ") } : { "xkey-purge-all": "1" },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}
