"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MediaItem } from "@/domain/media/queries";
import { sendPicture } from "./send-picture";

type Going = { share: number } | { trouble: string; file: File } | { done: string };

/** Puts another file in a picture's place, in every story that shows it. */
export function ReplacePicture({ item, uses }: { item: MediaItem; uses: number }) {
  const router = useRouter();
  const [going, setGoing] = useState<Going | null>(null);

  const send = async (file: File) => {
    setGoing({ share: 0 });
    const sent = await sendPicture(file, (share) => setGoing({ share }), item.id);
    if (!sent.ok) return setGoing({ trouble: sent.detail, file });
    setGoing({ done: "Replaced. Do description, caption and credit still hold?" });
    router.refresh();
  };

  return (
    <details className="border-t border-rule pt-2">
      <summary className="touch cursor-pointer">Replace this picture</summary>
      <p className="pb-2 text-[15px] text-quiet">
        {uses === 0
          ? "No story shows it yet."
          : `The ${uses === 1 ? "story that shows it shows" : `${uses} stories that show it show`} the new one at once.`}{" "}
        Its words stay; its cuts begin anew.
      </p>
      <label htmlFor="replacement" className="font-semibold">
        New file
      </label>
      <input
        id="replacement"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        disabled={going !== null && "share" in going}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void send(file);
        }}
        className="min-h-[44px] w-full file:mr-3 file:min-h-[44px] file:cursor-pointer file:rounded file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-ink"
      />
      <div aria-live="polite" className="text-[15px]">
        {going && "share" in going && (
          <label className="flex items-center gap-3 py-2">
            {going.share < 1 ? "Sending" : "Preparing"}
            <progress value={going.share} className="h-2 grow" />
          </label>
        )}
        {going && "trouble" in going && (
          <p className="py-2 text-alarm">
            {going.trouble}{" "}
            <button
              type="button"
              className="touch cursor-pointer underline"
              onClick={() => void send(going.file)}
            >
              Try again
            </button>
          </p>
        )}
        {going && "done" in going && <p className="py-2">{going.done}</p>}
      </div>
    </details>
  );
}
