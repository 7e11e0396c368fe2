"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { useDragOrder } from "@/components/ui/use-drag-order.client";
import { useKeptPlace } from "@/components/ui/use-kept-place.client";
import { submitPart } from "@/domain/series/actions";
import type { DeskPart } from "@/domain/series/desk-queries";
import { formOf } from "@/lib/form";
import { PartRow } from "./part-row.client";

/** The stories of a series in their order; readers see those that are published. */
export function PartList({ seriesId, parts }: { seriesId: string; parts: DeskPart[] }) {
  const [state, action, isPending] = useActionState(submitPart, {});
  const place = useKeptPlace<HTMLOListElement>(state.at);
  const ids = parts.map(({ id }) => id);
  const drag = useDragOrder(ids, (storyId, to) => {
    const from = `${ids.indexOf(storyId)}`;
    action(formOf({ verb: "move", id: seriesId, storyId, from, to: `${to}` }));
  });
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="text-[17px] font-semibold">
        Its stories
      </h2>
      <p className="pb-3 text-[14px] text-quiet">Readers see and count those that are published.</p>
      <Answer state={state} />
      {parts.length === 0 && (
        <p className="border-t border-ink py-5 font-prose text-[19px]">
          No stories yet. Add the first one.
        </p>
      )}
      <ol className="border-t border-ink empty:hidden" {...place}>
        {parts.map((part, index) => (
          <PartRow
            key={part.id}
            {...{ seriesId, part, index, drag, action, isPending }}
            count={parts.length}
          />
        ))}
      </ol>
    </section>
  );
}
