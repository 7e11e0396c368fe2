"use client";

import { useEffect, useRef, useState } from "react";
import { DeskTitle } from "@/components/desk/desk-title";
import type { QueueCounts } from "@/domain/comment/moderation/counts";
import type { QueueCard as Card } from "@/domain/comment/moderation/queries";
import { type QueueFilter, queueHref } from "./addresses";
import { QueueCard } from "./queue-card.client";
import { QueueFilterForm } from "./queue-filter";
import { QueueTabs } from "./queue-tabs.client";
import { UndoBar } from "./undo-bar.client";
import { useArrivals } from "./use-arrivals.client";
import { useKeys } from "./use-keys.client";
import { type Given, useQueue } from "./use-queue.client";
import { nothing } from "./words";

type Props = {
  filter: QueueFilter;
  first: { cards: Card[]; next: string | null };
  counted: { counts: QueueCounts; at: string };
  stories: { id: string; headline: string }[];
  timeZone: string;
};

export function ModerationQueue({ filter, first, counted, stories, timeZone }: Props) {
  const queue = useQueue(filter, first, timeZone);
  const { counts, arrivals } = useArrivals(filter, counted, queue.settled);
  const [current, setCurrent] = useState(first.cards[0]?.id ?? "");
  const [rejecting, setRejecting] = useState("");
  const { judge, undo } = queue;
  const shown = queue.items.filter((item) => !item.isHidden);
  const place = Math.max(
    0,
    shown.findIndex((item) => item.card.id === current),
  );

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
  const decide = (card: Card, given: Given) => {
    const at = shown.findIndex((item) => item.card.id === card.id);
    setRejecting("");
    judge(card, given);
    goTo((shown[at + 1] ?? shown[at - 1])?.card.id);
  };
  const takeBack = async () => goTo((await undo()) ?? current);

  const press = (key: string): boolean => {
    const card = shown[place]?.card;
    const isInside = Boolean(document.activeElement?.closest("article"));
    switch (key) {
      case "j":
        goTo(shown[isInside ? Math.min(place + 1, shown.length - 1) : place]?.card.id);
        return true;
      case "k":
        goTo(shown[isInside ? Math.max(place - 1, 0) : place]?.card.id);
        return true;
      case "a":
        if (card) decide(card, { kind: "approve" });
        return true;
      case "f":
        if (card) decide(card, { kind: card.isFeatured ? "unfeature" : "feature" });
        return true;
      case "r":
        if (card) {
          setCurrent(card.id);
          setRejecting(card.id);
        }
        return true;
      case "u":
        void takeBack();
        return true;
      default:
        return false;
    }
  };
  useKeys(press);

  return (
    <>
      <DeskTitle title="Comments" />
      <QueueTabs filter={filter} counts={counts} />
      <QueueFilterForm filter={filter} stories={stories} />
      {arrivals > 0 && (
        <p className="mb-3">
          <a href={queueHref(filter)} className="touch link">
            {arrivals === 1 ? "1 new comment" : `${arrivals.toLocaleString("en-GB")} new comments`}.
            Show
          </a>
        </p>
      )}
      <div
        id="queue"
        role="tabpanel"
        aria-labelledby={`tab-${filter.tab}`}
        tabIndex={-1}
        className="grid gap-4 pb-[104px] outline-none"
      >
        {shown.map((item) => (
          <QueueCard
            key={item.card.id}
            item={item}
            timeZone={timeZone}
            isCurrent={item.card.id === shown[place]?.card.id}
            isRejecting={rejecting === item.card.id}
            onCurrent={() => setCurrent(item.card.id)}
            onRejecting={(open) => {
              setRejecting(open ? item.card.id : "");
              if (!open) goTo(item.card.id);
            }}
            onVerdict={(given) => decide(item.card, given)}
            onDismiss={() => queue.dismiss(item.card.id)}
          />
        ))}
        {shown.length === 0 && queue.next === null && <Empty filter={filter} />}
        {shown.length === 0 && queue.next !== null && <p className="text-quiet">Reading on…</p>}
      </div>
      <UndoBar said={queue.said} canUndo={queue.canUndo} onUndo={takeBack} />
    </>
  );
}

function Empty({ filter }: { filter: QueueFilter }) {
  const isNarrowed = filter.q !== "" || filter.story !== undefined;
  return (
    <p className="py-8 font-prose text-[20px]">
      {isNarrowed ? "Nothing here matches. " : nothing[filter.tab]}
      {isNarrowed && (
        <a href={queueHref({ tab: filter.tab })} className="link">
          Clear filters
        </a>
      )}
    </p>
  );
}
