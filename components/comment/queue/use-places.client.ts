import { useEffect, useRef, useState } from "react";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import type { Item } from "./queue-state";

/** Whether a card is nobody else's: no colleague reads it, or has to answer its author. */
export const isOnesOwn = ({ id, appeal }: QueueCard, holders: Record<string, unknown>): boolean =>
  holders[id] === undefined && !appeal?.isForAnother;

/**
 * Which card one is at, and the way to another. A card that is a colleague's is passed by.
 * @param holders who has a card, by its id
 */
export function usePlaces(shown: Item[], holders: Record<string, unknown>, start: () => string) {
  const [current, setCurrent] = useState(start);
  const place = Math.max(
    0,
    shown.findIndex((item) => item.card.id === current),
  );
  const isFree = (card: QueueCard | undefined): card is QueueCard =>
    card !== undefined && isOnesOwn(card, holders);
  /** The nearest card that is no colleague's. */
  const nextFree = (from: number, step: 1 | -1) => {
    for (let at = from; at >= 0 && at < shown.length; at += step)
      if (isFree(shown[at]?.card)) return shown[at]?.card;
  };

  // Focus moves at once where it can, so that the next key meets its card; what an undo brings
  // back is there only after the next render.
  const wanted = useRef("");
  const goTo = (id = "") => {
    setCurrent(id);
    const target = document.getElementById(id ? `card-${id}` : "queue");
    if (target) target.focus();
    else wanted.current = id;
  };
  useEffect(() => {
    const target = wanted.current && document.getElementById(`card-${wanted.current}`);
    if (!target) return;
    target.focus();
    wanted.current = "";
  });
  return { current, setCurrent, place, isFree, nextFree, goTo };
}
