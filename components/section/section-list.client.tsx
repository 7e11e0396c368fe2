"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { useDragOrder } from "@/components/ui/use-drag-order.client";
import { useKeptPlace } from "@/components/ui/use-kept-place.client";
import { submitSectionChange } from "@/domain/section/actions";
import type { SectionUse } from "@/domain/section/desk-queries";
import { formOf } from "@/lib/form";
import { SectionRow } from "./section-row.client";

/** The sections in the order of the navigation, and a form for one more. */
export function SectionList({ sections }: { sections: SectionUse[] }) {
  const [state, action, isPending] = useActionState(submitSectionChange, {});
  const place = useKeptPlace<HTMLOListElement>(state.at);
  const ids = sections.map(({ id }) => id);
  const drag = useDragOrder(ids, (id, to) =>
    action(formOf({ verb: "move", id, to: `${to}`, from: `${ids.indexOf(id)}` })),
  );
  const isNew = state.values?.verb === "create" && !state.done;
  return (
    <section aria-labelledby="sections" className="pt-10">
      <h2 id="sections" className="pb-3 font-display text-[28px] leading-none font-[560]">
        Sections
      </h2>
      <Answer state={state} />
      <ol className="border-t border-ink" {...place}>
        {sections.map((section, index) => (
          <SectionRow
            key={section.id}
            section={section}
            index={index}
            count={sections.length}
            drag={drag}
            action={action}
            isPending={isPending}
          />
        ))}
      </ol>
      <form
        key={state.at}
        action={action}
        noValidate
        className="grid items-end gap-3 pt-4 md:grid-cols-[1fr_2fr_auto]"
      >
        <input type="hidden" name="verb" value="create" />
        <TextInput
          id="new-section"
          name="name"
          label="New section"
          maxLength={40}
          defaultValue={isNew ? state.values?.name : ""}
          error={isNew ? state.fields?.name : undefined}
        />
        <TextInput
          id="new-section-description"
          name="description"
          label="What it is about"
          maxLength={300}
          defaultValue={isNew ? state.values?.description : ""}
          error={isNew ? state.fields?.description : undefined}
        />
        <Button type="submit" disabled={isPending}>
          Create section
        </Button>
      </form>
    </section>
  );
}
