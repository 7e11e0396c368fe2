"use client";

import { type DragEvent, useState } from "react";
import type { Area } from "@/domain/front/rules";

export type Spot = { area: Area; index: number };

/**
 * Stories a mouse can drag: between areas, and from the list of stories. Keyboard and touch have
 * the buttons; a row is dragged by its handle, so that its text can still be selected.
 */
export function useDragPlaces(onDrop: (storyId: string, to: Spot) => void) {
  const [dragged, setDragged] = useState<{ id: string; from: Spot | null } | null>(null);
  const [over, setOver] = useState<Spot | null>(null);

  const stop = () => {
    setDragged(null);
    setOver(null);
  };

  const spot = (here: Spot) => ({
    /** Where the story would come to stand: what one sees while dragging. */
    "data-drop":
      dragged && over?.area === here.area && over.index === here.index
        ? sideOf(dragged.from, here)
        : undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      if (over?.area !== here.area || over.index !== here.index) setOver(here);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged) onDrop(dragged.id, here);
      stop();
    },
  });

  const handle = (id: string, from: Spot | null) => ({
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const line = event.currentTarget.closest("li");
      if (line) event.dataTransfer.setDragImage(line, 16, 16);
      event.dataTransfer.effectAllowed = "move";
      // A type of our own: dropped into a field, a row must not write anything.
      event.dataTransfer.setData("application/x-galley-row", id);
      setDragged({ id, from });
    },
    onDragEnd: stop,
  });

  return { spot, handle };
}

export type DragPlaces = ReturnType<typeof useDragPlaces>;

const sideOf = (from: Spot | null, to: Spot): "before" | "after" =>
  from?.area === to.area && from.index < to.index ? "after" : "before";
