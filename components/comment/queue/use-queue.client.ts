import { useCallback, useEffect, useReducer, useRef } from "react";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import { afterVerdict, statusesOf, type VerdictKind } from "@/domain/comment/moderation/rules";
import { pageUrl, type QueueFilter } from "./addresses";
import { reduce, shown } from "./queue-state";
import { type Given, type GivenToMany, sendVerdict, sendVerdicts } from "./send-verdicts.client";
import { takeOneOrAllBack } from "./take-back.client";
import { useQueueNews } from "./use-queue-news.client";
import { useSending } from "./use-sending.client";

export type { Item } from "./queue-state";

/** Fewer than this in sight, and the next page is fetched: the desk never waits for it. */
const reserve = 8;

type First = { cards: QueueCard[]; next: string | null };

/**
 * The queue on this screen. A verdict hides its card at once and is sent; if the server refuses,
 * the card is back in its place and says why.
 */
export function useQueue(filter: QueueFilter, first: First, timeZone: string) {
  const [state, change] = useReducer(reduce, first, ({ cards, next }) => ({
    items: cards.map(shown),
    next,
    said: "",
    done: [],
    settled: 0,
  }));
  const { inFlight, inTurn, send } = useSending();
  const latest = useRef(state);
  latest.current = state;

  /** Shows what a verdict will make of a card. @returns false if it would change nothing */
  const foresee = useCallback(
    (card: QueueCard, kind: VerdictKind): boolean => {
      const standing = { openReports: card.reports.length, hasAppeal: card.appeal !== null };
      const outcome = afterVerdict(kind, { ...card, ...standing });
      if (!outcome) return false;
      const isAnswered = filter.tab === "reported" || filter.tab === "appeals";
      const leaves = isAnswered || !statusesOf[filter.tab].includes(outcome.status);
      change({ type: "card", id: card.id, hide: leaves, card: outcome });
      return true;
    },
    [filter.tab],
  );

  const judge = useCallback(
    (card: QueueCard, given: Given) => {
      if (!foresee(card, given.kind)) return;
      send(() => sendVerdict(card, given, { change, timeZone }));
    },
    [foresee, send, timeZone],
  );

  const judgeMany = useCallback(
    (all: QueueCard[], given: GivenToMany) => {
      const cards = all.filter((card) => foresee(card, given.kind));
      if (cards.length === 0) return;
      send(() => sendVerdicts(cards, given, { change, timeZone }));
    },
    [foresee, send, timeZone],
  );

  /** Takes back what was decided last here. Answers the first card that is back. */
  const undo = useCallback(async (): Promise<string | null> => {
    await inFlight.current;
    const last = latest.current.done.at(-1);
    if (!last) return null;
    const { versions, notice, isOver } = await takeOneOrAllBack(last, timeZone);
    for (const card of last.before) {
      const version = versions.get(card.id);
      if (version) change({ type: "card", id: card.id, hide: false, card: { ...card, version } });
    }
    if (versions.size === 0) {
      change({ type: "say", said: `Not undone: ${notice}`, undone: isOver });
      return null;
    }
    const left = last.before.length - versions.size;
    const said = left > 0 ? `Undone, but for ${left} that moved meanwhile.` : "Undone.";
    change({ type: "say", said, undone: true });
    return last.before.find(({ id }) => versions.has(id))?.id ?? null;
  }, [inFlight, timeZone]);

  // Not how many are left: each verdict would throw away the page that is on its way.
  const isLow = state.items.filter((item) => !item.isHidden).length < reserve;
  const { next } = state;
  useEffect(() => {
    if (next === null || !isLow) return;
    let isCurrent = true;
    fetch(pageUrl(filter, { after: next }))
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then((page: First) => isCurrent && change({ type: "more", ...page }))
      .catch(
        () => isCurrent && change({ type: "say", said: "The next comments could not be read." }),
      );
    return () => {
      isCurrent = false;
    };
  }, [filter, next, isLow]);

  const news = useQueueNews({ filter, timeZone, change, latest, inFlight });
  const dismiss = useCallback((id: string) => change({ type: "card", id, hide: true }), []);
  const canUndo = state.done.length > 0;
  return { ...state, judge, judgeMany, undo, dismiss, ...news, canUndo, inTurn };
}
