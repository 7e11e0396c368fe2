"use client";

import { useActionState, useState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button, type Tone } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { submitVerb } from "@/domain/newsletter/actions";

type Props = {
  id: string;
  verb: "cancel" | "stop" | "resume" | "end" | "delete";
  words: string;
  tone?: Tone;
  /** Asked before what cannot be taken back. */
  confirm?: { title: string; text: string; button: string };
};

/** One thing that is done to an issue as a whole. */
export function IssueVerb({ id, verb, words, tone = "quiet", confirm }: Props) {
  const [state, action, isPending] = useActionState(submitVerb, {});
  const [isAsking, setAsking] = useState(false);
  const form = (label: string) => (
    <form action={action} className="grid gap-2">
      <Answer state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="verb" value={verb} />
      <Button type="submit" tone={tone} className="max-sm:px-3!" aria-disabled={isPending}>
        {label}
      </Button>
    </form>
  );
  if (!confirm) return form(words);
  return (
    <>
      <Button
        tone={tone}
        className="max-sm:px-3!"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {words}
      </Button>
      <Dialog title={confirm.title} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="pb-4">{confirm.text}</p>
        {form(confirm.button)}
      </Dialog>
    </>
  );
}
