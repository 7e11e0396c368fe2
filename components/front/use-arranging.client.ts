"use client";

import { useState } from "react";
import * as arranging from "@/domain/front/arranging/rules";
import type { FrontStory } from "@/domain/front/desk-queries";
import type { Area, Arrangement, Filling, Place } from "@/domain/front/rules";
import { placesOf } from "@/domain/front/rules";
import type { RowVerb } from "./place-row.client";
import type { Spot } from "./use-drag-places.client";
import { areaWords } from "./words";

type Draft = { arrangement: Arrangement; change: (next: Arrangement) => void };

/** What the buttons, keys and the mouse do to an arrangement, and how it is said aloud. */
export function useArranging({ arrangement, change }: Draft, stories: Record<string, FrontStory>) {
  const [said, setSaid] = useState({ words: "", at: 0 });
  const [focus, setFocus] = useState<{ row: string; step: string; at: number } | null>(null);
  const [changing, setChanging] = useState<Changing | null>(null);

  const say = (words: string) => setSaid(({ at }) => ({ words, at: at + 1 }));
  const follow = (row: string, step: string) =>
    setFocus((last) => ({ row, step, at: (last?.at ?? 0) + 1 }));
  const nameOf = (id: string) =>
    arranging.findPlace(arrangement, id)?.headline || stories[id]?.headline || "The story";

  /** Makes a change and says where the story is now. */
  const apply = (next: Arrangement, id: string, step: string) => {
    if (next === arrangement) return say(`${nameOf(id)} stays where it is.`);
    change(next);
    say(`${nameOf(id)}: ${whereIs(next, id)}${fallen(arrangement, next, id, nameOf)}`);
    follow(id, step);
  };

  const run = (verb: RowVerb, id: string) => {
    if (verb === "change") return setChanging(openOf(arrangement, id, stories));
    if (verb === "remove") {
      const after = neighbourOf(arrangement, id);
      change(arranging.remove(arrangement, id));
      say(`${nameOf(id)}: removed.`);
      return after && follow(after, "remove");
    }
    if (verb === "pin") return apply(arranging.togglePin(arrangement, id), id, verb);
    apply(arranging.step(arrangement, id, verb === "up" ? -1 : 1), id, verb);
  };

  return {
    said,
    focus,
    run,
    changing: changing && {
      ...changing,
      now: arranging.findPlace(arrangement, changing.place.storyId),
    },
    close: () => setChanging(null),
    /** What a colleague did meanwhile stays, but for the fields that were touched here. */
    describe: (fields: Described) => {
      if (!changing) return;
      const { place, story, spot } = changing;
      const id = place.storyId;
      const isThere = arranging.findPlace(arrangement, id);
      const { headline, mediaId, until } = place;
      const next = isThere ? arrangement : arranging.put(arrangement, id, spot);
      if (!arranging.findPlace(next, id)) return say("All places there are kept by others.");
      change(
        arranging.describe(next, id, isThere ? fields : { headline, mediaId, until, ...fields }),
      );
      const done = isThere ? "changed for this front." : `again ${whereIs(next, id)}`;
      say(`${fields.headline || headline || story?.headline || "The story"}: ${done}`);
      setChanging(null);
      follow(id, "change");
    },
    place: (id: string, to: Spot) => apply(arranging.put(arrangement, id, to), id, "up"),
    resize: (area: Area, size: number) => {
      const next = arranging.resize(arrangement, area, size);
      change(next);
      say(`${areaWords[area].name}: ${size} places${fallen(arrangement, next, "", nameOf)}`);
    },
    fill: (area: Area, fill: Filling) => {
      change(arranging.fillWith(arrangement, area, fill));
      say(`${areaWords[area].name}: filled by another rule.`);
    },
  };
}

export type Described = Partial<Pick<Place, "headline" | "mediaId" | "until">>;

/** A place as it was when its dialog was opened: what is typed there outlasts what others do. */
type Changing = { place: Place; story: FrontStory | undefined; spot: Spot };

function openOf(
  arrangement: Arrangement,
  id: string,
  stories: Record<string, FrontStory>,
): Changing | null {
  const area = arranging.areaOf(arrangement, id);
  const place = arranging.findPlace(arrangement, id);
  if (!area || !place) return null;
  const index = arranging.indexOf(arrangement, area, id);
  return { place, story: stories[id], spot: { area, index } };
}

export type Said = { words: string; at: number };

function whereIs(arrangement: Arrangement, id: string): string {
  const area = arranging.areaOf(arrangement, id);
  if (!area) return "not placed.";
  const at = arranging.indexOf(arrangement, area, id) + 1;
  const pin = arranging.findPlace(arrangement, id)?.pin != null ? ", pinned" : "";
  return `${areaWords[area].name.toLowerCase()}, place ${at} of ${arrangement[area].size}${pin}.`;
}

/** What found no place any more is said too: nothing leaves the page unnoticed. */
function fallen(
  before: Arrangement,
  after: Arrangement,
  but: string,
  nameOf: (id: string) => string,
): string {
  const kept = new Set(placesOf(after).map(({ storyId }) => storyId));
  const lost = placesOf(before).filter(({ storyId }) => storyId !== but && !kept.has(storyId));
  if (lost.length === 0) return "";
  return ` No longer placed: ${lost.map(({ storyId }) => nameOf(storyId)).join("; ")}.`;
}

/** Where the cursor goes when a row leaves. */
function neighbourOf(arrangement: Arrangement, id: string): string | undefined {
  const order = placesOf(arrangement).map(({ storyId }) => storyId);
  const at = order.indexOf(id);
  return order[at + 1] ?? order[at - 1];
}
