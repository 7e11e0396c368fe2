import type * as Y from "yjs";
import { texts } from "@/domain/story/together/document";

/**
 * When others change a text field that has the focus, the cursor stays between the letters where it
 * was. @param show draws the new text at once. @returns how to stop
 */
export function holdCaret(shared: Y.Doc, show: () => void): () => void {
  const stops = texts.map((name) => {
    const text = shared.getText(name);
    const onChange = (event: Y.YTextEvent) => {
      const field = document.activeElement;
      if (event.transaction.local || field?.id !== name) return;
      if (!(field instanceof HTMLTextAreaElement)) return;
      const start = moved(field.selectionStart, event.delta);
      const end = moved(field.selectionEnd, event.delta);
      show();
      field.setSelectionRange(start, end);
    };
    text.observe(onChange);
    return () => text.unobserve(onChange);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

type Delta = Y.YTextEvent["delta"];

/** Where a place in the old text lies in the new one. */
function moved(place: number, delta: Delta): number {
  let at = 0;
  let result = place;
  for (const { retain = 0, insert, delete: cut = 0 } of delta) {
    if (at >= place) break;
    at += retain;
    const length = typeof insert === "string" ? insert.length : 0;
    if (length > 0 && at < place) result += length;
    if (cut > 0) {
      result -= Math.min(cut, Math.max(0, place - at));
      at += cut;
    }
  }
  return result;
}
