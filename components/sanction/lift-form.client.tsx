"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Checkbox, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitLift } from "@/domain/sanction/actions";

type Props = { sanctionId: string; takenAlong: number; isInForce: boolean };

/** Takes a decision back, and with a ban the comments it took along. */
export function LiftForm({ sanctionId, takenAlong, isInForce }: Props) {
  const [state, action, isPending] = useActionState(submitLift, {});
  // What came of it is still to be read once there is nothing more to lift.
  if (!isInForce) return <Answer state={state} />;
  return (
    <details className="mt-2">
      <summary className="touch link cursor-pointer">Lift</summary>
      <div className="pt-2 pb-4">
        <FormFrame
          state={state}
          action={action}
          isPending={isPending}
          submit="Lift now"
          tone="quiet"
        >
          <input type="hidden" name="sanctionId" value={sanctionId} />
          <TextInput
            id={`lift-${sanctionId}`}
            name="note"
            label="Why"
            hint="For colleagues. May stay empty."
            maxLength={500}
            defaultValue={state.values?.note}
            error={state.fields?.note}
          />
          {takenAlong > 0 && (
            <Checkbox
              id={`back-${sanctionId}`}
              name="bringBack"
              label={
                takenAlong === 1
                  ? "Bring the comment back that it took along"
                  : `Bring the ${takenAlong} comments back that it took along`
              }
              defaultChecked
            />
          )}
        </FormFrame>
      </div>
    </details>
  );
}
