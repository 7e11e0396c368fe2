"use client";

import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import dynamic from "next/dynamic";
import { memo, useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { UploadList } from "@/components/media/upload-list";
import { type Ask, askOf } from "./block-catalogue";
import { cleanPasted, marking } from "./clean-pasted";
import { type KnownPictures, storyExtensions } from "./extensions";
import { Find } from "./find/find-plugin";
import type { Headlines } from "./nodes/related-story";
import { NotePassages } from "./notes/notes-plugin";
import { togetherExtensions } from "./together/extensions";
import { ToolDialogs } from "./tool-dialogs.client";
import { Toolbar } from "./toolbar.client";
import { BubbleToolbar } from "./tools/bubble-toolbar.client";
import { editorKeys, type Panel } from "./tools/editor-keys";
import { MarkdownLink } from "./tools/markdown-link";
import { takeDropped, takePasted } from "./tools/pasted-and-dropped";
import { slashMenu } from "./tools/slash-menu";
import { useStoryPictures } from "./use-story-pictures.client";

const FindBar = dynamic(() => import("./find/find-bar.client"));
const KeysDialog = dynamic(() => import("./tools/keys-dialog.client"));

/** The story's text. Uncontrolled: the editor holds it, and is asked for it when it is saved. */
export const RichTextEditor = memo(function RichTextEditor({
  document,
  awareness,
  known,
  headlines,
  isLocked,
  error,
  onEdited,
  onReady,
  onNote,
  takePlainText,
}: {
  /** The body lies in it; the editor is bound to it. */
  document: Y.Doc;
  awareness: Awareness | null;
  known: KnownPictures;
  headlines: Headlines;
  isLocked: boolean;
  error: string | undefined;
  onEdited: () => void;
  onReady: (editor: Editor) => void;
  /** A passage with a note was clicked. */
  onNote: (id: string) => void;
  /** Lays out a story pasted or dropped as plain text; false leaves the paste to the editor. */
  takePlainText: (text: string) => boolean;
}) {
  const [trouble, setTrouble] = useState("");
  const [ask, setAsk] = useState<Ask | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [answered, setAnswered] = useState(0);

  const { uploads, tryAgain, leaveOut, take } = useStoryPictures(known);
  const takers = {
    pictures: (files: File[], at?: number) => {
      if (editor) take(editor, files, at);
    },
    plainText: takePlainText,
    refuse: setTrouble,
  };

  const editor = useEditor({
    extensions: [
      ...storyExtensions(known, headlines),
      ...togetherExtensions(document, awareness),
      slashMenu(setAsk),
      editorKeys({ open: setPanel, ask: setAsk }),
      MarkdownLink,
      Find,
      NotePassages.configure({ onChoose: onNote }),
    ],
    editable: !isLocked,
    injectCSS: false,
    // Would compare the text before and after each key, for listeners that nobody here is.
    enableCoreExtensions: { delete: false },
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onCreate: ({ editor: made }) => onReady(made),
    onUpdate: onEdited,
    editorProps: {
      // Here and nowhere else: with each drawing the editor takes its options from here again.
      attributes: {
        ...attributes,
        ...(error && { "aria-invalid": "true", "aria-describedby": "story-error" }),
      },
      transformPastedHTML: cleanPasted,
      clipboardSerializer: marking,
      // Below the line of state, which stays at the top.
      scrollMargin: spaceAround,
      scrollThreshold: spaceAround,
      handlePaste: (_, event) => {
        setTrouble("");
        return takePasted(event, takers);
      },
      handleDrop: (view, event, _slice, isMoved) => {
        setTrouble("");
        return takeDropped(view, event, isMoved, takers);
      },
      handleDoubleClickOn: (_view, _at, node) => {
        const wanted = askOf[node.type.name];
        if (wanted) setAsk(wanted);
        return wanted !== undefined;
      },
    },
  });

  /** Whatever was asked, one writes on where one was. */
  const back = () => {
    setAsk(null);
    setPanel(null);
    setAnswered((times) => times + 1);
  };
  useEffect(() => {
    if (answered > 0) editor?.view.focus();
  }, [answered, editor]);

  useEffect(() => {
    editor?.setEditable(!isLocked, false);
  }, [editor, isLocked]);

  return (
    <div>
      <div
        data-editor=""
        className={`rounded border bg-paper focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-verdigris ${
          error ? "border-2 border-alarm" : "border-edge"
        }`}
      >
        {editor && <Toolbar {...{ editor, isLocked }} onAsk={setAsk} onPanel={setPanel} />}
        {editor && panel === "find" && (
          <FindBar {...{ editor, isLocked }} onClose={() => setPanel(null)} />
        )}
        <EditorContent editor={editor} />
      </div>
      {editor && <BubbleToolbar editor={editor} onAsk={setAsk} />}
      {panel === "keys" && <KeysDialog onClose={back} />}
      {editor && <ToolDialogs {...{ ask, editor, known }} onClose={back} />}
      <div className="mt-2 empty:hidden">
        <UploadList {...{ uploads }} onTryAgain={tryAgain} onLeaveOut={leaveOut} />
      </div>
      {(error || trouble) && (
        <p id="story-error" role="alert" className="mt-1 text-[14px] font-semibold text-alarm">
          {error || trouble}
        </p>
      )}
    </div>
  );
});

const spaceAround = { top: 120, right: 0, bottom: 48, left: 0 };

const attributes = {
  role: "textbox",
  "aria-label": "Story",
  "aria-multiline": "true",
  class: "story-body min-h-[320px] p-4 break-words whitespace-pre-wrap outline-none",
};
