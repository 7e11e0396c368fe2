"use client";

import { useId, useState } from "react";
import type { MediaItem } from "@/domain/media/queries";
import { sendPicture } from "./send-picture";

type Going = { name: string; share: number; trouble: string | null; file: File };

/** Takes pictures by picker or drop (a file field takes both), several at once, each with its progress and a second try. */
export function UploadField({ onAdded }: { onAdded: (item: MediaItem) => void }) {
  const id = useId();
  const [going, setGoing] = useState<Going[]>([]);

  const change = (file: File, what: Partial<Going>) =>
    setGoing((all) => all.map((one) => (one.file === file ? { ...one, ...what } : one)));

  const send = async (file: File) => {
    change(file, { trouble: null, share: 0 });
    const sent = await sendPicture(file, (share) => change(file, { share }));
    if (!sent.ok) return change(file, { trouble: sent.detail });
    setGoing((all) => all.filter((one) => one.file !== file));
    onAdded(sent.item);
  };

  const add = (files: Iterable<File>) => {
    const added = [...files].map((file) => ({ name: file.name, share: 0, trouble: null, file }));
    setGoing((all) => [...all, ...added]);
    for (const { file } of added) void send(file);
  };

  return (
    <div>
      <div className="border border-dashed border-edge p-4">
        <label htmlFor={id} className="font-semibold">
          Upload pictures
        </label>
        <p className="mb-2 text-[14px] text-quiet">
          JPEG, PNG, WebP, AVIF or GIF, 20 MB at most. Drop them here or choose.
        </p>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          multiple
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = "";
          }}
          className="min-h-[84px] w-full file:mr-3 file:min-h-[44px] file:cursor-pointer file:rounded file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-ink"
        />
      </div>
      <ul aria-live="polite">
        {going.map(({ name, share, trouble, file }) => (
          <li key={`${name}-${file.lastModified}`} className="py-2 text-[14px]">
            {trouble ? (
              <span className="text-alarm">
                {name}: {trouble}{" "}
                <button
                  type="button"
                  onClick={() => void send(file)}
                  className="touch cursor-pointer underline"
                >
                  Try again
                </button>
              </span>
            ) : (
              <label className="flex items-center gap-3">
                {name}
                <progress value={share} className="h-2 grow accent-verdigris" />
                <span className="tabular-nums">
                  {share < 1 ? `${Math.round(share * 100)} %` : "Preparing"}
                </span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
