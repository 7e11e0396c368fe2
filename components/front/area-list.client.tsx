"use client";

import { Button } from "@/components/ui/button";
import { DragHandle } from "@/components/ui/order-controls.client";
import { dropLine } from "@/components/ui/use-drag-order.client";
import type { FrontStory } from "@/domain/front/desk-queries";
import type { Area, Arrangement } from "@/domain/front/rules";
import { AreaSettings } from "./area-settings.client";
import { PlaceFacts } from "./place-facts";
import { PlaceNumber, PlaceRow, type RowVerb } from "./place-row.client";
import type { AreaRow } from "./rows";
import type { DragPlaces, Spot } from "./use-drag-places.client";
import { areaWords } from "./words";

type Props = {
  area: Area;
  plan: Arrangement[Area];
  rows: AreaRow[];
  stories: Record<string, FrontStory>;
  sections: { id: string; name: string }[] | null;
  timeZone: string;
  drag: DragPlaces;
  onVerb: (verb: RowVerb, storyId: string) => void;
  onPlace: (storyId: string, to: Spot) => void;
  onSize: (size: number) => void;
  onFill: (fill: Arrangement[Area]["fill"]) => void;
};

/** One part of the page: what stands in it, by hand or by its rule. */
export function AreaList({ area, plan, rows, stories, sections, timeZone, drag, ...on }: Props) {
  const { name, about } = areaWords[area];
  return (
    <section aria-labelledby={`area-${area}`}>
      <div className="flex flex-wrap items-end justify-between gap-x-5 gap-y-2 border-b border-ink pb-2">
        <div>
          <h2 id={`area-${area}`} className="text-[19px] font-semibold">
            {name}
          </h2>
          <p className="text-[14px] text-quiet">{about}</p>
        </div>
        <AreaSettings {...{ area, plan, sections }} onSize={on.onSize} onFill={on.onFill} />
      </div>
      <ol>
        {rows.map((row, index) => {
          const spot = { area, index };
          if (!row) return <EmptyPlace key={`${area}-${index + 1}`} {...{ spot, drag }} />;
          if ("place" in row)
            return (
              <PlaceRow
                key={row.place.storyId}
                {...{ place: row.place, spot, timeZone, drag }}
                story={stories[row.place.storyId]}
                onVerb={on.onVerb}
              />
            );
          return (
            <OfferedRow
              key={row.offered.id}
              {...{ story: row.offered, spot, timeZone, drag }}
              onPlace={on.onPlace}
            />
          );
        })}
      </ol>
    </section>
  );
}

function OfferedRow({
  story,
  spot,
  timeZone,
  drag,
  onPlace,
}: {
  story: FrontStory;
  spot: Spot;
  timeZone: string;
  drag: DragPlaces;
  onPlace: Props["onPlace"];
}) {
  return (
    <li
      aria-label={`By rule: ${story.headline}`}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule bg-sheet py-2 ${dropLine}`}
      {...drag.spot(spot)}
    >
      <PlaceNumber index={spot.index} />
      <DragHandle {...drag.handle(story.id, spot)} />
      <div className="min-w-[220px] flex-1">
        <p className="font-prose text-[17px] leading-[1.3] wrap-anywhere">{story.headline}</p>
        <div className="flex flex-wrap gap-x-3 text-[14px] text-quiet">
          <span>By rule</span>
          <PlaceFacts story={story} timeZone={timeZone} />
        </div>
      </div>
      <Button
        tone="quiet"
        className="px-3! text-[14px]!"
        data-row={story.id}
        data-step="hold"
        onClick={() => onPlace(story.id, spot)}
      >
        Hold here<span className="sr-only"> {story.headline}</span>
      </Button>
    </li>
  );
}

const EmptyPlace = ({ spot, drag }: { spot: Spot; drag: DragPlaces }) => (
  <li
    className={`flex min-h-[52px] items-center gap-3 border-b border-rule text-quiet ${dropLine}`}
    {...drag.spot(spot)}
  >
    <PlaceNumber index={spot.index} />
    Empty: its rule offers nothing more
  </li>
);
