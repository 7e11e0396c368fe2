"use client";

import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { type ChosenPicture, PictureDialog } from "@/components/media/picture-dialog.client";
import type { PictureWidths } from "./extensions";
import { LinkDialog } from "./link-dialog.client";

type Tool = {
  name: string;
  keys?: string;
  isActive?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const tools: Tool[] = [
  {
    name: "Bold",
    keys: "Ctrl+B",
    isActive: (e) => e.isActive("bold"),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    keys: "Ctrl+I",
    isActive: (e) => e.isActive("italic"),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: "Heading",
    keys: "Ctrl+Alt+2",
    isActive: (e) => e.isActive("heading", { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "Subheading",
    keys: "Ctrl+Alt+3",
    isActive: (e) => e.isActive("heading", { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Quote",
    keys: "Ctrl+Shift+B",
    isActive: (e) => e.isActive("blockquote"),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "Pull quote",
    isActive: (e) => e.isActive("pullQuote"),
    run: (e) => e.chain().focus().toggleNode("pullQuote", "paragraph").run(),
  },
  {
    name: "Bulleted list",
    keys: "Ctrl+Shift+8",
    isActive: (e) => e.isActive("bulletList"),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    keys: "Ctrl+Shift+7",
    isActive: (e) => e.isActive("orderedList"),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { name: "Divider", run: (e) => e.chain().focus().setHorizontalRule().run() },
];

const history: Tool[] = [
  { name: "Undo", keys: "Ctrl+Z", run: (e) => e.chain().focus().undo().run() },
  { name: "Redo", keys: "Ctrl+Shift+Z", run: (e) => e.chain().focus().redo().run() },
];

/** One stop for the Tab key; arrows move inside (APG toolbar pattern). */
export function Toolbar({
  editor,
  widths,
  isLocked,
}: {
  editor: Editor;
  widths: PictureWidths;
  isLocked: boolean;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [dialog, setDialog] = useState<"link" | "picture" | null>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      names: tools.filter(({ isActive }) => isActive?.(e)).map(({ name }) => name),
      link: e.isActive("link"),
      figure: e.isActive("figure"),
    }),
  });

  const move = (event: KeyboardEvent) => {
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

  const choosePicture = (picture: ChosenPicture) => {
    widths.set(picture.id, picture.widths);
    const attrs = {
      mediaId: picture.id,
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
    };
    if (active.figure) editor.chain().focus().updateAttributes("figure", attrs).run();
    else editor.chain().focus().insertContent({ type: "figure", attrs }).run();
    setDialog(null);
  };

  const all: (Tool & { pressed?: boolean | undefined })[] = [
    ...tools.map((tool) => ({
      ...tool,
      pressed: tool.isActive ? active.names.includes(tool.name) : undefined,
    })),
    { name: "Link", keys: "Ctrl+K", pressed: active.link, run: () => setDialog("link") },
    { name: "Image", pressed: active.figure, run: () => setDialog("picture") },
    ...history,
  ];

  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatting"
        tabIndex={-1}
        onKeyDown={move}
        className="flex overflow-x-auto border-b lg:flex-wrap border-rule bg-sheet px-1"
      >
        {all.map(({ name, keys, pressed, run }, index) => (
          <button
            key={name}
            type="button"
            disabled={isLocked}
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={pressed}
            title={keys ? `${name} (${keys})` : name}
            onFocus={() => setStop(index)}
            onClick={() => run(editor)}
            className={`min-h-[44px] shrink-0 cursor-pointer border-b-4 px-2 text-[14px] md:min-h-[36px] lg:px-[5px] ${
              pressed ? "border-verdigris font-semibold" : "border-transparent hover:border-rule"
            }`}
          >
            {name}
          </button>
        ))}
      </div>
      {dialog === "link" && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      {dialog === "picture" && (
        <PictureDialog
          title={active.figure ? "Change image" : "Add image"}
          current={active.figure ? currentFigure(editor, widths) : null}
          onChoose={choosePicture}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function currentFigure(editor: Editor, widths: PictureWidths): ChosenPicture {
  const { mediaId, alt, caption, credit } = editor.getAttributes("figure");
  return { id: mediaId, alt, caption, credit, widths: widths.get(mediaId) ?? [] };
}
