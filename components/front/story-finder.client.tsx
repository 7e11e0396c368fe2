"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
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

/** The stories one can place: the newest, or those with these words in their headline. */
export function StoryFinder({ newest, arrangement, timeZone, drag, onFound, onPlace }: Props) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<FrontStory[] | "failed" | null>(null);

  useEffect(() => {
    if (!q.trim()) return setFound(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await findStoriesToPlace({ q }).catch(() => null);
      if (!isCurrent) return;
      if (!Array.isArray(answer)) return setFound("failed");
      setFound(answer);
      onFound(answer);
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [q, onFound]);

  const shown = (found === "failed" ? [] : (found ?? newest)).filter(
    ({ id }) => !findPlace(arrangement, id),
  );
  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className="pb-2 text-[19px] font-semibold">
        Stories
      </h2>
      <TextInput
        id="find"
        type="search"
        label="Find by headline"
        hint="Also what is still to be published: readers see it here once it is."
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <p aria-live="polite" className="py-2 text-[14px] text-quiet">
        {found === "failed" && "The search does not answer. Try again."}
        {Array.isArray(found) && (shown.length === 1 ? "1 story" : `${shown.length} stories`)}
        {found === null && "The newest that are not placed."}
      </p>
      <ul className="border-t border-ink empty:hidden">
        {shown.map((story) => (
          <li key={story.id} aria-label={story.headline} className="border-b border-rule py-2">
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
          </li>
        ))}
      </ul>
    </section>
  );
}
