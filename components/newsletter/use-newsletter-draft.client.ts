"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { saveIssue } from "@/domain/newsletter/actions";
import type { DeskNewsletter } from "@/domain/newsletter/queries";
import type { Draft, DraftNow } from "@/domain/newsletter/rules";

export type Saving =
  | { kind: "saved" | "saving" | "failed" | "invalid" | "over" }
  /** Somebody else was quicker; both drafts are kept until one is chosen. */
  | { kind: "conflict"; theirs: DraftNow };

/** Words typed in one go are one save. */
const pauseMs = 700;

/**
 * The issue under somebody's hands. Every change is kept on the server, from the version it was made
 * from; an answer is an acknowledgement only and never overwrites what was typed meanwhile.
 */
export function useNewsletterDraft(issue: DeskNewsletter) {
  const [draft, setDraft] = useState(issue.draft);
  const [saving, setSaving] = useState<Saving>({ kind: "saved" });
  const work = useRef({
    draft: issue.draft,
    version: issue.version,
    isDirty: false,
    running: null as Promise<void> | null,
    timer: undefined as number | undefined,
  });

  const saveOnce = useCallback(async () => {
    const now = work.current;
    now.isDirty = false;
    setSaving({ kind: "saving" });
    const sent = { id: issue.id, version: now.version, draft: now.draft };
    const answer = await saveIssue(sent).catch(() => null);
    if (answer?.ok) {
      now.version = answer.version;
      if (!now.isDirty) setSaving({ kind: "saved" });
      return;
    }
    now.isDirty = true;
    setSaving(troubleOf(answer));
    throw new Error("not saved");
  }, [issue.id]);

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

  /** Until one of two drafts is chosen nothing is sent. */
  const isHeld = saving.kind === "conflict";
  const change = (next: Partial<Draft>) => {
    const whole = { ...work.current.draft, ...next };
    work.current.draft = whole;
    work.current.isDirty = true;
    setDraft(whole);
    window.clearTimeout(work.current.timer);
    if (isHeld) return;
    setSaving({ kind: "saving" });
    work.current.timer = window.setTimeout(() => void flush(), pauseMs);
  };

  const settle = (choice: "mine" | "theirs") => {
    if (saving.kind !== "conflict") return;
    const { theirs } = saving;
    work.current.version = theirs.version;
    if (choice === "mine") return void flush();
    work.current.isDirty = false;
    work.current.draft = theirs.draft;
    setDraft(theirs.draft);
    setSaving({ kind: "saved" });
  };

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

  return { draft, saving, change, settle, flush };
}

export type NewsletterDraft = ReturnType<typeof useNewsletterDraft>;

type Answer = Awaited<ReturnType<typeof saveIssue>> | null;

function troubleOf(answer: Answer): Saving {
  if (!answer || answer.ok) return { kind: "failed" };
  if ("theirs" in answer) return { kind: "conflict", theirs: answer.theirs };
  if (answer.reason === "badInput") return { kind: "invalid" };
  return {
    kind: answer.reason === "wrongState" || answer.reason === "notFound" ? "over" : "failed",
  };
}
