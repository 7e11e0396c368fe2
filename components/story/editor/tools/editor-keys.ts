import { Extension } from "@tiptap/core";

export type Panel = "find" | "keys";

/** Keys that open something beside the text. */
export const editorKeys = (open: (panel: Panel) => void) =>
  Extension.create({
    name: "editorKeys",
    addKeyboardShortcuts: () => {
      const show = (panel: Panel) => () => {
        open(panel);
        return true;
      };
      return { "Mod-f": show("find"), "Mod-h": show("find"), "Mod-/": show("keys") };
    },
  });
