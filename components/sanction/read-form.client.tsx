"use client";

import { useActionState } from "react";
import { FormFrame } from "@/components/ui/form-frame.client";
import { useFormWords } from "@/components/ui/form-words.client";
import { submitRead } from "@/domain/sanction/actions";

export function ReadForm({ sanctionId }: { sanctionId: string }) {
  const words = useFormWords();
  const [state, action, isPending] = useActionState(submitRead, {});
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit={words.read} tone="quiet">
      <input type="hidden" name="sanctionId" value={sanctionId} />
    </FormFrame>
  );
}
