"use client";

import { useActionState } from "react";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitName, submitPassword, submitResend } from "@/domain/account/own-actions";
import { minPassword } from "@/domain/account/rules";

export function NameForm({ name }: { name: string }) {
  const [state, action, isPending] = useActionState(submitName, {});
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Save name" tone="quiet">
      <TextInput
        id="name"
        name="name"
        label="Name"
        autoComplete="name"
        defaultValue={state.values?.name ?? name}
        error={state.fields?.name}
      />
    </FormFrame>
  );
}

export function ResendForm() {
  const [state, action, isPending] = useActionState(submitResend, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit="Send the link again"
      tone="quiet"
    />
  );
}

/** @param email named in the form, so that a password manager knows whose password changes */
export function PasswordForm({ email }: { email: string }) {
  const [state, action, isPending] = useActionState(submitPassword, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit="Change password"
      tone="quiet"
    >
      <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextInput
        id="currentPassword"
        name="currentPassword"
        label="Present password"
        type="password"
        autoComplete="current-password"
        error={state.fields?.currentPassword}
      />
      <TextInput
        id="newPassword"
        name="newPassword"
        label="New password"
        hint={`At least ${minPassword} characters. Other sessions are signed out.`}
        type="password"
        autoComplete="new-password"
        error={state.fields?.newPassword}
      />
    </FormFrame>
  );
}
