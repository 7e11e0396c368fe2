"use client";

import { useActionState } from "react";
import { TextArea, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitWording } from "@/domain/series/actions";
import type { SeriesView } from "@/domain/series/queries";

/** What the series is called, what it is about, where it is found. */
export function SeriesWording({ series }: { series: SeriesView }) {
  const [state, action, isPending] = useActionState(submitWording, {});
  const { title, standfirst, slug } = state.done ? series : { ...series, ...state.values };
  return (
    <section aria-labelledby="wording" className="border-t-2 border-ink pt-3">
      <h2 id="wording" className="pb-3 text-[17px] font-semibold">
        About the series
      </h2>
      <FormFrame state={state} action={action} isPending={isPending} submit="Save">
        <input type="hidden" name="id" value={series.id} />
        <TextInput
          key={`title ${state.at}`}
          id="series-title"
          name="title"
          label="Title"
          maxLength={120}
          defaultValue={title}
          error={state.fields?.title}
        />
        <TextArea
          key={`standfirst ${state.at}`}
          id="series-standfirst"
          name="standfirst"
          label="Standfirst"
          rows={3}
          maxLength={600}
          defaultValue={standfirst}
          error={state.fields?.standfirst}
        />
        <TextInput
          key={`slug ${state.at}`}
          id="series-slug"
          name="slug"
          label="Slug"
          hint="The end of its address. Earlier addresses lead to the present one."
          maxLength={120}
          defaultValue={slug}
          error={state.fields?.slug}
        />
      </FormFrame>
    </section>
  );
}
