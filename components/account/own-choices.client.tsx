"use client";

import { useActionState } from "react";
import { TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitLeave } from "@/domain/account/own-actions";
import { submitReadAll, submitRhythm } from "@/domain/reader-notice/actions";
import { type Rhythm, rhythms, rhythmWords } from "@/domain/reader-notice/rules";

export function ReadAllForm({ until }: { until: string }) {
  const [state, action, isPending] = useActionState(submitReadAll, {});
  return (
    <FormFrame {...{ state, action, isPending }} submit="Mark all as read" tone="quiet">
      <input type="hidden" name="until" value={until} />
    </FormFrame>
  );
}

/** How often mails about the conversation come. */
export function RhythmForm({ rhythm }: { rhythm: Rhythm }) {
  const [state, action, isPending] = useActionState(submitRhythm, {});
  return (
    <FormFrame {...{ state, action, isPending }} submit="Save choice" tone="quiet">
      <fieldset>
        <legend className="mb-1 font-semibold">
          Mails about replies, conversations you follow and your comments
        </legend>
        {rhythms.map((one) => (
          <label key={one} className="touch flex gap-3">
            <input
              type="radio"
              name="rhythm"
              value={one}
              defaultChecked={one === (state.values?.rhythm ?? rhythm)}
              className="size-5 accent-verdigris"
            />
            {rhythmWords[one]}
          </label>
        ))}
      </fieldset>
    </FormFrame>
  );
}

const fates = {
  keep: "My comments stay, under “Former reader”",
  delete: "My comments are deleted; answers to them stay",
};

/** Opens without a script; nothing is lost by looking. */
export function LeaveForm({ email }: { email: string }) {
  const [state, action, isPending] = useActionState(submitLeave, {});
  return (
    <details open={Boolean(state.fields || state.alert)}>
      <summary className="touch link cursor-pointer">Delete this account for good</summary>
      <div className="grid gap-5 pt-2">
        <p>
          Your name, e-mail, password, sessions and everything kept for you are deleted at once and
          cannot be brought back. Votes stay counted; nobody can tell that they were yours.
        </p>
        <FormFrame {...{ state, action, isPending }} submit="Delete account" tone="quiet">
          <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
          <fieldset
            aria-invalid={state.fields?.comments ? true : undefined}
            aria-describedby={state.fields?.comments ? "fate-fault" : undefined}
          >
            <legend className="mb-1 font-semibold">What becomes of your comments</legend>
            {Object.entries(fates).map(([value, words]) => (
              <label key={value} className="touch flex gap-3">
                <input
                  type="radio"
                  name="comments"
                  value={value}
                  defaultChecked={state.values?.comments === value}
                  className="size-5 accent-verdigris"
                />
                {words}
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
            label="Your password"
            type="password"
            autoComplete="current-password"
            error={state.fields?.password}
          />
        </FormFrame>
      </div>
    </details>
  );
}
