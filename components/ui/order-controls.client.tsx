"use client";

import type { HTMLAttributes } from "react";
import { Button } from "./button";

type Shown = {
  /** The row's id and name. */
  id: string;
  name: string;
  index: number;
  count: number;
  isPending: boolean;
  /** Hidden fields of the form that say what is moved. */
  fields: Record<string, string>;
  action: (form: FormData) => void;
};

/** One place up, one place down: forms, so that they need neither a mouse nor a script. */
export function OrderButtons({ id, name, index, count, isPending, fields, action }: Shown) {
  const steps = [
    { step: "up", word: "Move up", to: index - 1, isOff: index === 0 },
    { step: "down", word: "Move down", to: index + 1, isOff: index === count - 1 },
  ];
  return (
    <form action={action} className="flex gap-1">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {steps.map(({ step, word, to, isOff }) => (
        <Button
          key={step}
          type="submit"
          name="to"
          value={to}
          data-row={id}
          data-step={step}
          tone="quiet"
          className="px-3 text-[14px]"
          disabled={isOff}
          aria-disabled={isPending}
        >
          {word}
          <span className="sr-only"> {name}</span>
        </Button>
      ))}
    </form>
  );
}

/** For a mouse only: whoever has none moves rows by the buttons. */
export function DragHandle(drag: HTMLAttributes<HTMLSpanElement>) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-h-[44px] cursor-grab items-center gap-2 pr-2 text-[14px] text-quiet select-none active:cursor-grabbing pointer-fine:inline-flex"
      {...drag}
    >
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
        <path d="M1 2h8M1 6h8M1 10h8M1 14h8" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      Drag
    </span>
  );
}
