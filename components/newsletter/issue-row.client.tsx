"use client";

import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { DragHandle } from "@/components/ui/order-controls.client";
import { dropLine, type useDragOrder } from "@/components/ui/use-drag-order.client";
import type { IssueStory } from "@/domain/newsletter/queries";
import { type Item, maxNote } from "@/domain/newsletter/rules";
import { StoryFacts } from "./story-facts";
import type { IssueItems } from "./use-issue-items.client";

type Props = {
  item: Item;
  index: number;
  story: IssueStory | undefined;
  items: IssueItems;
  drag: ReturnType<typeof useDragOrder>;
  timeZone: string;
};

/** A story of the issue. Alt with an arrow moves it from anywhere in its row. */
export function IssueRow({ item, index, story, items, drag, timeZone }: Props) {
  const { storyId, note } = item;
  const headline = story?.headline || "Deleted story";
  const does = (step: string, run: () => void) => ({
    "data-row": storyId,
    "data-step": step,
    tone: "quiet" as const,
    className: "px-3! text-[14px]!",
    onClick: run,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    items.step(storyId, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      aria-label={headline}
      className={`border-b border-rule py-2 ${dropLine}`}
      onKeyDown={onKeyDown}
      {...drag.row(storyId)}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-hidden="true" className="w-5 text-right text-[14px] text-quiet tabular-nums">
          {index + 1}
        </span>
        <DragHandle {...drag.handle(storyId)} />
        <div className="min-w-[220px] flex-1">
          <p className="font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
            {headline}
          </p>
          <StoryFacts story={story} timeZone={timeZone} />
        </div>
        <div className="flex flex-wrap gap-1">
          <Button {...does("up", () => items.step(storyId, -1))}>
            Up<span className="sr-only"> {headline}</span>
          </Button>
          <Button {...does("down", () => items.step(storyId, 1))}>
            Down<span className="sr-only"> {headline}</span>
          </Button>
          <Button {...does("remove", () => items.remove(storyId))}>
            Remove<span className="sr-only"> {headline}</span>
          </Button>
        </div>
      </div>
      <details className="pl-8" open={note !== "" ? true : undefined}>
        <summary className="touch cursor-pointer text-[14px] text-quiet underline">
          Note<span className="sr-only"> on {headline}</span>
        </summary>
        <TextArea
          id={`note-${storyId}`}
          label="What you say of it"
          hint="Under its standfirst. Optional."
          rows={2}
          maxLength={maxNote}
          value={note}
          onChange={(event) => items.note(storyId, event.target.value)}
        />
      </details>
    </li>
  );
}
