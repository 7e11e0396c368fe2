"use client";

import { useCallback, useEffect, useState } from "react";
import { DeskTitle } from "@/components/desk/desk-title";
import type { CannedReason } from "@/domain/comment/canned/queries";
import { handSize } from "@/domain/comment/claim/rules";
import type { QueueCounts } from "@/domain/comment/moderation/counts";
import type { QueueCard as Card } from "@/domain/comment/moderation/queries";
import { orderOf } from "@/domain/comment/moderation/rules";
import { type QueueFilter, queueHref } from "./addresses";
import { ArrivalsLine } from "./arrivals-line.client";
import { EmptyQueue } from "./empty-queue";
import { QueueCard } from "./queue-card.client";
import { type FilterChoices, QueueFilterForm } from "./queue-filter";
import { QueueTabs } from "./queue-tabs.client";
import { SelectionBar } from "./selection-bar.client";
import type { Given, GivenToMany } from "./send-verdicts.client";
import { UndoBar } from "./undo-bar.client";
import { useHand, useHolders } from "./use-claims.client";
import { useKeys } from "./use-keys.client";
import { useLive } from "./use-live.client";
import { usePlaces } from "./use-places.client";
import { useQueue } from "./use-queue.client";
import { useSelection } from "./use-selection.client";

type Props = {
  me: string;
  filter: QueueFilter;
  first: { cards: Card[]; next: string | null };
  counted: { counts: QueueCounts; at: string };
  choices: FilterChoices;
  canned: CannedReason[];
  timeZone: string;
};

export function ModerationQueue(props: Props) {
  const { me, filter, first, counted, choices, canned, timeZone } = props;
  const queue = useQueue(filter, first, timeZone);
  const { holders, onClaim } = useHolders(me, first.cards);
  const live = useLive(filter, counted, queue.settled, { onMoved: queue.noteMoved, onClaim });
  const { counts, arrivals } = live;
  const [rejecting, setRejecting] = useState("");
  const [opened, setOpened] = useState("");
  const toggle = (id: string) => setOpened((before) => (before === id ? "" : id));
  const { judge, undo } = queue;
  const shown = queue.items.filter((item) => !item.isHidden);
  const places = usePlaces(
    shown,
    holders,
    () =>
      first.cards.find(
        ({ claim, appeal }) => (!claim || claim.byId === me) && !appeal?.isForAnother,
      )?.id ?? "",
  );
  const { place, current, goTo, isFree, nextFree, setCurrent } = places;

  const isWaiting = orderOf(filter.tab) === "due";
  const hand = shown
    .slice(place)
    .filter(({ card }) => isFree(card))
    .slice(0, handSize)
    .map(({ card }) => card.id);
  useHand(isWaiting ? hand : [], queue.inTurn, onClaim);
  const selection = useSelection(shown, holders);

  const decide = (card: Card, given: Given) => {
    const at = shown.findIndex((item) => item.card.id === card.id);
    setRejecting("");
    judge(card, given);
    goTo((nextFree(at + 1, 1) ?? nextFree(at - 1, -1))?.id);
  };
  const decideSelected = (given: GivenToMany) => {
    setRejecting("");
    queue.judgeMany(selection.cards, given);
    selection.clear();
    goTo(shown.find(({ card }) => isFree(card) && !selection.has(card.id))?.card.id);
  };
  const takeBack = async () => goTo((await undo()) ?? current);
  const showArrivals = useCallback(async () => {
    const upTo = live.at;
    if (await queue.showArrivals(live.since.current, current)) live.seenUntil(upTo);
  }, [live.at, live.since, live.seenUntil, queue.showArrivals, current]);
  // Nothing is being read: what comes may come.
  const isIdle = isWaiting && shown.length === 0 && queue.next === null && arrivals > 0;
  useEffect(() => {
    if (isIdle) void showArrivals();
  }, [isIdle, showArrivals]);

  const press = (key: string): boolean => {
    const card = shown[place]?.card;
    const isInside = Boolean(document.activeElement?.closest("article"));
    const isMany = selection.cards.length > 0;
    switch (key) {
      case "j":
        goTo((nextFree(isInside ? place + 1 : place, 1) ?? card)?.id);
        return true;
      case "k":
        goTo((nextFree(isInside ? place - 1 : place, -1) ?? card)?.id);
        return true;
      case "a":
        if (isMany) decideSelected({ kind: "approve" });
        else if (isFree(card)) decide(card, { kind: "approve" });
        return true;
      case "f":
        if (isFree(card)) decide(card, { kind: card.isFeatured ? "unfeature" : "feature" });
        return true;
      case "r":
        if (isMany) setRejecting("selection");
        else if (isFree(card)) {
          setCurrent(card.id);
          setRejecting(card.id);
        }
        return true;
      case "x":
        if (isFree(card)) selection.toggle(card.id);
        return true;
      case "X":
        selection.all();
        return true;
      case "o":
        if (card) toggle(card.id);
        return true;
      case "n":
        if (isWaiting && arrivals > 0) void showArrivals();
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
      <QueueFilterForm filter={filter} {...choices} />
      <ArrivalsLine
        count={arrivals}
        href={isWaiting ? undefined : queueHref(filter)}
        onShow={showArrivals}
      />
      <div
        id="queue"
        role="tabpanel"
        aria-labelledby={`tab-${filter.tab}`}
        tabIndex={-1}
        className="grid grid-cols-1 gap-4 pb-[104px] outline-none"
      >
        {shown.map((item) => (
          <QueueCard
            key={item.card.id}
            item={item}
            holder={holders[item.card.id]}
            canned={canned}
            timeZone={timeZone}
            isCurrent={item.card.id === shown[place]?.card.id}
            isSelected={selection.has(item.card.id)}
            isOpen={opened === item.card.id}
            isRejecting={rejecting === item.card.id}
            onCurrent={() => setCurrent(item.card.id)}
            onOpen={() => toggle(item.card.id)}
            onSelect={() => selection.toggle(item.card.id)}
            onRejecting={(open) => {
              setRejecting(open ? item.card.id : "");
              if (!open) goTo(item.card.id);
            }}
            onVerdict={(given) => decide(item.card, given)}
            onDismiss={() => queue.dismiss(item.card.id)}
          />
        ))}
        {shown.length === 0 && queue.next === null && <EmptyQueue filter={filter} />}
        {shown.length === 0 && queue.next !== null && <p className="text-quiet">Reading on…</p>}
      </div>
      <SelectionBar
        selection={selection}
        canned={canned}
        isRejecting={rejecting === "selection"}
        onRejecting={(open) => setRejecting(open ? "selection" : "")}
        onVerdict={decideSelected}
      />
      <UndoBar said={queue.said} canUndo={queue.canUndo} onUndo={takeBack} />
    </>
  );
}
