import { useCallback, useEffect, useRef, useState } from "react";
import type { QueueCounts } from "@/domain/comment/moderation/counts";
import { z } from "@/lib/page-zod";
import { arrivalsUrl, type QueueFilter } from "./addresses";

type Counted = { counts: QueueCounts; at: string };

/** Behind a proxy that holds streams back the page looks by itself. */
const every = 30_000;
/** However loud the night, one look a second. */
const rest = 1_000;

const moved = z.object({ ids: z.array(z.string()).nullable() });
const claim = z.object({
  commentId: z.string(),
  byId: z.string().optional(),
  by: z.string().optional(),
});
export type ClaimNews = z.output<typeof claim>;

type Hear = { onMoved: (ids: string[] | null) => void; onClaim: (news: ClaimNews) => void };

/**
 * The queues' lengths and what has come since, told by the server as it happens. Nothing is put
 * on the page from here: what is being read stays where it is.
 */
export function useLive(filter: QueueFilter, first: Counted, verdicts: number, hear: Hear) {
  const [news, setNews] = useState({ ...first, arrivals: 0 });
  const since = useRef(first.at);
  const hearing = useRef(hear);
  hearing.current = hear;
  const pending = useRef<number>(undefined);

  const look = useCallback(async () => {
    pending.current = undefined;
    if (document.hidden) return;
    const response = await fetch(arrivalsUrl(filter, since.current)).catch(() => null);
    if (response?.ok) setNews(await response.json());
  }, [filter]);
  const lookSoon = useCallback(() => {
    pending.current ??= window.setTimeout(look, rest);
  }, [look]);

  useEffect(() => {
    const source = new EventSource("/api/comments/queue/live");
    source.addEventListener("moved", (event) => {
      const read = moved.safeParse(JSON.parse(event.data));
      if (!read.success) return;
      hearing.current.onMoved(read.data.ids);
      lookSoon();
    });
    source.addEventListener("claim", (event) => {
      const read = claim.safeParse(JSON.parse(event.data));
      if (read.success) hearing.current.onClaim(read.data);
    });
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      source.close();
      clearInterval(timer);
      clearTimeout(pending.current);
      document.removeEventListener("visibilitychange", look);
    };
  }, [look, lookSoon]);

  useEffect(() => {
    if (verdicts > 0) lookSoon();
  }, [verdicts, lookSoon]);

  /** Everything up to now has been shown. */
  const seenUntil = useCallback((at: string) => {
    since.current = at;
    setNews((before) => ({ ...before, arrivals: 0 }));
  }, []);
  return { ...news, since, seenUntil };
}
