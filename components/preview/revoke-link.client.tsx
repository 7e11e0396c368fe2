"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { submitRevocation } from "@/domain/preview/actions";

export function RevokeLink({ storyId, id, label }: { storyId: string; id: string; label: string }) {
  const [state, action, isPending] = useActionState(submitRevocation, {});
  return (
    <form action={action}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" tone="alarm" disabled={isPending}>
        Revoke<span className="sr-only"> {label || "this link"}</span>
      </Button>
      {state.alert && (
        <p role="alert" className="text-[14px] font-semibold text-alarm">
          {state.alert}
        </p>
      )}
    </form>
  );
}
