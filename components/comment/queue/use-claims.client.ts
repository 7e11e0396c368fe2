import { useCallback, useEffect, useRef, useState } from "react";
import { claimSeconds } from "@/domain/comment/claim/rules";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import type { ClaimNews } from "./use-live.client";

/** Tells the server which cards are in hand; answers who has what. */
async function hold(hand: string[], drop: string[]): Promise<ClaimNews[]> {
  try {
    const response = await fetch("/api/comments/claims", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ hold: hand, drop }),
      keepalive: true,
      // Verdicts wait for this.
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? (await response.json()).claims : [];
  } catch {
    return [];
  }
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

/**
 * Keeps the card being read and the next ones for oneself, as long as somebody is there: a claim
 * is asked for again while keys or the pointer move, and let go with the page.
 * @param inTurn does one thing after the other, verdicts too: a card is let go only after its
 *   verdict, for before it the card could be a colleague's when the verdict comes
 */
export function useHand(
  hand: readonly string[],
  inTurn: (one: () => Promise<unknown>) => void,
  onClaim: (news: ClaimNews) => void,
): void {
  const held = useRef<string[]>([]);
  const asked = useRef(0);
  const key = hand.join(" ");
  useEffect(() => {
    const wanted = key ? key.split(" ") : [];
    let movedAt = Date.now();
    const ask = () => {
      asked.current += 1;
      const mine = asked.current;
      inTurn(async () => {
        // Another hand was taken up while this one waited for its turn.
        if (mine !== asked.current) return;
        const drop = held.current.filter((id) => !wanted.includes(id));
        held.current = wanted;
        if (wanted.length + drop.length > 0)
          for (const one of await hold(wanted, drop)) onClaim(one);
      });
    };
    const stir = () => {
      movedAt = Date.now();
    };
    const again = setInterval(() => {
      if (!document.hidden && Date.now() - movedAt < claimSeconds * 1_000) ask();
    }, claimSeconds * 500);
    const signs = ["keydown", "pointermove", "scroll"] as const;
    for (const sign of signs) document.addEventListener(sign, stir, { passive: true });
    ask();
    return () => {
      clearInterval(again);
      for (const sign of signs) document.removeEventListener(sign, stir);
    };
  }, [key, inTurn, onClaim]);

  useEffect(() => {
    const leave = async () => {
      asked.current += 1;
      const drop = held.current;
      held.current = [];
      if (drop.length > 0) await hold([], drop);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      // In another part of the desk the verdicts are still on their way.
      inTurn(leave);
    };
  }, [inTurn]);
}
