import { type ActionDispatch, type RefObject, useCallback } from "react";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import { pageUrl, type QueueFilter, standingUrl } from "./addresses";
import type { Change, State } from "./queue-state";
import { explain } from "./words";

type Place = {
  filter: QueueFilter;
  timeZone: string;
  change: ActionDispatch<[Change]>;
  latest: RefObject<State>;
  /** One's own verdicts: their answers come first. */
  inFlight: RefObject<Promise<unknown>>;
};

type First = { cards: QueueCard[] };

/** What others do to the queue on this screen. */
export function useQueueNews({ filter, timeZone, change, latest, inFlight }: Place) {
  /** Puts what has come into the queue, below what is being read. */
  const showArrivals = useCallback(
    async (since: string, behind: string): Promise<boolean> => {
      const response = await fetch(pageUrl(filter, { since })).catch(() => null);
      if (!response?.ok) return false;
      const { cards }: First = await response.json();
      change({ type: "arrived", cards, behind });
      return true;
    },
    [filter, change],
  );

  /** Says on a card in sight what a colleague has made of it. */
  const noteMoved = useCallback(
    async (ids: string[] | null) => {
      await inFlight.current;
      const there = latest.current.items
        .filter((item) => !item.isHidden)
        .map(({ card }) => card.id);
      const asked = (ids ? there.filter((id) => ids.includes(id)) : there).slice(0, 50);
      if (asked.length === 0) return;
      const response = await fetch(standingUrl(asked)).catch(() => null);
      if (!response?.ok) return;
      const {
        standings,
      }: { standings: Pick<QueueCard, "id" | "version" | "status" | "isFeatured" | "verdict">[] } =
        await response.json();
      for (const now of standings) {
        const item = latest.current.items.find(({ card }) => card.id === now.id);
        if (!item || item.isHidden || item.card.version >= now.version) continue;
        const { notice } = explain(
          {
            ok: false,
            reason: "stale",
            now,
            latest: now.verdict && { ...now.verdict, at: new Date(now.verdict.at) },
          },
          timeZone,
        );
        change({ type: "card", id: now.id, notice, card: now });
      }
    },
    [timeZone, change, latest, inFlight],
  );
  return { showArrivals, noteMoved };
}
