"use client";

import type { Editor } from "@tiptap/react";
import { type ChosenPicture, PictureDialog } from "@/components/media/picture-dialog.client";
import type { Ask } from "./block-catalogue";
import { EmbedDialog } from "./dialogs/embed-dialog.client";
import { FootnoteDialog } from "./dialogs/footnote-dialog.client";
import { LinkDialog } from "./dialogs/link-dialog.client";
import { RelatedDialog } from "./dialogs/related-dialog.client";
import type { KnownPictures } from "./nodes/figure";

/** What has to be answered before a tool can do its work. */
export function ToolDialogs({
  ask,
  editor,
  known,
  onClose,
}: {
  ask: Ask | null;
  editor: Editor;
  known: KnownPictures;
  onClose: () => void;
}) {
  const shared = { editor, onClose };
  switch (ask) {
    case "link":
      return <LinkDialog {...shared} />;
    case "footnote":
      return <FootnoteDialog {...shared} />;
    case "embed":
      return <EmbedDialog {...shared} />;
    case "related":
      return <RelatedDialog {...shared} />;
    case "picture":
      return <FigureDialog {...shared} known={known} />;
    default:
      return null;
  }
}

function FigureDialog({
  editor,
  known,
  onClose,
}: {
  editor: Editor;
  known: KnownPictures;
  onClose: () => void;
}) {
  const isThere = editor.isActive("figure");
  const choose = ({ id: mediaId, widths, edition, alt, caption, credit }: ChosenPicture) => {
    known.set(mediaId, { widths, edition });
    const attrs = { mediaId, alt, caption, credit };
    if (isThere) editor.chain().focus().updateAttributes("figure", attrs).run();
    else editor.chain().focus().insertBlock({ type: "figure", attrs }).run();
    onClose();
  };
  return (
    <PictureDialog
      title={isThere ? "Change image" : "Add image"}
      current={isThere ? currentFigure(editor, known) : null}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

function currentFigure(editor: Editor, known: KnownPictures): ChosenPicture {
  const { mediaId, alt, caption, credit } = editor.getAttributes("figure");
  const files = known.get(mediaId) ?? { widths: [], edition: "" };
  return { id: mediaId, alt, caption, credit, ...files };
}
