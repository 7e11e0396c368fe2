"use client";

import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useRef } from "react";
import { useUploads } from "@/components/media/use-uploads.client";
import type { KnownPictures } from "./nodes/figure";
import { placeFrom, placeToKeep } from "./together/kept-place";

/** Between two blocks: whoever writes meanwhile, pictures come there in their order. */
type Gap = { editor: Editor; kept: unknown };

/** Pictures that are pasted or dropped into the text. Each stands in its place once it is there. */
export function useStoryPictures(known: KnownPictures) {
  const gaps = useRef(new WeakMap<File, Gap>());
  const { add, ...list } = useUploads((item, file) => {
    known.set(item.id, item);
    const gap = gaps.current.get(file);
    if (!gap || gap.editor.isDestroyed) return;
    const { id: mediaId, alt, caption, credit } = item;
    put(gap, { mediaId, alt, caption, credit });
  }, 1);

  const take = (editor: Editor, files: File[], at = editor.state.selection.to) => {
    const gap = { editor, kept: placeToKeep(editor.state, gapBehind(editor, at)) };
    for (const file of files) gaps.current.set(file, gap);
    add(files);
  };
  return { ...list, take };
}

function gapBehind({ state: { doc } }: Editor, at: number): number {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  return $at.depth > 0 ? $at.after(1) : $at.pos;
}

function put({ editor, kept }: Gap, attrs: object) {
  const { tr, doc, schema, selection } = editor.state;
  const gap = gapBehind(editor, placeFrom(editor.state, kept) ?? doc.content.size);
  const before = doc.resolve(gap).nodeBefore;
  const isEmptyLine = before?.type.name === "paragraph" && before.content.size === 0;
  const from = isEmptyLine ? gap - before.nodeSize : gap;
  const figure = schema.node("figure", attrs);
  tr.replaceWith(from, gap, figure);
  const after = from + figure.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, schema.node("paragraph"));
  // Whose line it took goes on below it; whoever writes elsewhere by now is not carried off.
  if (isEmptyLine && selection.from > from && selection.to < gap)
    tr.setSelection(TextSelection.create(tr.doc, after + 1));
  editor.view.dispatch(tr);
}
