"use client";

import { Button } from "@/components/ui/button";
import type { Slot } from "@/domain/front/queries";

type Props = {
  slot: Slot;
  isFirst: boolean;
  isLast: boolean;
  seen: string;
  action: (form: FormData) => void;
  isPending: boolean;
};

export function FrontSlot({ slot, isFirst, isLast, seen, action, isPending }: Props) {
  const { id, headline, isPublic } = slot;
  const verbs = [
    { verb: "up", word: "Move up", isOff: isFirst },
    { verb: "down", word: "Move down", isOff: isLast },
    { verb: "remove", word: "Remove", isOff: false },
  ];
  return (
    <li
      aria-label={headline}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2"
    >
      <span className="min-w-[200px] flex-1 font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
        {headline}
        {!isPublic && (
          <span className="block font-sans text-[14px] font-normal text-copper">
            Not published: readers do not see it
          </span>
        )}
      </span>
      <form action={action} className="flex gap-1">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        {verbs.map(({ verb, word, isOff }) => (
          <Button
            key={verb}
            type="submit"
            name="verb"
            value={verb}
            data-row={id}
            data-step={verb}
            tone="quiet"
            className="px-3 text-[14px]"
            disabled={isOff}
            aria-disabled={isPending}
          >
            {word}
            <span className="sr-only"> {headline}</span>
          </Button>
        ))}
      </form>
    </li>
  );
}
