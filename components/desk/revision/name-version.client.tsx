"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { submitVersionName } from "@/domain/story/revision/actions";

/** Keeps the text as it is saved now, under a name. */
export function NameVersion({ storyId }: { storyId: string }) {
  const [state, action, isPending] = useActionState(submitVersionName, {});
  return (
    <form action={action} className="grid max-w-[560px] gap-2 pb-4">
      <input type="hidden" name="id" value={storyId} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <TextInput
            key={state.at}
            id="version-name"
            name="name"
            label="Keep this version as"
            placeholder="Before legal"
            maxLength={80}
            defaultValue={state.done ? "" : state.values?.name}
            error={state.fields?.name}
          />
        </div>
        <Button type="submit" tone="quiet" disabled={isPending}>
          Keep version
        </Button>
      </div>
      {(state.done || (state.alert && !state.fields)) && <Answer state={state} />}
    </form>
  );
}
