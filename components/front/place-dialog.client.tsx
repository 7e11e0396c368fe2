"use client";

import { type FormEvent, useState } from "react";
import { PicturePicker } from "@/components/media/picture-picker.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import type { FrontStory } from "@/domain/front/desk-queries";
import { maxHeadline } from "@/domain/front/input";
import type { Place } from "@/domain/front/rules";
import type { PictureFiles } from "@/lib/picture";
import { type Chosen, OwnPicture } from "./own-picture.client";
import type { Described } from "./use-arranging.client";

type Props = {
  /** As it was when this was opened, and as it is: gone, when a colleague has removed it. */
  place: Place;
  now: Place | undefined;
  story: FrontStory | undefined;
  picture: (PictureFiles & { alt: string }) | undefined;
  timeZone: string;
  onClose: () => void;
  /** With what was touched, and no more. */
  onSet: (change: Described) => void;
};

/** How this front shows a story; the story itself stays as it is. */
export function PlaceDialog({ place, now, story, picture: known, timeZone, ...on }: Props) {
  const [headline, setHeadline] = useState(place.headline);
  const [picture, setPicture] = useState<Chosen | null>(
    place.mediaId
      ? { id: place.mediaId, ...(known ?? { widths: [], edition: "", alt: "" }) }
      : null,
  );
  const [isPicking, setPicking] = useState(false);
  const until = useZonedTime(timeZone, place.until ? new Date(place.until) : null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = until.read();
    if (at === undefined) return;
    const own = headline.trim();
    const mediaId = picture?.id ?? null;
    on.onSet({
      ...(own !== place.headline && { headline: own }),
      ...(mediaId !== place.mediaId && { mediaId }),
      ...(minuteOf(at) !== minuteOf(place.until) && { until: at?.toISOString() ?? null }),
    });
  };

  return (
    <Dialog title="On this front" isOpen onClose={on.onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <p role="status" className="empty:hidden">
          {whatOthersDid(place, now)}
        </p>
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
          onPick={() => setPicking(true)}
          onDrop={() => setPicture(null)}
        />
        <ZonedTime
          id="front-until"
          label="Leaves its place at"
          hint="Empty: it stays until somebody moves it."
          time={until}
        />
        <div>
          <Button type="submit">{now ? "Set" : "Put it back and set"}</Button>
        </div>
      </form>
      {/* Over this one: what is written here stays, and the cursor comes back to its button. */}
      {isPicking && (
        <Dialog title="Picture for this front" isOpen onClose={() => setPicking(false)}>
          <PicturePicker
            onPick={(item) => {
              setPicture(item);
              setPicking(false);
            }}
          />
        </Dialog>
      )}
    </Dialog>
  );
}

function whatOthersDid(place: Place, now: Place | undefined): string {
  if (!now) return "A colleague has removed this story from the front meanwhile.";
  const isSame =
    now.headline === place.headline && now.mediaId === place.mediaId && now.until === place.until;
  if (isSame) return "";
  return "A colleague has changed this meanwhile. What you leave as it is here stays as they have it.";
}

/** The field knows no seconds. */
const minuteOf = (at: Date | string | null) => at && Math.floor(new Date(at).getTime() / 60_000);
