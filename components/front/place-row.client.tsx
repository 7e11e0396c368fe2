"use client";

import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { DragHandle } from "@/components/ui/order-controls.client";
import { dropLine } from "@/components/ui/use-drag-order.client";
import type { FrontStory } from "@/domain/front/desk-queries";
import type { Place } from "@/domain/front/rules";
import { PlaceFacts } from "./place-facts";
import type { DragPlaces, Spot } from "./use-drag-places.client";

export type RowVerb = "up" | "down" | "pin" | "change" | "remove";

type Props = {
  place: Place;
  story: FrontStory | undefined;
  spot: Spot;
  timeZone: string;
  drag: DragPlaces;
  onVerb: (verb: RowVerb, storyId: string) => void;
};

const small = "px-3! text-[14px]!";

/** A story somebody placed. Alt with an arrow moves it from anywhere in its row. */
export function PlaceRow({ place, story, spot, timeZone, drag, onVerb }: Props) {
  const { storyId, pin } = place;
  const headline = place.headline || story?.headline || "Deleted story";
  const does = (verb: RowVerb) => ({
    "data-row": storyId,
    "data-step": verb,
    tone: "quiet" as const,
    className: small,
    onClick: () => onVerb(verb, storyId),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onVerb(event.key === "ArrowUp" ? "up" : "down", storyId);
  };
  return (
    <li
      aria-label={headline}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2 ${dropLine}`}
      onKeyDown={onKeyDown}
      {...drag.spot(spot)}
    >
      <PlaceNumber index={spot.index} />
      <DragHandle {...drag.handle(storyId, spot)} />
      <div className="min-w-[220px] flex-1">
        <p className="font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
          {headline}
        </p>
        <PlaceFacts place={place} story={story} timeZone={timeZone} />
      </div>
      <div className="flex flex-wrap gap-1">
        <Button {...does("up")}>
          Up<span className="sr-only"> {headline}</span>
        </Button>
        <Button {...does("down")}>
          Down<span className="sr-only"> {headline}</span>
        </Button>
        <Button {...does("pin")} tone={pin === null ? "quiet" : "ink"} aria-pressed={pin !== null}>
          {pin === null ? "Pin" : "Pinned"}
          <span className="sr-only"> {headline}</span>
        </Button>
        <Button {...does("change")} aria-haspopup="dialog">
          Change<span className="sr-only"> {headline}</span>
        </Button>
        <Button {...does("remove")}>
          Remove<span className="sr-only"> {headline}</span>
        </Button>
      </div>
    </li>
  );
}

export const PlaceNumber = ({ index }: { index: number }) => (
  <span aria-hidden="true" className="w-5 text-right text-[14px] text-quiet tabular-nums">
    {index + 1}
  </span>
);
