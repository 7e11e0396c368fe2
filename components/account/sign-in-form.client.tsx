"use client";

import { useActionState } from "react";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitSignIn } from "@/domain/account/actions";

export function SignInForm({ callbackUrl }: { callbackUrl?: string | undefined }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitSignIn, {});
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.signIn}>
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <TextInput
        id="email"
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        defaultValue={state.values?.email}
      />
      <TextInput
        id="password"
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
      />
    </FormFrame>
  );
}
