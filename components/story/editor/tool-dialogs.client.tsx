"use client";

import type { Editor } from "@tiptap/react";
import { type ChosenPicture, PictureDialog } from "@/components/media/picture-dialog.client";
import type { Ask } from "./block-catalogue";
import { EmbedDialog } from "./dialogs/embed-dialog.client";
import { FootnoteDialog } from "./dialogs/footnote-dialog.client";
import { LinkDialog } from "./dialogs/link-dialog.client";
import { RelatedDialog } from "./dialogs/related-dialog.client";
import type { PictureWidths } from "./nodes/figure";

/** What has to be answered before a tool can do its work. */
export function ToolDialogs({
  ask,
  editor,
  widths,
  onClose,
}: {
  ask: Ask | null;
  editor: Editor;
  widths: PictureWidths;
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
      return <FigureDialog {...shared} widths={widths} />;
    default:
      return null;
  }
}

function FigureDialog({
  editor,
  widths,
  onClose,
}: {
  editor: Editor;
  widths: PictureWidths;
  onClose: () => void;
}) {
  const isThere = editor.isActive("figure");
  const choose = ({ id: mediaId, widths: sizes, alt, caption, credit }: ChosenPicture) => {
    widths.set(mediaId, sizes);
    const attrs = { mediaId, alt, caption, credit };
    if (isThere) editor.chain().focus().updateAttributes("figure", attrs).run();
    else editor.chain().focus().insertBlock({ type: "figure", attrs }).run();
    onClose();
  };
  return (
    <PictureDialog
      title={isThere ? "Change image" : "Add image"}
      current={isThere ? currentFigure(editor, widths) : null}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

function currentFigure(editor: Editor, widths: PictureWidths): ChosenPicture {
  const { mediaId, alt, caption, credit } = editor.getAttributes("figure");
  return { id: mediaId, alt, caption, credit, widths: widths.get(mediaId) ?? [] };
}
