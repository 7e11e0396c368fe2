"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { saveFrontDraft } from "@/domain/front/actions";

import type { DeskFront } from "@/domain/front/desk-queries";
import type { Arrangement, DraftNow } from "@/domain/front/rules";

export type Saving =
  | { kind: "saved" | "saving" | "failed" }
  /** Somebody else was quicker; both arrangements are kept until one is chosen. */
  | { kind: "conflict"; theirs: DraftNow };

/** Moves that follow each other quickly are one save. */
const pauseMs = 400;

/**
 * The arrangement under somebody's hands. Every change is kept on the server as the draft, from the
 * version it was made from; what another editor does meanwhile is taken over, or shown beside it.
 */
export function useFrontDraft(front: DeskFront) {
  const router = useRouter();
  const [arrangement, setArrangement] = useState(front.arrangement);
  const [version, setVersion] = useState(front.version);
  const [past, setPast] = useState<Arrangement[]>([]);
  const [saving, setSaving] = useState<Saving>({ kind: "saved" });
  const work = useRef({
    arrangement,
    version,
    isDirty: false,
    running: null as Promise<void> | null,
    timer: undefined as number | undefined,
  });

  const show = useCallback((next: Arrangement) => {
    work.current.arrangement = next;
    setArrangement(next);
  }, []);

  const saveOnce = useCallback(async () => {
    const now = work.current;
    now.isDirty = false;
    setSaving((before) => (before.kind === "conflict" ? before : { kind: "saving" }));
    const sent = { version: now.version, arrangement: now.arrangement };
    const answer = await saveFrontDraft({ sectionId: front.sectionId, ...sent }).catch(() => null);
    if (answer?.ok) {
      now.version = answer.version;
      setVersion(answer.version);
      if (!now.isDirty) setSaving({ kind: "saved" });
      return router.refresh();
    }
    now.isDirty = true;
    setSaving(
      answer && "theirs" in answer
        ? { kind: "conflict", theirs: answer.theirs }
        : { kind: "failed" },
    );
    throw new Error("not saved");
  }, [front.sectionId, router]);

  /** @returns the version that holds everything, or null while it is not saved */
  const flush = useCallback(async (): Promise<number | null> => {
    const now = work.current;
    window.clearTimeout(now.timer);
    try {
      while (now.isDirty || now.running) {
        now.running ??= saveOnce().finally(() => {
          now.running = null;
        });
        await now.running;
      }
      return now.version;
    } catch {
      return null;
    }
  }, [saveOnce]);

  /** Until one of two arrangements is chosen nothing is sent. */
  const isHeld = saving.kind === "conflict";
  const keep = useCallback(
    (next: Arrangement) => {
      show(next);
      work.current.isDirty = true;
      window.clearTimeout(work.current.timer);
      if (!isHeld) setSaving({ kind: "saving" });
      if (!isHeld) work.current.timer = window.setTimeout(() => void flush(), pauseMs);
    },
    [show, flush, isHeld],
  );

  const change = (next: Arrangement) => {
    if (next === arrangement) return;
    setPast((before) => [...before.slice(-49), arrangement]);
    keep(next);
  };

  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    keep(before);
  };

  const settle = (choice: "mine" | "theirs") => {
    if (saving.kind !== "conflict") return;
    const { theirs } = saving;
    work.current.version = theirs.version;
    setVersion(theirs.version);
    if (choice === "mine") {
      setSaving({ kind: "saving" });
      return void flush();
    }
    // One's own stays within reach of Undo.
    setPast([...past, arrangement]);
    work.current.isDirty = false;
    show(theirs.arrangement);
    setSaving({ kind: "saved" });
    router.refresh();
  };

  useEffect(() => {
    const now = work.current;
    if (front.version <= now.version || now.isDirty || now.running) return;
    now.version = front.version;
    setVersion(front.version);
    setPast([]);
    show(front.arrangement);
  }, [front.version, front.arrangement, show]);

  /** Somebody has saved or published. A refresh would lose what is not saved, so that is tried first. */
  const look = useCallback(() => {
    if (work.current.isDirty) void flush();
    else if (!work.current.running) router.refresh();
  }, [flush, router]);

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (work.current.isDirty || work.current.running) event.preventDefault();
    };
    const retry = () => void flush();
    window.addEventListener("beforeunload", hold);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("online", retry);
    };
  }, [flush]);

  return {
    arrangement,
    version,
    saving,
    canUndo: past.length > 0,
    change,
    undo,
    settle,
    flush,
    look,
  };
}
