import type { QueueCard } from "@/domain/comment/moderation/queries";

/** A card and what has become of it here. A judged card is hidden, not dropped: it may come back. */
export type Item = { card: QueueCard; isHidden: boolean; notice: string };
/** One decision, on one card or on many, as it can be taken back. */
export type Done = { verdictIds: string[]; before: QueueCard[] };
/** `settled` counts the server's answers: each may have changed the queues' lengths. */
export type State = {
  items: Item[];
  next: string | null;
  said: string;
  done: Done[];
  settled: number;
};

export type Change =
  | { type: "more"; cards: QueueCard[]; next: string | null }
  | { type: "arrived"; cards: QueueCard[]; behind: string }
  | { type: "card"; id: string; hide?: boolean; notice?: string; card?: Partial<QueueCard> }
  | { type: "say"; said: string; done?: Done; undone?: boolean };

export const shown = (card: QueueCard): Item => ({ card, isHidden: false, notice: "" });

export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case "more": {
      const fresh = unknown(state, change.cards).map(shown);
      return { ...state, items: [...state.items, ...fresh], next: change.next };
    }
    case "arrived":
      return { ...state, items: withArrivals(state, change) };
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

const unknown = ({ items }: State, cards: QueueCard[]): QueueCard[] => {
  const known = new Set(items.filter((item) => !item.isHidden).map(({ card }) => card.id));
  return cards.filter(({ id }) => !known.has(id));
};

/** Each at its place, but never above what is being read: that must not move. */
function withArrivals(
  state: State,
  { cards, behind }: { cards: QueueCard[]; behind: string },
): Item[] {
  const fresh = unknown(state, cards);
  const gone = new Set(fresh.map(({ id }) => id));
  const items = state.items.filter(({ card }) => !gone.has(card.id));
  const from = items.findIndex(({ card }) => card.id === behind) + 1;
  for (const card of fresh) {
    const at = items.findIndex((item, place) => place >= from && item.card.dueAt > card.dueAt);
    // What belongs behind the last page read comes with the next one.
    if (at === -1 && state.next !== null) continue;
    items.splice(at === -1 ? items.length : at, 0, shown(card));
  }
  return items;
}
