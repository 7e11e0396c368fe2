"use client";

import { Button } from "@/components/ui/button";
import { type PictureFiles, pictureUrl } from "@/lib/picture";

export type Chosen = PictureFiles & { id: string; alt: string };

/** The picture that this front shows instead of the story's own. */
export function OwnPicture({
  picture,
  onPick,
  onDrop,
}: {
  picture: Chosen | null;
  onPick: () => void;
  onDrop: () => void;
}) {
  const width = picture?.widths[0];
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Picture on this front</p>
      {picture && width !== undefined && (
        <img
          src={pictureUrl(picture, width, "jpg")}
          alt={picture.alt}
          className="max-h-[180px] w-full bg-sheet object-contain"
        />
      )}
      {!picture && <p className="text-[14px] text-quiet">The story’s own.</p>}
      <div className="flex flex-wrap gap-3">
        <Button tone="quiet" onClick={onPick}>
          {picture ? "Choose another picture" : "Choose a picture"}
        </Button>
        {picture && (
          <Button tone="quiet" onClick={onDrop}>
            Use the story’s own
          </Button>
        )}
      </div>
    </div>
  );
}
