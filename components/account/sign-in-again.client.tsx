"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** Signs in where one is: the page, and what is written in it, stays. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setTrouble("");
    const refusal = await signIn(new FormData(event.currentTarget));
    setBusy(false);
    if (refusal) return setTrouble(refusal);
    setOpen(false);
    onSignedIn();
  };

  return (
    <>
      <button type="button" className="link touch cursor-pointer" onClick={() => setOpen(true)}>
        Sign in again
      </button>
      <Dialog title="Sign in again" isOpen={isOpen} onClose={() => setOpen(false)}>
        <form onSubmit={(event) => void send(event)} noValidate className="grid gap-5">
          <p>The page stays as it is; what is not saved yet is saved once you are signed in.</p>
          {trouble && <Notice kind="alert">{trouble}</Notice>}
          <TextInput
            id="again-email"
            name="email"
            label="Email"
            type="email"
            autoComplete="username"
          />
          <TextInput
            id="again-password"
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
          />
          <div>
            <Button type="submit" disabled={isBusy}>
              Sign in
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** @returns why not, or "" */
async function signIn(form: FormData): Promise<string> {
  try {
    const answer = await fetch("/api/sign-in", { method: "POST", body: form });
    if (answer.ok) return "";
    const { detail } = (await answer.json()) as { detail?: string };
    return detail ?? "Signing in did not work. Try again.";
  } catch {
    return "The server cannot be reached. The page stays as it is: try again.";
  }
}
