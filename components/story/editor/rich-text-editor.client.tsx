"use client";

import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import dynamic from "next/dynamic";
import { memo, useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { sendPicture } from "@/components/media/send-picture";
import type { Ask } from "./block-catalogue";
import { cleanPasted } from "./clean-pasted";
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
import { slashMenu } from "./tools/slash-menu";

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

  const addPictures = async (editor: Editor, files: File[]) => {
    setTrouble("");
    for (const file of files) {
      const sent = await sendPicture(file, () => {});
      if (!sent.ok) {
        setTrouble(`${file.name}: ${sent.detail}`);
        continue;
      }
      const { id, alt, caption, credit } = sent.item;
      known.set(id, sent.item);
      editor.commands.insertBlock({
        type: "figure",
        attrs: { mediaId: id, alt, caption, credit },
      });
    }
  };

  const editor = useEditor({
    extensions: [
      ...storyExtensions(known, headlines),
      ...togetherExtensions(document, awareness),
      slashMenu(setAsk),
      editorKeys(setPanel),
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
      attributes,
      transformPastedHTML: cleanPasted,
      handlePaste: (_, event) => {
        const files = picturesIn(event.clipboardData);
        if (files.length > 0 && editor) {
          void addPictures(editor, files);
          return true;
        }
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        return html === "" && takePlainText(text);
      },
      handleDrop: (_, event) => {
        const files = picturesIn(event.dataTransfer);
        if (files.length > 0 && editor) {
          void addPictures(editor, files);
          return true;
        }
        const file = event.dataTransfer?.files[0];
        if (file?.type.startsWith("text/plain")) {
          void file.text().then(takePlainText);
          return true;
        }
        const text = event.dataTransfer?.getData("text/plain") ?? "";
        return !event.dataTransfer?.getData("text/html") && takePlainText(text);
      },
    },
  });

  useEffect(() => {
    editor?.setEditable(!isLocked, false);
  }, [editor, isLocked]);

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          ...attributes,
          ...(error && { "aria-invalid": "true", "aria-describedby": "story-error" }),
        },
      },
    });
  }, [editor, error]);

  return (
    <div>
      <div
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
      {panel === "keys" && <KeysDialog onClose={() => setPanel(null)} />}
      {editor && <ToolDialogs {...{ ask, editor, known }} onClose={() => setAsk(null)} />}
      {(error || trouble) && (
        <p id="story-error" role="alert" className="mt-1 text-[14px] font-semibold text-alarm">
          {error || trouble}
        </p>
      )}
    </div>
  );
});

const attributes = {
  role: "textbox",
  "aria-label": "Story",
  "aria-multiline": "true",
  class: "story-body min-h-[320px] p-4 break-words whitespace-pre-wrap outline-none",
};

const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
