"use client";

import { Button } from "@/components/ui/button";
import type { Candidate } from "./front-editor.client";

type Props = {
  story: Candidate;
  isFull: boolean;
  seen: string;
  action: (form: FormData) => void;
  isPending: boolean;
};

/** A published story one can place. */
export function Choice({ story, isFull, seen, action, isPending }: Props) {
  const { id, headline, about } = story;
  return (
    <li aria-label={headline} className="flex items-center gap-4 border-b border-rule py-2">
      <span className="min-w-0 flex-1">
        <span className="block font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
          {headline}
        </span>
        <span className="text-[14px] text-quiet">{about}</span>
      </span>
      <form action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <Button
          type="submit"
          name="verb"
          value="place"
          data-row={id}
          data-step="place"
          tone="quiet"
          className="px-3 text-[14px]"
          disabled={isFull}
          aria-disabled={isPending}
        >
          Place<span className="sr-only"> {headline}</span>
        </Button>
      </form>
    </li>
  );
}
