"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { Choice } from "@/components/desk/two-versions.client";
import { type Outcome, useKeptDraft } from "@/components/desk/use-kept-draft.client";
import { saveFrontDraft } from "@/domain/front/actions";
import type { DeskFront } from "@/domain/front/desk-queries";
import type { Arrangement } from "@/domain/front/rules";

/** Moves that follow each other quickly are one save. */
const pauseMs = 400;

type Trouble = "failed" | "signedOut";

/**
 * The arrangement under somebody's hands, with a way back. What another editor does meanwhile is
 * taken over, or shown beside it.
 */
export function useFrontDraft({ sectionId, arrangement, version }: DeskFront) {
  const router = useRouter();
  const save = useCallback(
    async (draft: { version: number; value: Arrangement }) =>
      outcomeOf(
        await saveFrontDraft({ sectionId, version: draft.version, arrangement: draft.value }),
      ),
    [sectionId],
  );
  const kept = useKeptDraft<Arrangement, Trouble>({
    start: { version, value: arrangement },
    pauseMs,
    save,
    onSaved: router.refresh,
  });
  const { value, work, flush, takeOver } = kept;
  const [past, setPast] = useState<Arrangement[]>([]);

  const change = (next: Arrangement) => {
    if (next === value) return;
    setPast((before) => [...before.slice(-49), value]);
    kept.change(next);
  };

  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    kept.change(before);
  };

  const settle = (choice: Choice) => {
    kept.settle(choice);
    if (choice === "mine") return;
    // One's own stays within reach of Undo.
    setPast([...past, value]);
    router.refresh();
  };

  useEffect(() => {
    if (takeOver({ version, value: arrangement })) setPast([]);
  }, [version, arrangement, takeOver]);

  /** Somebody has saved or published. A refresh would lose what is not saved, so that is tried first. */
  const look = useCallback(async () => {
    const isIdle = () => !work.current.isDirty && !work.current.running;
    if (work.current.isDirty) return void flush();
    if (isIdle() && (await isSignedIn()) && isIdle()) router.refresh();
  }, [work, flush, router]);

  return {
    arrangement: value,
    version: kept.version,
    saving: kept.saving,
    canUndo: past.length > 0,
    change,
    undo,
    settle,
    flush,
    look,
  };
}

function outcomeOf(
  answer: Awaited<ReturnType<typeof saveFrontDraft>>,
): Outcome<Arrangement, Trouble> {
  if (answer.ok) return { version: answer.version };
  if (!("theirs" in answer)) return answer.reason === "signedOut" ? "signedOut" : "failed";
  const { version, arrangement, by } = answer.theirs;
  return { theirs: { version, value: arrangement, by } };
}

/** Whoever is signed out would be led away by a refresh, from what they are about to do. */
const isSignedIn = () =>
  fetch("/api/desk/notices").then(
    ({ status }) => status !== 401,
    () => false,
  );
