"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { PicturePicker } from "@/components/media/picture-picker.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import type { FrontStory } from "@/domain/front/desk-queries";
import { maxHeadline } from "@/domain/front/input";
import type { Place } from "@/domain/front/rules";
import { type PictureFiles, pictureUrl } from "@/lib/picture";

type Chosen = PictureFiles & { id: string; alt: string };

type Props = {
  place: Place;
  story: FrontStory | undefined;
  picture: (PictureFiles & { alt: string }) | undefined;
  timeZone: string;
  onClose: () => void;
  onSet: (change: Pick<Place, "headline" | "mediaId" | "until">) => void;
};

/** How this front shows a story; the story itself stays as it is. */
export function PlaceDialog({ place, story, picture: known, timeZone, onClose, onSet }: Props) {
  const [headline, setHeadline] = useState(place.headline);
  const [picture, setPicture] = useState<Chosen | null>(
    place.mediaId
      ? { id: place.mediaId, ...(known ?? { widths: [], edition: "", alt: "" }) }
      : null,
  );
  const [isPicking, setPicking] = useState(false);
  const [isBack, setBack] = useState(false);
  const pick = (isOpen: boolean) => {
    setPicking(isOpen);
    setBack(!isOpen);
  };
  const until = useZonedTime(timeZone, place.until ? new Date(place.until) : null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = until.read();
    if (at === undefined) return;
    onSet({
      headline: headline.trim(),
      mediaId: picture?.id ?? null,
      until: at?.toISOString() ?? null,
    });
  };

  if (isPicking)
    return (
      <Dialog title="Picture for this front" isOpen onClose={() => pick(false)}>
        <PicturePicker
          onPick={(item) => {
            setPicture(item);
            pick(false);
          }}
        />
      </Dialog>
    );
  return (
    <Dialog title="On this front" isOpen onClose={onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          id="front-headline"
          label="Headline on this front"
          hint={`Without one: “${story?.headline ?? ""}”`}
          value={headline}
          maxLength={maxHeadline}
          onChange={(event) => setHeadline(event.target.value)}
        />
        <OwnPicture
          picture={picture}
          isBack={isBack}
          onPick={() => pick(true)}
          onDrop={() => setPicture(null)}
        />
        <ZonedTime
          id="front-until"
          label="Leaves its place at"
          hint="Empty: it stays until somebody moves it."
          time={until}
        />
        <div>
          <Button type="submit">Set</Button>
        </div>
      </form>
    </Dialog>
  );
}

function OwnPicture({
  picture,
  isBack,
  onPick,
  onDrop,
}: {
  picture: Chosen | null;
  /** From choosing one: the cursor goes on from here. */
  isBack: boolean;
  onPick: () => void;
  onDrop: () => void;
}) {
  const width = picture?.widths[0];
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) choose.current?.focus();
  }, [isBack]);
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
        <Button tone="quiet" ref={choose} onClick={onPick}>
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
