"use client";

import { type DragEvent, startTransition, useState } from "react";

/**
 * Rows that a mouse can drag to another place. Keyboard and touch have the buttons beside it; a
 * row is dragged by its handle, so that the text in it can still be selected.
 */
export function useDragOrder(ids: readonly string[], onMove: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const from = dragged === null ? -1 : ids.indexOf(dragged);

  const stop = () => {
    setDragged(null);
    setOver(null);
  };

  const row = (id: string) => ({
    /** Where the row would come to stand: what one sees while dragging. */
    "data-drop": over === id && dragged !== id ? sideOf(from, ids.indexOf(id)) : undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null && dragged !== id)
        startTransition(() => onMove(dragged, ids.indexOf(id)));
      stop();
    },
  });

  const handle = (id: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const line = event.currentTarget.closest("li");
      if (line) event.dataTransfer.setDragImage(line, 16, 16);
      event.dataTransfer.effectAllowed = "move";
      // A type of our own: dropped into a field, a row must not write anything.
      event.dataTransfer.setData("application/x-galley-row", id);
      setDragged(id);
    },
    onDragEnd: stop,
  });

  return { row, handle };
}

const sideOf = (from: number, to: number): "before" | "after" => (to < from ? "before" : "after");

/** The line where the row would fall. */
export const dropLine =
  "data-[drop=before]:border-t-4 data-[drop=before]:border-t-verdigris data-[drop=after]:border-b-4 data-[drop=after]:border-b-verdigris";
