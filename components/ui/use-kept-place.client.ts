"use client";

import { type FormEvent, useEffect, useRef } from "react";

/**
 * A row that was moved takes the cursor with it, so that one can press again. Its buttons carry
 * `data-row`, the id, and `data-step`, what they do.
 * @param at when the last answer came
 */
export function useKeptPlace<E extends HTMLElement>(at: number | undefined) {
  const ref = useRef<E>(null);
  const pressed = useRef<{ row: string; step: string } | null>(null);

  const onSubmit = (event: FormEvent<E>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const { row, step } = submitter?.dataset ?? {};
    pressed.current = row && step ? { row, step } : null;
  };

  useEffect(() => {
    if (!at || !pressed.current) return;
    const { row, step } = pressed.current;
    const buttons = ref.current?.querySelectorAll<HTMLButtonElement>(`[data-row="${row}"]`);
    const enabled = [...(buttons ?? [])].filter((button) => !button.disabled);
    (enabled.find((button) => button.dataset.step === step) ?? enabled[0])?.focus();
  }, [at]);

  return { ref, onSubmit };
}
