"use client";

import { useCallback } from "react";
import { type Outcome, useKeptDraft } from "@/components/desk/use-kept-draft.client";
import { saveIssue } from "@/domain/newsletter/actions";
import type { DeskNewsletter } from "@/domain/newsletter/queries";
import type { Draft } from "@/domain/newsletter/rules";

/** Words typed in one go are one save. */
const pauseMs = 700;

type Trouble = "failed" | "signedOut" | "invalid" | "over";

/** The issue under somebody's hands. */
export function useNewsletterDraft({ id, draft, version }: DeskNewsletter) {
  const save = useCallback(
    async ({ version, value }: { version: number; value: Draft }) =>
      outcomeOf(await saveIssue({ id, version, draft: value })),
    [id],
  );
  const kept = useKeptDraft<Draft, Trouble>({ start: { version, value: draft }, pauseMs, save });
  const change = (part: Partial<Draft>) => kept.change({ ...kept.work.current.value, ...part });
  return { draft: kept.value, saving: kept.saving, change, settle: kept.settle, flush: kept.flush };
}

export type NewsletterDraft = ReturnType<typeof useNewsletterDraft>;

function outcomeOf(answer: Awaited<ReturnType<typeof saveIssue>>): Outcome<Draft, Trouble> {
  if (answer.ok) return { version: answer.version };
  if ("theirs" in answer) {
    const { version, draft, by } = answer.theirs;
    return { theirs: { version, value: draft, by } };
  }
  if (answer.reason === "badInput") return "invalid";
  if (answer.reason === "signedOut") return "signedOut";
  return answer.reason === "wrongState" || answer.reason === "notFound" ? "over" : "failed";
}
