"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitJoin, submitSetup } from "@/domain/account/actions";
import { minPassword } from "@/domain/account/rules";
import type { FormState } from "@/lib/form";

export function JoinForm() {
  const [state, action, isPending] = useActionState(submitJoin, {});
  if (state.done) return <Answer state={state} />;
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Create account">
      <NewAccountFields state={state} />
    </FormFrame>
  );
}

/** The newsroom's first admin. */
export function SetupForm({ token }: { token: string }) {
  const [state, action, isPending] = useActionState(submitSetup, {});
  if (state.done)
    return (
      <>
        <Answer state={state} />
        <p>
          <a href="/sign-in?callbackUrl=/desk" className="link">
            Sign in
          </a>
        </p>
      </>
    );
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Create admin">
      <input type="hidden" name="token" value={token} />
      <NewAccountFields state={state} />
    </FormFrame>
  );
}

function NewAccountFields({ state: { values, fields } }: { state: FormState }) {
  return (
    <>
      <TextInput
        id="name"
        name="name"
        label="Name"
        hint="It stands beside what you write."
        autoComplete="name"
        defaultValue={values?.name}
        error={fields?.name}
      />
      <TextInput
        id="email"
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        defaultValue={values?.email}
        error={fields?.email}
      />
      <TextInput
        id="password"
        name="password"
        label="Password"
        hint={`At least ${minPassword} characters. A short sentence is better than a clever word.`}
        type="password"
        autoComplete="new-password"
        error={fields?.password}
      />
    </>
  );
}
