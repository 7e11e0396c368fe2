"use client";

import { type Framing, rectOf } from "@/domain/media/framing";
import type { MediaItem } from "@/domain/media/queries";
import { pictureUrl, type Ratio, wholePicture } from "@/lib/picture";
import { Slider } from "./slider.client";

const ratioWords: Record<Ratio, string> = { "16x9": "16:9", "4x3": "4:3", "1x1": "1:1" };
/** What one shape shows of a picture, and a way to cut it otherwise than around the focal point. */
export function CutField({
  item,
  ratio,
  framing,
  onChange,
}: {
  item: MediaItem;
  ratio: Ratio;
  framing: Framing;
  onChange: (cut: Framing["byHand"][Ratio]) => void;
}) {
  const rect = rectOf(item, ratio, framing);
  const cut = framing.byHand[ratio];
  return (
    <fieldset className="border-t border-rule pt-2">
      <legend className="float-left w-full pb-1 font-semibold">{ratioWords[ratio]}</legend>
      <svg
        viewBox={`${rect.left} ${rect.top} ${rect.width} ${rect.height}`}
        role="img"
        aria-label={`What ${ratioWords[ratio]} shows`}
        className="clear-both block w-full bg-sheet"
      >
        <image href={fileOf(item, 800)} width={item.width} height={item.height} />
      </svg>
      <label className="touch flex items-center gap-2 text-[15px]">
        <input
          type="checkbox"
          className="size-5"
          checked={cut !== undefined}
          onChange={(event) =>
            onChange(
              event.target.checked ? { x: framing.focalX, y: framing.focalY, zoom: 1 } : undefined,
            )
          }
        />
        Cut by hand
      </label>
      {cut && (
        <>
          <Slider
            id={`${ratio}-x`}
            label="From the left"
            value={cut.x}
            onChange={(x) => onChange({ ...cut, x })}
          />
          <Slider
            id={`${ratio}-y`}
            label="From the top"
            value={cut.y}
            onChange={(y) => onChange({ ...cut, y })}
          />
          <Slider
            id={`${ratio}-zoom`}
            label="Nearer"
            min={1}
            max={4}
            step={0.1}
            value={cut.zoom}
            onChange={(zoom) => onChange({ ...cut, zoom })}
          />
        </>
      )}
    </fieldset>
  );
}

/** A file of the picture that is large enough to be looked at. */
export function fileOf(item: MediaItem, wanted: number): string {
  const { widths, width } = wholePicture(item);
  return pictureUrl(item, widths.find((one) => one >= wanted) ?? widths.at(-1) ?? width, "jpg");
}
