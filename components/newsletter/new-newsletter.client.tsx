"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { submitNew } from "@/domain/newsletter/actions";

/** @param id of the one to come: pressed twice, it is made once */
export function NewNewsletter({ id }: { id: string }) {
  const [state, action, isPending] = useActionState(submitNew, {});
  return (
    <form action={action}>
      <Answer state={state} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" aria-disabled={isPending}>
        New newsletter
      </Button>
    </form>
  );
}
