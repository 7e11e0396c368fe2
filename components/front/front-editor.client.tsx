"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { useKeptPlace } from "@/components/ui/use-kept-place.client";
import { submitArrangement } from "@/domain/front/actions";
import type { Slot } from "@/domain/front/queries";
import { maxSlots } from "@/domain/front/rules";
import { Choice } from "./front-choice.client";
import { FrontSlot } from "./front-slot.client";

export type Candidate = { id: string; headline: string; about: string };

/** The placed stories and, below, those one can place. Each step is a form, scripts or not. */
export function FrontEditor({ slots, candidates }: { slots: Slot[]; candidates: Candidate[] }) {
  const [state, action, isPending] = useActionState(submitArrangement, {});
  const place = useKeptPlace<HTMLDivElement>(state.at);
  const seen = slots.map(({ id }) => id).join();

  return (
    <div {...place}>
      <div className="sticky top-0 z-10 mt-5 bg-paper">
        <Answer state={state} />
      </div>
      <div className="grid grid-cols-1 gap-x-13 gap-y-8 pt-3 lg:grid-cols-2">
        <section aria-labelledby="placed">
          <h2 id="placed" className="text-[17px] font-semibold">
            Placed, {slots.length} of {maxSlots}
          </h2>
          <p className="mb-3 text-[14px] text-quiet">
            The first one leads. What is not placed follows by time.
          </p>
          {slots.length === 0 && (
            <p className="border-t border-ink py-5 font-prose text-[19px]">
              Nothing is placed: the newest stories lead.
            </p>
          )}
          <ol className="border-t border-ink empty:hidden">
            {slots.map((slot, index) => (
              <FrontSlot
                key={slot.id}
                slot={slot}
                isFirst={index === 0}
                isLast={index === slots.length - 1}
                {...{ seen, action, isPending }}
              />
            ))}
          </ol>
        </section>
        <section aria-labelledby="published">
          <h2 id="published" className="text-[17px] font-semibold">
            Published
          </h2>
          <p className="mb-3 text-[14px] text-quiet">Newest first.</p>
          <ul className="border-t border-ink">
            {candidates.map((story) => (
              <Choice
                key={story.id}
                story={story}
                isFull={slots.length >= maxSlots}
                {...{ seen, action, isPending }}
              />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
