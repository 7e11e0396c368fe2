import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { claimSeconds } from "@/domain/comment/claim/rules";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import type { ClaimNews } from "./use-live.client";

/** Tells the server which cards are in hand; answers who has what. */
async function hold(hand: string[], drop: string[]): Promise<ClaimNews[]> {
  const response = await fetch("/api/comments/claims", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ hold: hand, drop }),
    keepalive: true,
  }).catch(() => null);
  return response?.ok ? (await response.json()).claims : [];
}

/** Which cards colleagues have, by name. A claim is forgotten when it has run out. */
export function useHolders(me: string, first: readonly QueueCard[]) {
  const [holders, setHolders] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      first.flatMap(({ claim }) =>
        claim && claim.byId !== me ? [[claim.commentId, claim.by]] : [],
      ),
    ),
  );
  const lapses = useRef(new Map<string, number>());
  const onClaim = useCallback(
    ({ commentId, byId, by = "" }: ClaimNews) => {
      clearTimeout(lapses.current.get(commentId));
      const isTheirs = byId !== undefined && byId !== me;
      setHolders(({ [commentId]: _before, ...rest }) =>
        isTheirs ? { ...rest, [commentId]: by } : rest,
      );
      if (!isTheirs) return;
      const lapse = window.setTimeout(() => onClaim({ commentId }), claimSeconds * 1_000);
      lapses.current.set(commentId, lapse);
    },
    [me],
  );
  useEffect(() => {
    for (const { claim } of first) if (claim) onClaim(claim);
    const timers = lapses.current;
    return () => {
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [first, onClaim]);
  return { holders, onClaim };
}

type Judging = {
  isJudged: (id: string) => boolean;
  /** Settled once the server has answered all verdicts so far. */
  inFlight: RefObject<Promise<unknown>>;
};

/**
 * Keeps the card being read and the next ones for oneself, as long as somebody is there: a claim
 * is asked for again while keys or the pointer move, and let go with the page. What has been judged
 * is let go after its verdict: before it, the card could be a colleague's when the verdict comes.
 */
export function useHand(
  hand: readonly string[],
  { isJudged, inFlight }: Judging,
  onClaim: (news: ClaimNews) => void,
): void {
  const held = useRef<string[]>([]);
  /** Judged, and to be let go. */
  const owed = useRef<string[]>([]);
  const judged = useRef(isJudged);
  judged.current = isJudged;
  const asking = useRef<Promise<unknown>>(Promise.resolve());
  const key = hand.join(" ");
  useEffect(() => {
    const wanted = key ? key.split(" ") : [];
    let movedAt = Date.now();
    const ask = async () => {
      const gone = without(held.current, wanted);
      const drop = gone.filter((id) => !judged.current(id));
      held.current = wanted;
      void letGo(gone.filter((id) => judged.current(id)));
      if (wanted.length + drop.length > 0) for (const one of await hold(wanted, drop)) onClaim(one);
    };
    const letGo = async (ids: string[]) => {
      if (ids.length === 0) return;
      owed.current = [...owed.current, ...ids];
      await inFlight.current;
      inTurn(async () => {
        owed.current = without(owed.current, ids);
        // A card whose verdict was refused may be in hand again.
        const drop = without(ids, held.current);
        if (drop.length > 0) await hold([], drop);
      });
    };
    // One after the other, so that what was let go last stays let go.
    const inTurn = (one: () => Promise<unknown>) => {
      asking.current = asking.current.then(one);
    };
    const askInTurn = () => inTurn(ask);
    const stir = () => {
      movedAt = Date.now();
    };
    const again = setInterval(() => {
      if (!document.hidden && Date.now() - movedAt < claimSeconds * 1_000) askInTurn();
    }, claimSeconds * 500);
    const signs = ["keydown", "pointermove", "scroll"] as const;
    for (const sign of signs) document.addEventListener(sign, stir, { passive: true });
    askInTurn();
    return () => {
      clearInterval(again);
      for (const sign of signs) document.removeEventListener(sign, stir);
    };
  }, [key, inFlight, onClaim]);

  useEffect(() => {
    const leave = (drop: string[]) => {
      if (drop.length > 0) void hold([], drop);
      held.current = [];
    };
    const leaveAll = () => {
      leave([...held.current, ...owed.current]);
      owed.current = [];
    };
    window.addEventListener("pagehide", leaveAll);
    return () => {
      window.removeEventListener("pagehide", leaveAll);
      // In another part of the desk the verdicts are still on their way; what they judge comes after.
      leave(held.current);
    };
  }, []);
}

const without = (ids: readonly string[], others: readonly string[]) =>
  ids.filter((id) => !others.includes(id));
