"use client";

import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { findMedia } from "@/domain/media/actions";
import type { MediaItem } from "@/domain/media/queries";
import { pictureUrl } from "@/lib/picture";
import { UploadField } from "./upload-field.client";

/** The library, newest first, with a way to add to it. */
export function PicturePicker({ onPick }: { onPick: (item: MediaItem) => void }) {
  const [q, setQ] = useState("");
  const [items, setItems] = useState<MediaItem[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async (text: string, after: string | null) => {
    const found = await findMedia({ q: text, after }).catch(() => null);
    setFailed(!found?.ok);
    if (!found?.ok) return;
    setItems((shown) => (after ? [...(shown ?? []), ...found.items] : found.items));
    setNext(found.next);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void load(q, null), q ? 250 : 0);
    return () => clearTimeout(timer);
  }, [q, load]);

  return (
    <div className="grid gap-4">
      <UploadField onAdded={onPick} isSingle />
      <TextInput
        id="find-picture"
        type="search"
        label="Find in the library"
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <div aria-live="polite">
        {failed && <p className="text-alarm">The library does not answer. Try again.</p>}
        {items === null && !failed && <p className="text-quiet">Loading pictures</p>}
        {items?.length === 0 && (
          <p className="text-quiet">{q ? "No picture matches." : "The library is empty."}</p>
        )}
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {items?.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onPick(item)}
              className="block w-full cursor-pointer border border-rule hover:border-ink"
            >
              <img
                src={pictureUrl(item, item.widths[0] ?? 480, "jpg")}
                alt={item.alt || item.filename}
                width={item.width}
                height={item.height}
                loading="lazy"
                className="aspect-[4/3] w-full object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
      {next && (
        <Button tone="quiet" onClick={() => void load(q, next)}>
          Show more
        </Button>
      )}
    </div>
  );
}
