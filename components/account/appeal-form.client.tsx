"use client";

import { useActionState } from "react";
import { TextArea } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitAppeal } from "@/domain/comment/appeal/actions";
import { appealLength } from "@/domain/comment/appeal/rules";

/** Asks that a rejection be looked at again. Opens without a script. */
export function AppealForm({ commentId }: { commentId: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitAppeal, {});
  return (
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
  );
}
