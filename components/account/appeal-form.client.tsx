"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { TextArea } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitAppeal } from "@/domain/comment/appeal/actions";
import { appealLength } from "@/domain/comment/appeal/rules";

type Props = {
  commentId: string;
  /** What was said and answered, once it has been sent. */
  sent: ReactNode;
};

/** Asks that a rejection be looked at again; then tells that it was sent, where it was. Works without a script. */
export function AppealForm({ commentId, sent }: Props) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitAppeal, {});
  const place = useRef<HTMLDivElement>(null);
  const isNew = Boolean(state.done && sent);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isNew) place.current?.focus();
  }, [isNew]);
  return (
    <>
      {/* Without a script the browser goes to where it is told. */}
      <div
        ref={place}
        role={sent && !isNew ? undefined : "status"}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: only in the answer to a form that stood here
        autoFocus={isNew}
      >
        {sent}
      </div>
      {!sent && (
        <details open={Boolean(state.fields || state.alert)} className="mt-1">
          <summary className="touch link cursor-pointer text-[15px]">{words.appeal}</summary>
          <div className="pt-2">
            <FormFrame
              state={state}
              action={action}
              isPending={isPending}
              submit={words.sendAppeal}
              tone="quiet"
            >
              <input type="hidden" name="commentId" value={commentId} />
              <TextArea
                id={`appeal-${commentId}`}
                name="text"
                label={words.appealField}
                hint={words.appealHint}
                rows={3}
                maxLength={appealLength.max}
                defaultValue={state.values?.text}
                error={state.fields?.text}
              />
            </FormFrame>
          </div>
        </details>
      )}
    </>
  );
}
