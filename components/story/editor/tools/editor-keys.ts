import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Ask, askOf } from "../block-catalogue";

export type Panel = "find" | "keys";

/** Keys that open something beside the text, or go to the bar above it. */
export const editorKeys = ({
  open,
  ask,
}: {
  open: (panel: Panel) => void;
  ask: (ask: Ask) => void;
}) =>
  Extension.create({
    name: "editorKeys",
    addKeyboardShortcuts() {
      const show = (panel: Panel) => () => {
        open(panel);
        return true;
      };
      return {
        "Mod-f": show("find"),
        "Mod-h": show("find"),
        "Mod-/": show("keys"),
        "Mod-k": () => {
          ask("link");
          return true;
        },
        F2: () => change(this.editor, ask),
        "Alt-F10": () => toToolbar(this.editor),
      };
    },
    addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: catchUp } } })],
  });

/**
 * Browsers tell late where the cursor went: a key pressed right after it moved would work on what
 * was selected before.
 */
function catchUp(view: EditorView): boolean {
  const { domObserver } = view as EditorView & { domObserver?: { flush?: () => void } };
  if (!view.composing) domObserver?.flush?.();
  return false;
}

/** The part that is selected, such as a picture, is asked about again. */
function change({ state: { selection } }: Editor, ask: (ask: Ask) => void): boolean {
  const wanted = selection instanceof NodeSelection ? askOf[selection.node.type.name] : undefined;
  if (wanted) ask(wanted);
  return wanted !== undefined;
}

/** In a list and in a table Shift+Tab has other work. */
function toToolbar({ view }: Editor): boolean {
  const bar = view.dom.closest("[data-editor]")?.querySelector<HTMLElement>("[role=toolbar]");
  const stop = bar?.querySelector<HTMLElement>("[tabindex='0']");
  stop?.focus();
  return stop !== undefined;
}
