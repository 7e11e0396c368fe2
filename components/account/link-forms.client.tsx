"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitConfirmation, submitForgotten, submitReset } from "@/domain/account/actions";

/** Opening the mail's link changes nothing; this button does. Mail scanners follow links. */
export function ConfirmForm({ token }: { token: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitConfirmation, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <GoOn />
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.confirmEmail}>
      <input type="hidden" name="token" value={token} />
    </FormFrame>
  );
}

export function ForgottenForm() {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitForgotten, {});
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.sendLink}>
      <TextInput
        id="email"
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        defaultValue={state.values?.email}
        error={state.fields?.email}
      />
    </FormFrame>
  );
}

export function ResetForm({ token }: { token: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitReset, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <GoOn />
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.changePassword}>
      <input type="hidden" name="token" value={token} />
      <TextInput
        id="password"
        name="password"
        label={words.newPassword}
        hint={words.atLeast}
        type="password"
        autoComplete="new-password"
        error={state.fields?.password}
      />
    </FormFrame>
  );
}

function GoOn() {
  const words = useFormWords();
  return (
    <p>
      <a href="/sign-in" className="link">
        {words.signIn}
      </a>
    </p>
  );
}
