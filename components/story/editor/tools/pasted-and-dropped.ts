import type { EditorView } from "@tiptap/pm/view";
import { picturesIn } from "@/components/media/pictures-in";

type Takers = {
  /** @param at the place in the text; without it, where the cursor is */
  pictures: (files: File[], at?: number) => void;
  /** Lays out a whole story; false leaves the words to the editor. */
  plainText: (text: string) => boolean;
  refuse: (reason: string) => void;
};

export function takePasted(event: ClipboardEvent, { pictures, plainText }: Takers): boolean {
  const data = event.clipboardData;
  const files = picturesIn(data);
  if (files.length > 0) {
    pictures(files);
    return true;
  }
  const html = data?.getData("text/html") ?? "";
  return html === "" && plainText(data?.getData("text/plain") ?? "");
}

/** @param isOwn a part of this text that is moved or copied by dragging it */
export function takeDropped(
  view: EditorView,
  event: DragEvent,
  isOwn: boolean,
  { pictures, plainText, refuse }: Takers,
): boolean {
  // Browsers put the file of a picture beside it, also when it only changes its place.
  if (isOwn) return false;
  const data = event.dataTransfer;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const files = picturesIn(data);
  if (files.length > 0) {
    pictures(files, at);
    return true;
  }
  const [file] = data?.files ?? [];
  // Left to itself the browser would leave the page and open the file.
  if (file && data?.getData("text/html") === "") {
    if (/\.txt$/i.test(file.name) || file.type.startsWith("text/plain"))
      void file.text().then((text) => plainText(text) || view.pasteText(text));
    else
      refuse(
        `${file.name}: pictures and plain text can be dropped here. Import other documents under Stories.`,
      );
    return true;
  }
  const text = data?.getData("text/plain") ?? "";
  return data?.getData("text/html") === "" && plainText(text);
}
