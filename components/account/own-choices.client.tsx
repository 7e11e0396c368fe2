"use client";

import { useActionState } from "react";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitLeave } from "@/domain/account/own-actions";
import { submitReadAll, submitRhythm } from "@/domain/reader-notice/actions";
import { type Rhythm, rhythms } from "@/domain/reader-notice/rules";

export function ReadAllForm({ until }: { until: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitReadAll, {});
  return (
    <FormFrame {...{ state, action, isPending }} submit={words.readAll} tone="quiet">
      <input type="hidden" name="until" value={until} />
    </FormFrame>
  );
}

/** How often mails about the conversation come. */
export function RhythmForm({ rhythm }: { rhythm: Rhythm }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitRhythm, {});
  return (
    <FormFrame {...{ state, action, isPending }} submit={words.saveChoice} tone="quiet">
      <fieldset>
        <legend className="mb-1 font-semibold">{words.rhythm}</legend>
        {rhythms.map((one) => (
          <label key={one} className="touch flex gap-3">
            <input
              type="radio"
              name="rhythm"
              value={one}
              defaultChecked={one === (state.values?.rhythm ?? rhythm)}
              className="size-5 accent-verdigris"
            />
            {words.rhythms[one]}
          </label>
        ))}
      </fieldset>
    </FormFrame>
  );
}

const fates = ["keep", "delete"] as const;

/** Opens without a script; nothing is lost by looking. */
export function LeaveForm({ email }: { email: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitLeave, {});
  return (
    <details open={Boolean(state.fields || state.alert)}>
      <summary className="touch link cursor-pointer">{words.leave}</summary>
      <div className="grid gap-5 pt-2">
        <p>{words.leaveTerms}</p>
        <FormFrame {...{ state, action, isPending }} submit={words.leaveNow} tone="quiet">
          <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
          <fieldset
            aria-invalid={state.fields?.comments ? true : undefined}
            aria-describedby={state.fields?.comments ? "fate-fault" : undefined}
          >
            <legend className="mb-1 font-semibold">{words.fate}</legend>
            {fates.map((value) => (
              <label key={value} className="touch flex gap-3">
                <input
                  type="radio"
                  name="comments"
                  value={value}
                  defaultChecked={state.values?.comments === value}
                  className="size-5 accent-verdigris"
                />
                {words.fates[value]}
              </label>
            ))}
            {state.fields?.comments && (
              <p id="fate-fault" className="text-[15px] font-semibold text-alarm">
                {state.fields.comments}
              </p>
            )}
          </fieldset>
          <TextInput
            id="leave-password"
            name="password"
            label={words.yourPassword}
            type="password"
            autoComplete="current-password"
            error={state.fields?.password}
          />
        </FormFrame>
      </div>
    </details>
  );
}
