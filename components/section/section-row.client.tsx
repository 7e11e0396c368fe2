"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { DragHandle, OrderButtons } from "@/components/ui/order-controls.client";
import { dropLine, type useDragOrder } from "@/components/ui/use-drag-order.client";
import type { SectionUse } from "@/domain/section/desk-queries";

type Props = {
  section: SectionUse;
  index: number;
  count: number;
  drag: ReturnType<typeof useDragOrder>;
  action: (form: FormData) => void;
  isPending: boolean;
};

export function SectionRow({ section, index, count, drag, action, isPending }: Props) {
  const { id, name, description, slug, stories } = section;
  const forSection = <span className="sr-only"> {name}</span>;
  return (
    <li
      aria-label={name}
      className={`grid grid-cols-[auto_minmax(0,1fr)] border-b border-rule sm:grid-cols-[auto_minmax(0,1fr)_auto] ${dropLine}`}
      {...drag.row(id)}
    >
      <div className="flex min-h-[52px] items-center self-start">
        <DragHandle {...drag.handle(id)} />
      </div>
      <details>
        <summary className="flex min-h-[52px] cursor-pointer flex-wrap items-center gap-x-5 py-2 hover:bg-sheet">
          <span className="w-full min-w-0 grow font-prose text-[17px] font-semibold wrap-anywhere sm:w-auto">
            {name}
          </span>
          <span className="text-[14px] text-quiet">
            {stories === 0 ? "No stories" : stories === 1 ? "1 story" : `${stories} stories`}
          </span>
          <span className="link text-[14px]">Change{forSection}</span>
        </summary>
        <form
          action={action}
          className="grid items-end gap-3 pt-1 pb-3 md:grid-cols-[1fr_2fr_auto]"
        >
          <input type="hidden" name="verb" value="describe" />
          <input type="hidden" name="id" value={id} />
          <TextInput
            key={`name ${name}`}
            id={`name-${id}`}
            name="name"
            label="Name"
            maxLength={40}
            defaultValue={name}
          />
          <TextInput
            key={`about ${description}`}
            id={`about-${id}`}
            name="description"
            label="What it is about"
            maxLength={300}
            defaultValue={description}
          />
          <Button type="submit" tone="quiet" disabled={isPending}>
            Save{forSection}
          </Button>
        </form>
        <div className="flex flex-wrap items-center gap-3 pb-4">
          <span className="grow text-[14px] text-quiet">/sections/{slug}</span>
          {stories === 0 && (
            <form action={action}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" name="verb" value="delete" tone="alarm" disabled={isPending}>
                Delete{forSection}
              </Button>
            </form>
          )}
        </div>
      </details>
      <div className="flex min-h-[52px] items-center self-start max-sm:col-start-2 sm:pl-5">
        <OrderButtons
          {...{ id, name, index, count, isPending, action }}
          fields={{ verb: "move", id, from: `${index}` }}
        />
      </div>
    </li>
  );
}
