"use client";

import { useActionState } from "react";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitName, submitPassword, submitResend } from "@/domain/account/own-actions";

export function NameForm({ name }: { name: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitName, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit={words.saveName}
      tone="quiet"
    >
      <TextInput
        id="name"
        name="name"
        label={words.name}
        autoComplete="name"
        defaultValue={state.values?.name ?? name}
        error={state.fields?.name}
      />
    </FormFrame>
  );
}

export function ResendForm() {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitResend, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit={words.sendAgain}
      tone="quiet"
    />
  );
}

/** @param email named in the form, so that a password manager knows whose password changes */
export function PasswordForm({ email }: { email: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitPassword, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit={words.changePassword}
      tone="quiet"
    >
      <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextInput
        id="currentPassword"
        name="currentPassword"
        label={words.presentPassword}
        type="password"
        autoComplete="current-password"
        error={state.fields?.currentPassword}
      />
      <TextInput
        id="newPassword"
        name="newPassword"
        label={words.newPassword}
        hint={words.changeHint}
        type="password"
        autoComplete="new-password"
        error={state.fields?.newPassword}
      />
    </FormFrame>
  );
}
