"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button, type Tone } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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

/** What came of it. In the demo, where no mail leaves, with the link the mail carries. */
export function Answer({ state }: { state: FormState }) {
  if (state.alert)
    return (
      <Notice kind="alert" key={state.at}>
        {state.alert}
      </Notice>
    );
  if (!state.done) return null;
  return (
    <Notice key={state.at}>
      <p>{state.done}</p>
      {state.link && (
        <p className="mt-2">
          This demo sends no mail.{" "}
          <a href={state.link} className="link">
            Open the link it would carry
          </a>
        </p>
      )}
    </Notice>
  );
}
