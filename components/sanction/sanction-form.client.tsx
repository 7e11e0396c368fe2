"use client";

import { useActionState, useState } from "react";
import { Checkbox, Select, TextArea, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { rejectionReasons } from "@/domain/comment/rules";
import { submitSanction } from "@/domain/sanction/actions";
import { measures } from "@/domain/sanction/rules";

type Props = {
  personId: string;
  name: string;
  comments: { id: string; opening: string }[];
};

/** Decides about a reader; they are told the reason, the note and the end. */
export function SanctionForm({ personId, name, comments }: Props) {
  const [state, action, isPending] = useActionState(submitSanction, {});
  const [chosen, choose] = useState({ measure: "", at: state.at });
  const typed = state.done ? {} : (state.values ?? {});
  const errors = state.fields ?? {};
  // An answer fills the form anew; what was chosen before it no longer stands.
  const measure = chosen.at === state.at ? chosen.measure : (typed.measure ?? "");
  return (
    <FormFrame
      key={state.at}
      state={state}
      action={action}
      isPending={isPending}
      submit="Decide"
      tone={measure === "ban" ? "alarm" : "ink"}
    >
      <input type="hidden" name="personId" value={personId} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Select
          id="measure"
          name="measure"
          label="What to do"
          defaultValue={typed.measure ?? ""}
          onChange={(event) => choose({ measure: event.target.value, at: state.at })}
          error={errors.measure}
        >
          <option value="">Choose</option>
          {Object.entries(measures).map(([value, { words }]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
        <Select
          id="sanction-code"
          name="code"
          label="Reason"
          defaultValue={typed.code ?? ""}
          error={errors.code}
        >
          <option value="">Choose</option>
          {Object.entries(rejectionReasons).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      {measure === "muteUntil" && (
        <TextInput
          id="sanction-until"
          type="date"
          name="until"
          label="Last day"
          hint="They can comment again on the day after."
          defaultValue={typed.until ?? ""}
          error={errors.until}
          className="max-w-[220px]"
        />
      )}
      {comments.length > 0 && (
        <Select
          id="sanction-about"
          name="commentId"
          label="About"
          defaultValue={typed.commentId ?? ""}
        >
          <option value="">No single comment</option>
          {comments.map(({ id, opening }) => (
            <option key={id} value={id}>
              {opening}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        id="sanction-note"
        name="note"
        label={`Note to ${name}`}
        hint="Shown to them with the reason. May stay empty."
        rows={3}
        maxLength={500}
        defaultValue={typed.note ?? ""}
        error={errors.note}
      />
      {measure === "ban" && (
        <Checkbox
          id="takeAlong"
          name="takeAlong"
          label="Reject their comments of the last day too"
          defaultChecked={typed.takeAlong === "on"}
        />
      )}
    </FormFrame>
  );
}
