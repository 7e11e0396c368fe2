"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { saveStory } from "@/domain/story/actions";
import type { Current, StoryContent } from "@/domain/story/input";
import { clearJournal, keepInJournal } from "./journal";
import {
  initialSave,
  isDirty,
  maySend,
  retryAfter,
  type SaveEvent,
  type SaveState,
  saveReducer,
} from "./save-machine";

/** About a second after the last key; the journal on the device sooner. */
const quietMs = 900;
const journalMs = 250;

export type Autosave = {
  state: SaveState;
  /** The other text, while two wait to be made one. */
  conflict: Current | null;
  notes: Record<string, string>;
  edited: () => void;
  /** Saves now what is not saved yet. @returns the version the server has, or null if it has not */
  flush: () => Promise<number | null>;
  settle: (version: number) => void;
};

/** The action names its input’s fields from the top; the page’s fields begin below `content`. */
const unprefixed = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, words]) => [path.replace(/^content\./, ""), words]),
  );

const looksSame = (a: SaveState, b: SaveState): boolean =>
  isDirty(a) === isDirty(b) &&
  (a.inFlight === null) === (b.inFlight === null) &&
  a.trouble === b.trouble &&
  a.savedAt === b.savedAt;

export function useAutosave(
  storyId: string,
  startVersion: number,
  snapshot: () => StoryContent,
  onSaved: (slug: string) => void,
): Autosave {
  // The reducer's state also lies in a ref, because an answer must meet the state of its moment.
  const now = useRef(initialSave(startVersion));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const conflict = useRef<Current | null>(null);
  const notes = useRef<Record<string, string>>({});
  const timers = useRef<{ save?: number; journal?: number }>({});
  const attempt = useRef(0);
  const running = useRef<Promise<void> | null>(null);
  const latest = useRef({ snapshot, onSaved });
  latest.current = { snapshot, onSaved };

  const send = useCallback((event: SaveEvent) => {
    const before = now.current;
    now.current = saveReducer(before, event);
    // Most keys change nothing that is shown.
    if (!looksSame(before, now.current)) redraw();
  }, []);

  const later = useCallback((ms: number, what: () => void) => {
    window.clearTimeout(timers.current.save);
    timers.current.save = window.setTimeout(what, ms);
  }, []);

  const save = useCallback(async (): Promise<void> => {
    if (running.current) return running.current;
    if (!maySend(now.current)) return;
    const work = (async () => {
      send({ type: "sent" });
      const { version } = now.current;
      const content = latest.current.snapshot();
      const answer = await saveStory({ id: storyId, version, content }).catch(() => null);
      if (answer === null) {
        send({ type: "troubled", trouble: navigator.onLine ? "failed" : "offline" });
      } else if (answer.ok) {
        attempt.current = 0;
        notes.current = answer.notes;
        send({ type: "acknowledged", version: answer.version, at: Date.now() });
        latest.current.onSaved(answer.slug);
        if (!isDirty(now.current)) clearJournal(storyId);
      } else if (answer.reason === "stale" && "current" in answer) {
        conflict.current = answer.current;
        send({ type: "troubled", trouble: "stale" });
      } else if (answer.reason === "signedOut") send({ type: "troubled", trouble: "signedOut" });
      else {
        notes.current = unprefixed(("fields" in answer && answer.fields) || {});
        send({ type: "troubled", trouble: "refused" });
      }
    })();
    running.current = work;
    await work;
    running.current = null;
    const { trouble } = now.current;
    if (maySend(now.current) && trouble !== "refused")
      later(trouble ? retryAfter(attempt.current++) * 1_000 : quietMs, () => void save());
  }, [storyId, send, later]);

  const edited = useCallback(() => {
    send({ type: "edited" });
    window.clearTimeout(timers.current.journal);
    timers.current.journal = window.setTimeout(
      () => keepInJournal(storyId, now.current.version, latest.current.snapshot()),
      journalMs,
    );
    later(quietMs, () => void save());
  }, [storyId, send, later, save]);

  const flush = useCallback(async () => {
    window.clearTimeout(timers.current.save);
    await running.current;
    while (maySend(now.current)) {
      await save();
      if (now.current.trouble) return null;
    }
    return isDirty(now.current) ? null : now.current.version;
  }, [save]);

  const settle = useCallback(
    (version: number) => {
      conflict.current = null;
      send({ type: "settled", version });
      void save();
    },
    [send, save],
  );

  useEffect(() => {
    const backOnline = () => void save();
    const warn = (event: BeforeUnloadEvent) => {
      if (!isDirty(now.current)) return;
      keepInJournal(storyId, now.current.version, latest.current.snapshot());
      event.preventDefault();
    };
    window.addEventListener("online", backOnline);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", backOnline);
      window.removeEventListener("beforeunload", warn);
      window.clearTimeout(timers.current.save);
      window.clearTimeout(timers.current.journal);
      if (!isDirty(now.current)) return;
      keepInJournal(storyId, now.current.version, latest.current.snapshot());
      void save();
    };
  }, [storyId, save]);

  return {
    state: now.current,
    conflict: conflict.current,
    notes: notes.current,
    edited,
    flush,
    settle,
  };
}
