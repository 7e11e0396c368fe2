"use client";

import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import type { Ask } from "../block-catalogue";

/** At the selected words. Named otherwise than the toolbar’s tools, so that the two are told apart. */
export function BubbleToolbar({ editor, onAsk }: { editor: Editor; onAsk: (ask: Ask) => void }) {
  const { bold, italic, link } = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      bold: e.isActive("bold"),
      italic: e.isActive("italic"),
      link: e.isActive("link"),
    }),
  });
  const tools = [
    { sign: "B", name: "Strong", isOn: bold, run: () => editor.chain().focus().toggleBold().run() },
    {
      sign: "I",
      name: "Emphasis",
      isOn: italic,
      run: () => editor.chain().focus().toggleItalic().run(),
    },
    { sign: "Address", name: "Address", isOn: link, run: () => onAsk("link") },
  ];
  return (
    <BubbleMenu
      editor={editor}
      shouldShow={({ state, editor: e }) =>
        e.isEditable && !state.selection.empty && !(state.selection instanceof NodeSelection)
      }
      className="z-10"
    >
      <div
        role="toolbar"
        aria-label="Selected words"
        className="flex rounded border border-edge bg-paper"
      >
        {tools.map(({ sign, name, isOn, run }) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            aria-pressed={isOn}
            onClick={run}
            className={`min-h-[40px] min-w-[40px] cursor-pointer px-3 text-[15px] ${isOn ? "bg-sheet font-semibold" : "hover:bg-sheet"}`}
          >
            {sign}
          </button>
        ))}
      </div>
    </BubbleMenu>
  );
}
