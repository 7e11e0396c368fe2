"use client";

import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { type Ask, catalogue, type Tool, tableTools } from "./block-catalogue";
import type { Panel } from "./tools/editor-keys";

const history: readonly Tool[] = [
  {
    name: "Undo",
    keywords: "",
    keys: "Ctrl+Z",
    kind: "mark",
    run: (e) => e.chain().focus().undo().run(),
  },
  {
    name: "Redo",
    keywords: "",
    keys: "Ctrl+Shift+Z",
    kind: "mark",
    run: (e) => e.chain().focus().redo().run(),
  },
];

/** What stands in the bar without working on the text. */
type Opener = { name: string; keys: string; panel: Panel; isActive?: undefined };

const panels: readonly Opener[] = [
  { name: "Find", keys: "Ctrl+F", panel: "find" },
  { name: "Keys", keys: "Ctrl+/", panel: "keys" },
];

/** One stop for the Tab key; arrows move inside (APG toolbar pattern). */
export function Toolbar({
  editor,
  isLocked,
  onAsk,
  onPanel,
}: {
  editor: Editor;
  isLocked: boolean;
  /** For tools that need an answer first. */
  onAsk: (ask: Ask) => void;
  onPanel: (panel: Panel) => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) =>
      catalogue.filter(({ isActive }) => isActive?.(e)).map(({ name }) => name),
  });
  const tools: (Tool | Opener)[] = [
    ...catalogue,
    ...(active.includes("Table") ? tableTools : []),
    ...history,
    ...panels,
  ];

  const use = (tool: Tool | Opener) => {
    if ("panel" in tool) return onPanel(tool.panel);
    if ("ask" in tool) return onAsk(tool.ask);
    tool.run(editor);
    // Not at the next frame, as the editor's own command would: keys pressed until then are words.
    editor.view.focus();
  };

  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") return editor.view.focus();
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    setStop(next);
    buttons[next]?.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      tabIndex={-1}
      onKeyDown={move}
      className="flex overflow-x-auto border-b lg:flex-wrap border-rule bg-sheet px-1"
    >
      {tools.map((tool, index) => {
        const { name, keys, isActive } = tool;
        const isPressed = isActive && active.includes(name);
        return (
          <button
            key={name}
            type="button"
            disabled={isLocked}
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={isPressed}
            title={keys ? `${name} (${keys})` : name}
            onFocus={() => setStop(index)}
            onClick={() => use(tool)}
            className={`min-h-[44px] shrink-0 cursor-pointer border-b-4 px-2 text-[14px] md:min-h-[36px] lg:px-[5px] ${
              isPressed ? "border-verdigris font-semibold" : "border-transparent hover:border-rule"
            }`}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
