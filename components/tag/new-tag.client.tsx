"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { submitTagChange } from "@/domain/tag/actions";

export function NewTag() {
  const [state, action, isPending] = useActionState(submitTagChange, {});
  return (
    <form action={action} noValidate className="grid gap-3">
      <div className="grid grid-cols-[1fr_auto] items-end gap-3">
        <input type="hidden" name="verb" value="create" />
        <TextInput
          id="new-tag"
          name="name"
          label="New tag"
          maxLength={60}
          defaultValue={state.done ? "" : state.values?.name}
          error={state.fields?.name}
          key={state.at}
        />
        <Button type="submit" disabled={isPending}>
          Create tag
        </Button>
      </div>
      <Answer state={state} />
    </form>
  );
}
