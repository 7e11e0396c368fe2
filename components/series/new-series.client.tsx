"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { submitSeries } from "@/domain/series/actions";

export function NewSeries() {
  const [state, action, isPending] = useActionState(submitSeries, {});
  return (
    <form action={action} noValidate className="grid max-w-[560px] gap-3 pb-5">
      <div className="grid grid-cols-[1fr_auto] items-end gap-3">
        <TextInput
          key={state.at}
          id="new-series"
          name="title"
          label="New series"
          maxLength={120}
          defaultValue={state.values?.title}
          error={state.fields?.title}
        />
        <Button type="submit" disabled={isPending}>
          Create series
        </Button>
      </div>
      {!state.fields && <Answer state={state} />}
    </form>
  );
}
