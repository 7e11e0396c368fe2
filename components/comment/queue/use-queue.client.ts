import { useCallback, useEffect, useReducer, useRef } from "react";
import { giveVerdict, takeBack } from "@/domain/comment/moderation/actions";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import { afterVerdict, statusesOf, type VerdictKind } from "@/domain/comment/moderation/rules";
import type { RejectionCode } from "@/domain/comment/rules";
import { pageUrl, type QueueFilter } from "./addresses";
import { explain, pastTense } from "./words";

/** A card and what has become of it here. A judged card is hidden, not dropped: it may come back. */
export type Item = { card: QueueCard; isHidden: boolean; notice: string };
export type Given = { kind: VerdictKind; code?: RejectionCode; note?: string };
type Done = { id: string; verdictId: string; before: QueueCard };
/** `settled` counts the server's answers: each may have changed the queues' lengths. */
type State = {
  items: Item[];
  next: string | null;
  said: string;
  done: Done[];
  settled: number;
};

type Change =
  | { type: "more"; cards: QueueCard[]; next: string | null }
  | { type: "card"; id: string; hide?: boolean; notice?: string; card?: Partial<QueueCard> }
  | { type: "say"; said: string; done?: Done; undone?: boolean };

function reduce(state: State, change: Change): State {
  switch (change.type) {
    case "more": {
      const known = new Set(state.items.map(({ card }) => card.id));
      const fresh = change.cards.filter(({ id }) => !known.has(id)).map(shown);
      return { ...state, items: [...state.items, ...fresh], next: change.next };
    }
    case "card": {
      const { id, hide, notice = "", card } = change;
      const items = state.items.map((item) =>
        item.card.id === id
          ? { card: { ...item.card, ...card }, isHidden: hide ?? item.isHidden, notice }
          : item,
      );
      return { ...state, items };
    }
    case "say": {
      const done = change.undone ? state.done.slice(0, -1) : state.done;
      return {
        ...state,
        said: change.said,
        done: change.done ? [...done, change.done] : done,
        settled: state.settled + 1,
      };
    }
  }
}

const shown = (card: QueueCard): Item => ({ card, isHidden: false, notice: "" });

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
  const inFlight = useRef<Promise<unknown>>(Promise.resolve());
  const done = useRef(state.done);
  done.current = state.done;

  const judge = useCallback(
    (card: QueueCard, given: Given) => {
      const standing = {
        ...card,
        openReports: card.reports.length,
        hasAppeal: card.appeal !== null,
      };
      const outcome = afterVerdict(given.kind, standing);
      if (!outcome) return;
      const leaves =
        filter.tab === "reported" ||
        filter.tab === "appeals" ||
        !statusesOf[filter.tab].includes(outcome.status);
      change({ type: "card", id: card.id, hide: leaves, card: outcome });
      const send = async () => {
        const { id: commentId, version } = card;
        const result = await giveVerdict(verdictOf(given, { commentId, version })).catch(
          () => null,
        );
        if (result?.ok) {
          change({
            type: "card",
            id: card.id,
            card: { version: result.version, reports: [], appeal: null },
          });
          const undo = { id: card.id, verdictId: result.verdictId, before: card };
          change({
            type: "say",
            said: `${pastTense[given.kind]} the comment by ${card.author.name}.`,
            done: undo,
          });
          return;
        }
        const { notice, now } = explain(result, timeZone);
        const back = { status: card.status, isFeatured: card.isFeatured, ...now };
        change({ type: "card", id: card.id, hide: false, notice, card: back });
        change({ type: "say", said: `Not done: ${notice}` });
      };
      inFlight.current = inFlight.current.then(send);
    },
    [filter.tab, timeZone],
  );

  /** Takes back the last verdict given here. Answers the card that is back. */
  const undo = useCallback(async (): Promise<string | null> => {
    await inFlight.current;
    const last = done.current.at(-1);
    if (!last) return null;
    const result = await takeBack({ verdictId: last.verdictId }).catch(() => null);
    if (!result?.ok) {
      const { notice } = explain(result, timeZone);
      change({ type: "say", said: `Not undone: ${notice}`, undone: result !== null });
      return null;
    }
    const card = { ...last.before, version: result.version };
    change({ type: "card", id: last.id, hide: false, card });
    change({ type: "say", said: "Undone.", undone: true });
    return last.id;
  }, [timeZone]);

  const left = state.items.filter((item) => !item.isHidden).length;
  const { next } = state;
  useEffect(() => {
    if (next === null || left >= reserve) return;
    let isCurrent = true;
    fetch(pageUrl(filter, next))
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then((page: First) => isCurrent && change({ type: "more", ...page }))
      .catch(
        () => isCurrent && change({ type: "say", said: "The next comments could not be read." }),
      );
    return () => {
      isCurrent = false;
    };
  }, [filter, next, left]);

  const dismiss = useCallback((id: string) => change({ type: "card", id, hide: true }), []);
  return { ...state, judge, undo, dismiss, canUndo: state.done.length > 0 };
}

const verdictOf = (given: Given, seen: { commentId: string; version: number }) =>
  given.kind === "reject"
    ? { kind: given.kind, ...seen, code: given.code ?? ("OTHER" as const), note: given.note ?? "" }
    : { kind: given.kind, ...seen };
