import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { bodyOf } from "@/domain/story/together/document";
import { toneOf } from "./others.client";

type User = { name?: string };

/** The editor's document is the shared one; undo takes back what was written here, not by others. */
export const togetherExtensions = (document: Y.Doc, awareness: Awareness | null) => [
  Collaboration.configure({ fragment: bodyOf(document) }),
  ...(awareness ? [carets(awareness)] : []),
];

/** Where the others write, with their name at it. */
const carets = (awareness: Awareness) =>
  Extension.create({
    name: "carets",
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: User, client: number) => {
          const caret = document.createElement("span");
          caret.className = `caret caret-${toneOf(client).name}`;
          // Drawn by CSS: a name is not part of the text.
          caret.dataset.name = user.name ?? "";
          return caret;
        },
        selectionBuilder: (_: User, client: number) => ({
          class: `caret-selection caret-${toneOf(client).name}`,
        }),
      }),
    ],
  });
