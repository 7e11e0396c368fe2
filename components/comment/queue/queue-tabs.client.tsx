"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { QueueCounts } from "@/domain/comment/moderation/counts";
import { mostCounted, queueNames, queues } from "@/domain/comment/moderation/rules";
import { type QueueFilter, queueHref } from "./addresses";

type Props = { filter: QueueFilter; counts: QueueCounts };

const written = (count: number) => (count >= mostCounted ? "many" : count.toLocaleString("en-GB"));

/** Tabs that are addresses: they open in a new window and can be kept as bookmarks. */
export function QueueTabs({ filter, counts }: Props) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    tabs.at((at + step) % tabs.length)?.focus();
    event.preventDefault();
  };
  // On a phone the tabs are a strip: the one that is open has to be in sight.
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (strip.current && open)
      strip.current.scrollLeft = open.offsetLeft - strip.current.offsetLeft;
  }, []);
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label="Queues"
      tabIndex={-1}
      onKeyDown={move}
      className="flex overflow-x-auto overflow-y-hidden border-b border-rule"
    >
      {queues.map((tab) => (
        <a
          key={tab}
          role="tab"
          id={`tab-${tab}`}
          href={queueHref({ ...filter, tab })}
          aria-selected={tab === filter.tab}
          aria-controls={tab === filter.tab ? "queue" : undefined}
          aria-describedby={`count-${tab}`}
          tabIndex={tab === filter.tab ? 0 : -1}
          className="inline-flex min-h-[44px] shrink-0 items-center gap-2 border-b-3 border-transparent px-3 no-underline outline-offset-[-3px] hover:bg-sheet aria-selected:border-ink aria-selected:font-semibold"
        >
          {queueNames[tab]}
          <span
            id={`count-${tab}`}
            aria-hidden="true"
            className="font-normal text-quiet tabular-nums"
          >
            {written(counts[tab])}
          </span>
        </a>
      ))}
    </div>
  );
}
