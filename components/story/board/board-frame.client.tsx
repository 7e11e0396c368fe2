"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import type { Colleague } from "@/domain/person/staff-queries";

type Frame = {
  team: Colleague[];
  timeZone: string;
  mayAssign: boolean;
  /** After a verb: says what came of it, draws the board anew, and goes with the card. */
  moved: (id: string, words: string) => void;
};

const Context = createContext<Frame | null>(null);

export function useBoard(): Frame {
  const frame = useContext(Context);
  if (!frame) throw new Error("not on a board");
  return frame;
}

/** A board hangs open all day; others move its cards. */
const freshForMs = 30_000;

/** What all cards share. A card that moves is drawn anew elsewhere, so the cursor is led to it. */
export function BoardFrame({
  team,
  timeZone,
  mayAssign,
  children,
}: Omit<Frame, "moved"> & { children: ReactNode }) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const [isPending, start] = useTransition();
  const follow = useRef<string | null>(null);

  useEffect(() => {
    if (isPending || !follow.current) return;
    document.querySelector<HTMLElement>(`[data-card="${follow.current}"] a`)?.focus();
    follow.current = null;
  }, [isPending]);

  useEffect(() => {
    const again = () => {
      // A card that moves away would take the dialog along that somebody is writing in.
      const isFree = !document.querySelector("[role=dialog]");
      if (isFree && document.visibilityState === "visible") router.refresh();
    };
    const timer = window.setInterval(again, freshForMs);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [router]);

  const moved = (id: string, said: string) => {
    follow.current = id;
    setWords(said);
    start(() => router.refresh());
  };

  return (
    <Context value={{ team, timeZone, mayAssign, moved }}>
      <p role="status" className="min-h-[24px] py-2 text-[15px] font-semibold text-verdigris">
        {words}
      </p>
      {children}
    </Context>
  );
}
