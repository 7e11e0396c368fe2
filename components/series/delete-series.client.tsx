"use client";

import { useActionState } from "react";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitDeletion } from "@/domain/series/actions";

export function DeleteSeries({ id, title }: { id: string; title: string }) {
  const [state, action, isPending] = useActionState(submitDeletion, {});
  return (
    <details className="border-t-2 border-ink pt-2">
      <summary className="link touch w-fit cursor-pointer">Delete this series</summary>
      <p className="py-3">
        “{title}” ends for good, and its address answers 404. Its stories stay as they are.
      </p>
      <FormFrame
        state={state}
        action={action}
        isPending={isPending}
        submit="Delete series"
        tone="alarm"
      >
        <input type="hidden" name="id" value={id} />
      </FormFrame>
    </details>
  );
}
