"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Select, TextArea, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitCorrection, submitWithdrawal } from "@/domain/correction/actions";
import { correctionKinds } from "@/domain/correction/input";
import { kindWords } from "@/domain/correction/rules";

export function CorrectionForm({ storyId }: { storyId: string }) {
  const [state, action, isPending] = useActionState(submitCorrection, {});
  const typed = state.done ? {} : (state.values ?? {});
  return (
    <div className="max-w-[640px] pt-4" key={state.done ? state.at : "open"}>
      <FormFrame state={state} action={action} isPending={isPending} submit="Publish correction">
        <input type="hidden" name="storyId" value={storyId} />
        <Select
          id="correction-kind"
          name="kind"
          label="Kind"
          defaultValue={typed.kind ?? "correction"}
          error={state.fields?.kind}
        >
          {correctionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </Select>
        <TextArea
          id="correction-text"
          name="text"
          label="What readers should know"
          rows={3}
          maxLength={1_000}
          defaultValue={typed.text}
          error={state.fields?.text}
        />
      </FormFrame>
    </div>
  );
}

export function WithdrawForm({ id }: { id: string }) {
  const [state, action, isPending] = useActionState(submitWithdrawal, {});
  if (state.done) return <Answer state={state} />;
  return (
    <details>
      <summary className="link touch w-fit cursor-pointer text-[15px]">Withdraw</summary>
      <div className="max-w-[640px] pt-2">
        <FormFrame
          state={state}
          action={action}
          isPending={isPending}
          submit="Withdraw"
          tone="quiet"
        >
          <input type="hidden" name="id" value={id} />
          <TextInput
            id={`withdraw-${id}`}
            name="reason"
            label="Why"
            maxLength={400}
            defaultValue={state.values?.reason}
            error={state.fields?.reason}
          />
        </FormFrame>
      </div>
    </details>
  );
}
