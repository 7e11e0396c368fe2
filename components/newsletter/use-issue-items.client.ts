"use client";

import { useEffect, useRef, useState } from "react";
import type { IssueStory } from "@/domain/newsletter/queries";
import { type Item, maxItems } from "@/domain/newsletter/rules";
import { moved } from "@/lib/order";

type Draft = { items: Item[]; change: (next: { items: Item[] }) => void };

/** What buttons, keys and the mouse do to an issue's stories, and how it is said aloud. */
export function useIssueItems({ items, change }: Draft, stories: Record<string, IssueStory>) {
  const page = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState({ words: "", at: 0 });
  const [focus, setFocus] = useState<{ row: string; step: string; at: number } | null>(null);
  const say = (words: string) => setSaid(({ at }) => ({ words, at: at + 1 }));
  const follow = (row: string, step: string) =>
    setFocus((last) => ({ row, step, at: (last?.at ?? 0) + 1 }));
  const nameOf = (id: string) => stories[id]?.headline || "The story";
  const ids = items.map(({ storyId }) => storyId);

  // A row that was moved takes the cursor with it, so that one can press again.
  useEffect(() => {
    if (!focus) return;
    const buttons = page.current?.querySelectorAll<HTMLElement>(`[data-row="${focus.row}"]`);
    const all = [...(buttons ?? [])];
    (all.find((button) => button.dataset.step === focus.step) ?? all[0])?.focus();
  }, [focus]);

  const move = (id: string, to: number) => {
    const order = moved(ids, id, to);
    const at = order.indexOf(id);
    if (ids.indexOf(id) === at) return say(`${nameOf(id)} stays where it is.`);
    change({ items: order.flatMap((one) => items.find(({ storyId }) => storyId === one) ?? []) });
    say(`${nameOf(id)}: place ${at + 1} of ${order.length}.`);
  };

  return {
    page,
    said,
    ids,
    move,
    step: (id: string, by: -1 | 1) => {
      move(id, Math.max(0, ids.indexOf(id) + by));
      follow(id, by < 0 ? "up" : "down");
    },
    remove: (id: string) => {
      const next = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];
      change({ items: items.filter(({ storyId }) => storyId !== id) });
      say(`${nameOf(id)}: taken out.`);
      if (next) follow(next, "remove");
    },
    note: (id: string, note: string) =>
      change({ items: items.map((item) => (item.storyId === id ? { ...item, note } : item)) }),
    add: (added: readonly IssueStory[]) => {
      const fresh = added.filter(({ id }) => !ids.includes(id)).slice(0, maxItems - ids.length);
      const [only] = fresh;
      if (!only)
        return say(
          ids.length >= maxItems ? `${maxItems} stories are the most.` : "Nothing new to add.",
        );
      change({ items: [...items, ...fresh.map(({ id }) => ({ storyId: id, note: "" }))] });
      say(fresh.length === 1 ? `${only.headline}: added.` : `${fresh.length} stories added.`);
    },
  };
}

export type IssueItems = ReturnType<typeof useIssueItems>;
