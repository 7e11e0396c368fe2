"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitJoin, submitSetup } from "@/domain/account/actions";
import type { FormState } from "@/lib/form";

export function JoinForm() {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitJoin, {});
  if (state.done) return <Answer state={state} />;
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.createAccount}>
      <NewAccountFields state={state} />
    </FormFrame>
  );
}

/** The newsroom's first admin. */
export function SetupForm({ token }: { token: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitSetup, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <p>
          <a href="/sign-in?callbackUrl=/desk" className="link">
            {words.signIn}
          </a>
        </p>
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.createAdmin}>
      <input type="hidden" name="token" value={token} />
      <NewAccountFields state={state} />
    </FormFrame>
  );
}

function NewAccountFields({ state: { values, fields } }: { state: FormState }) {
  const words = useFormWords();
  return (
    <>
      <TextInput
        id="name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        defaultValue={values?.name}
        error={fields?.name}
      />
      <TextInput
        id="email"
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        defaultValue={values?.email}
        error={fields?.email}
      />
      <TextInput
        id="password"
        name="password"
        label={words.password}
        hint={words.joinHint}
        type="password"
        autoComplete="new-password"
        error={fields?.password}
      />
    </>
  );
}
