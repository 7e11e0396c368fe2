import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";

type Binding = { type: Y.XmlFragment; doc: Y.Doc; mapping: never } | undefined;
const bindingOf = (state: EditorState): Binding => ySyncPluginKey.getState(state)?.binding;

/** A place between two signs of the shared text, which stays there whoever writes before it. */
export function placeToKeep(state: EditorState, position: number): unknown {
  const binding = bindingOf(state);
  if (!binding) return null;
  const { type, mapping } = binding;
  return Y.relativePositionToJSON(absolutePositionToRelativePosition(position, type, mapping));
}

/** Where a kept place lies now. @returns null if it is gone */
export function placeFrom(state: EditorState, kept: unknown): number | null {
  const binding = bindingOf(state);
  if (!binding || !kept) return null;
  try {
    const position = Y.createRelativePositionFromJSON(kept);
    return relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping);
  } catch {
    return null;
  }
}
