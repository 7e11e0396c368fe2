"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitConfirmation, submitForgotten, submitReset } from "@/domain/account/actions";
import { minPassword } from "@/domain/account/rules";

/** Opening the mail's link changes nothing; this button does. Mail scanners follow links. */
export function ConfirmForm({ token }: { token: string }) {
  const [state, action, isPending] = useActionState(submitConfirmation, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <GoOn />
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Confirm e-mail">
      <input type="hidden" name="token" value={token} />
    </FormFrame>
  );
}

export function ForgottenForm() {
  const [state, action, isPending] = useActionState(submitForgotten, {});
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Send the link">
      <TextInput
        id="email"
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        defaultValue={state.values?.email}
        error={state.fields?.email}
      />
    </FormFrame>
  );
}

export function ResetForm({ token }: { token: string }) {
  const [state, action, isPending] = useActionState(submitReset, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <GoOn />
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Change password">
      <input type="hidden" name="token" value={token} />
      <TextInput
        id="password"
        name="password"
        label="New password"
        hint={`At least ${minPassword} characters.`}
        type="password"
        autoComplete="new-password"
        error={state.fields?.password}
      />
    </FormFrame>
  );
}

const GoOn = () => (
  <p>
    <a href="/sign-in" className="link">
      Sign in
    </a>
  </p>
);
