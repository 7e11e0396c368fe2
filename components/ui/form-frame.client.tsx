"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Answer } from "@/components/ui/answer";
import { Button, type Tone } from "@/components/ui/button";
import type { FormState } from "@/lib/form";

type Props = {
  state: FormState;
  /** From useActionState; without scripts the browser posts the form to the same action. */
  action: (form: FormData) => void;
  isPending: boolean;
  submit: string;
  tone?: Tone;
  children?: ReactNode;
};

/** What all account forms share: the answer above, the fields, one button. */
export function FormFrame({ state, action, isPending, submit, tone = "ink", children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // After a refusal the cursor goes to what is to be changed.
    if (state.at && state.fields)
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state.at, state.fields]);
  return (
    <form ref={form} action={action} noValidate className="grid gap-5">
      <Answer state={state} />
      {children}
      <div>
        <Button type="submit" tone={tone} disabled={isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
