"use client";

import { useEffect, useId, useState } from "react";
import type { MediaItem } from "@/domain/media/queries";
import { picturesIn } from "./pictures-in";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads.client";

/**
 * Takes pictures by picker, drop or paste, each with its progress and a second try.
 * @param isSingle one is wanted: the first of several is taken
 */
export function UploadField({
  onAdded,
  isSingle = false,
}: {
  onAdded: (item: MediaItem) => void;
  isSingle?: boolean;
}) {
  const id = useId();
  const [said, setSaid] = useState("");
  const { uploads, add, tryAgain, leaveOut } = useUploads((item, file) => {
    setSaid(`${file.name} is in the library.`);
    onAdded(item);
  });
  const take = (files: Iterable<File>) => add([...files].slice(0, isSingle ? 1 : undefined));
  usePastedPictures(take);

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the keyboard */}
      <div
        className="border border-dashed border-edge p-4"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <label htmlFor={id} className="font-semibold">
          Upload pictures
        </label>
        <p className="mb-2 text-[14px] text-quiet">
          JPEG, PNG, WebP, AVIF or GIF, 20 MB at most. Drop, paste or choose{isSingle ? " one" : ""}
          .
        </p>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          multiple={!isSingle}
          onChange={(event) => {
            take(event.target.files ?? []);
            event.target.value = "";
          }}
          className="min-h-[84px] w-full file:mr-3 file:min-h-[44px] file:cursor-pointer file:rounded file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-ink"
        />
      </div>
      <UploadList {...{ uploads }} onTryAgain={tryAgain} onLeaveOut={leaveOut} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** Wherever on the page it is pasted: nothing else there takes pictures. */
function usePastedPictures(take: (files: File[]) => void) {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pictures = picturesIn(event.clipboardData);
      if (event.defaultPrevented || pictures.length === 0) return;
      event.preventDefault();
      take(pictures);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  });
}
