"use client";

import { useActionState } from "react";
import { Select, TextArea } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitReason, submitRemoval } from "@/domain/comment/canned/actions";
import { rejectionReasons } from "@/domain/comment/rules";

export function NewReasonForm() {
  const [state, action, isPending] = useActionState(submitReason, {});
  const typed = state.done ? {} : (state.values ?? {});
  return (
    <FormFrame
      key={state.at}
      state={state}
      action={action}
      isPending={isPending}
      submit="Add words"
    >
      <Select
        id="reason-code"
        name="code"
        label="Reason"
        defaultValue={typed.code ?? ""}
        error={state.fields?.code}
      >
        <option value="">Choose</option>
        {Object.entries(rejectionReasons).map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </Select>
      <TextArea
        id="reason-note"
        name="note"
        label="What authors are told"
        hint="It stands behind the reason, in the author's account."
        rows={3}
        maxLength={500}
        defaultValue={typed.note}
        error={state.fields?.note}
      />
    </FormFrame>
  );
}

export function RemoveReasonForm({ id, note }: { id: string; note: string }) {
  const [state, action, isPending] = useActionState(submitRemoval, {});
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        disabled={isPending}
        aria-label={`Remove: ${note}`}
        className="touch link cursor-pointer text-[15px]"
      >
        Remove
      </button>
      {state.alert && <p role="alert">{state.alert}</p>}
    </form>
  );
}
