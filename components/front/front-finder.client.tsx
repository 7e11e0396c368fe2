"use client";

import { StoryFinder } from "@/components/desk/story-finder.client";
import { Button } from "@/components/ui/button";
import { DragHandle } from "@/components/ui/order-controls.client";
import { findStoriesToPlace } from "@/domain/front/actions";
import { findPlace } from "@/domain/front/arranging/rules";
import type { FrontStory } from "@/domain/front/desk-queries";
import { type Arrangement, areas } from "@/domain/front/rules";
import { PlaceFacts } from "./place-facts";
import type { DragPlaces, Spot } from "./use-drag-places.client";
import { areaWords } from "./words";

type Props = {
  newest: FrontStory[];
  arrangement: Arrangement;
  timeZone: string;
  drag: DragPlaces;
  onFound: (stories: FrontStory[]) => void;
  onPlace: (storyId: string, to: Spot) => void;
};

/** The stories one can place, with a way into each area. */
export function FrontFinder({ newest, arrangement, timeZone, drag, onFound, onPlace }: Props) {
  return (
    <StoryFinder
      newest={newest}
      search={findStoriesToPlace}
      onFound={onFound}
      isChosen={(id) => Boolean(findPlace(arrangement, id))}
      hint="Also what is still to be published: readers see it here once it is."
      unasked="The newest that are not placed."
    >
      {(story) => (
        <>
          <p className="font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
            {story.headline || "Untitled story"}
          </p>
          <PlaceFacts story={story} timeZone={timeZone} />
          <div className="flex flex-wrap items-center gap-1 pt-1">
            <DragHandle {...drag.handle(story.id, null)} />
            {areas.map((area) => (
              <Button
                key={area}
                tone="quiet"
                className="px-3! text-[14px]!"
                onClick={() => onPlace(story.id, { area, index: 0 })}
              >
                <span className="sr-only">Place {story.headline} in</span>
                {areaWords[area].name}
              </Button>
            ))}
          </div>
        </>
      )}
    </StoryFinder>
  );
}
