"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitEndOthers, submitEndSession } from "@/domain/account/own-actions";

type Line = { id: string; device: string; when: string; isThis: boolean };

/** Where one is signed in, each with its way out. */
export function SessionList({ sessions }: { sessions: Line[] }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitEndSession, {});
  const hasOthers = sessions.some(({ isThis }) => !isThis);
  return (
    <div className="grid gap-4">
      <Answer state={state} />
      <ul>
        {sessions.map(({ id, device, when, isThis }) => (
          <li
            key={id}
            className="flex min-h-[52px] items-center justify-between gap-4 border-b border-rule py-2"
          >
            <span>
              <span className="font-semibold">{device}</span>
              <span className="block text-[14px] text-quiet">{isThis ? words.thisOne : when}</span>
            </span>
            {!isThis && (
              <form action={action}>
                <input type="hidden" name="sessionId" value={id} />
                <Button type="submit" tone="quiet" disabled={isPending}>
                  {words.endSession}
                  <span className="sr-only"> {device}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {hasOthers && <EndOthers />}
    </div>
  );
}

function EndOthers() {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitEndOthers, {});
  return (
    <FormFrame
      state={state}
      action={action}
      isPending={isPending}
      submit={words.endOthers}
      tone="alarm"
    />
  );
}
