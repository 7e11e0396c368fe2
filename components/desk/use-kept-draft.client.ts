"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "./two-versions.client";

/** A draft as the server has it: saves name the version they were made from. */
export type Kept<T> = { version: number; value: T };

/** What came of a save: acknowledged, refused because somebody was quicker, or in trouble. */
export type Outcome<T, Trouble extends string> =
  | { version: number }
  | { theirs: Kept<T> & { by: string | null } }
  | Trouble;

export type Saving<T, Trouble extends string> =
  | { kind: "saved" | "saving" | "failed" | Trouble }
  /** Somebody else was quicker; both versions are kept until one is chosen. */
  | { kind: "conflict"; theirs: Kept<T> & { by: string | null } };

type Given<T, Trouble extends string> = {
  start: Kept<T>;
  /** Changes that follow each other this quickly are one save. */
  pauseMs: number;
  /** Keeps its identity while it saves the same thing. @throws when the server does not answer */
  save: (draft: Kept<T>) => Promise<Outcome<T, Trouble>>;
  onSaved?: () => void;
};

/**
 * A draft under somebody's hands. Every change is kept on the server, one save at a time, from the
 * version it was made from; an answer never overwrites what was done meanwhile.
 */
export function useKeptDraft<T, Trouble extends string = never>({
  start,
  pauseMs,
  save,
  onSaved,
}: Given<T, Trouble>) {
  const [value, setValue] = useState(start.value);
  const [version, setVersion] = useState(start.version);
  const [saving, setSaving] = useState<Saving<T, Trouble>>({ kind: "saved" });
  const work = useRef({
    ...start,
    isDirty: false,
    running: null as Promise<void> | null,
    timer: undefined as number | undefined,
  });

  const stand = useCallback((at: number) => {
    work.current.version = at;
    setVersion(at);
  }, []);

  const show = useCallback((next: T) => {
    work.current.value = next;
    setValue(next);
  }, []);

  const saveOnce = useCallback(async () => {
    const now = work.current;
    now.isDirty = false;
    setSaving((before) => (before.kind === "conflict" ? before : { kind: "saving" }));
    const sent = { version: now.version, value: now.value };
    const outcome = await save(sent).catch((): "failed" => "failed");
    if (typeof outcome === "object" && "version" in outcome) {
      stand(outcome.version);
      if (!now.isDirty) setSaving({ kind: "saved" });
      return onSaved?.();
    }
    now.isDirty = true;
    setSaving(
      typeof outcome === "object"
        ? { kind: "conflict", theirs: outcome.theirs }
        : { kind: outcome },
    );
    throw new Error("not saved");
  }, [save, stand, onSaved]);

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

  /** Until one of two versions is chosen nothing is sent. */
  const isHeld = "theirs" in saving;
  const change = useCallback(
    (next: T) => {
      show(next);
      work.current.isDirty = true;
      window.clearTimeout(work.current.timer);
      if (isHeld) return;
      setSaving({ kind: "saving" });
      work.current.timer = window.setTimeout(() => void flush(), pauseMs);
    },
    [show, flush, isHeld, pauseMs],
  );

  const settle = (choice: Choice) => {
    if (!("theirs" in saving)) return;
    const { theirs } = saving;
    stand(theirs.version);
    if (choice === "mine") {
      setSaving({ kind: "saving" });
      return void flush();
    }
    work.current.isDirty = false;
    show(theirs.value);
    setSaving({ kind: "saved" });
  };

  /** What the server has now, unless something here is still on its way there. */
  const takeOver = useCallback(
    (latest: Kept<T>): boolean => {
      const now = work.current;
      if (latest.version <= now.version || now.isDirty || now.running) return false;
      stand(latest.version);
      show(latest.value);
      return true;
    },
    [stand, show],
  );

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

  return { value, version, saving, work, change, settle, takeOver, flush };
}
