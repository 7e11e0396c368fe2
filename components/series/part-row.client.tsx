"use client";

import { Button } from "@/components/ui/button";
import { DragHandle, OrderButtons } from "@/components/ui/order-controls.client";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import { dropLine, type useDragOrder } from "@/components/ui/use-drag-order.client";
import type { DeskPart } from "@/domain/series/desk-queries";

type Props = {
  seriesId: string;
  part: DeskPart;
  index: number;
  count: number;
  drag: ReturnType<typeof useDragOrder>;
  action: (form: FormData) => void;
  isPending: boolean;
};

export function PartRow({ seriesId, part, index, count, drag, action, isPending }: Props) {
  const { id, status } = part;
  const headline = part.headline || "Untitled story";
  const mark = storyMarks[status];
  return (
    <li
      aria-label={headline}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2 ${dropLine}`}
      {...drag.row(id)}
    >
      <DragHandle {...drag.handle(id)} />
      <div className="min-w-[220px] flex-1">
        <a
          href={`/desk/stories/${id}`}
          className="touch font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere hover:underline"
        >
          {headline}
        </a>
        <p className="text-[14px]">{mark && <StatusMark {...mark} />}</p>
      </div>
      <div className="flex gap-1">
        <OrderButtons
          {...{ id, index, count, isPending, action }}
          name={headline}
          fields={{ verb: "move", id: seriesId, storyId: id, from: `${index}` }}
        />
        <form action={action}>
          <input type="hidden" name="id" value={seriesId} />
          <input type="hidden" name="storyId" value={id} />
          <Button
            type="submit"
            name="verb"
            value="remove"
            tone="quiet"
            className="px-3 text-[14px]"
            aria-disabled={isPending}
          >
            Take out<span className="sr-only"> {headline}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}
