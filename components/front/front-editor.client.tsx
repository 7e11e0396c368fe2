"use client";

import { type FormEvent, useActionState, useEffect, useRef } from "react";
import { Answer } from "@/components/ui/answer";
import { submitArrangement } from "@/domain/front/actions";
import type { Slot } from "@/domain/front/queries";
import { maxSlots } from "@/domain/front/rules";
import { Choice } from "./front-choice.client";
import { FrontSlot } from "./front-slot.client";

export type Candidate = { id: string; headline: string; about: string };

/** The placed stories and, below, those one can place. Each step is a form, scripts or not. */
export function FrontEditor({ slots, candidates }: { slots: Slot[]; candidates: Candidate[] }) {
  const [state, action, isPending] = useActionState(submitArrangement, {});
  const part = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ id: string; verb: string } | null>(null);
  const seen = slots.map(({ id }) => id).join();

  const remember = (event: FormEvent<HTMLDivElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    pressed.current = { id: submitter.dataset.story ?? "", verb: submitter.value };
  };

  useEffect(() => {
    if (!state.at || !pressed.current) return;
    // The row has moved: the cursor goes with it, so that one can press again.
    const { id, verb } = pressed.current;
    const buttons = part.current?.querySelectorAll<HTMLButtonElement>(`[data-story="${id}"]`);
    const enabled = [...(buttons ?? [])].filter((button) => !button.disabled);
    (enabled.find(({ value }) => value === verb) ?? enabled[0])?.focus();
  }, [state.at]);

  return (
    <div ref={part} onSubmit={remember}>
      <div className="sticky top-0 z-10 mt-5 bg-paper">
        <Answer state={state} />
      </div>
      <div className="grid gap-x-13 gap-y-8 pt-3 lg:grid-cols-2">
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
