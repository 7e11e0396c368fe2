import { useCallback, useState } from "react";
import { mostAtOnce } from "@/domain/comment/moderation/rules";
import type { Item } from "./queue-state";
import { isOnesOwn } from "./use-places.client";

/** The cards one decision is for. What a colleague has taken meanwhile falls out. */
export function useSelection(shown: readonly Item[], holders: Record<string, string>) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const free = shown.map(({ card }) => card).filter((card) => isOnesOwn(card, holders));
  const cards = free.filter(({ id }) => ids.has(id)).slice(0, mostAtOnce);
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  const all = () => setIds(new Set(free.slice(0, mostAtOnce).map(({ id }) => id)));
  return { cards, has: (id: string) => ids.has(id), toggle, clear, all };
}

export type Selection = ReturnType<typeof useSelection>;
