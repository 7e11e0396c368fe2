import { useEffect, useState } from "react";
import type { QueueCounts } from "@/domain/comment/moderation/counts";
import { arrivalsUrl, type QueueFilter } from "./addresses";

type Counted = { counts: QueueCounts; at: string };

/** Often enough to feel live, seldom enough that ten moderators are one request a second. */
const every = 10_000;

/** The queues' lengths and what has come since; asked again after each verdict and now and then. */
export function useArrivals(filter: QueueFilter, { counts, at }: Counted, verdicts: number) {
  const [news, setNews] = useState({ counts, arrivals: 0 });
  useEffect(() => {
    const ask = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      const response = await fetch(arrivalsUrl(filter, at), { signal: ask.signal }).catch(
        () => null,
      );
      if (response?.ok) setNews(await response.json());
    };
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    if (verdicts > 0) void look();
    return () => {
      ask.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [filter, at, verdicts]);
  return news;
}
