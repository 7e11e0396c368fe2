"use client";

import { type MouseEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { submitFraming } from "@/domain/media/actions";
import type { Framing } from "@/domain/media/framing";
import type { MediaItem } from "@/domain/media/queries";
import { type Ratio, ratioNames } from "@/lib/picture";
import { CutField, fileOf } from "./cut-field.client";
import { Slider } from "./slider.client";

const refusals: Record<string, string> = {
  changed: "Somebody put another picture in its place meanwhile. Open this page again.",
  notFound: "This picture is gone.",
  signedOut: "You have been signed out. Sign in in another tab, then save again.",
  forbidden: "You may not do this.",
};

/** Sets what matters in a picture and sees at once what each shape will show of it. */
export function FramingForm({ item, framing }: { item: MediaItem; framing: Framing }) {
  const [kept, setKept] = useState(framing);
  const [now, setNow] = useState(framing);
  const [said, setSaid] = useState<{ text: string; isTrouble: boolean } | null>(null);
  const [isPending, start] = useTransition();
  const isChanged = JSON.stringify(now) !== JSON.stringify(kept);

  const set = (change: Partial<Framing>) => {
    setNow({ ...now, ...change });
    setSaid(null);
  };
  const cutByHand = (ratio: Ratio, cut: Framing["byHand"][Ratio]) => {
    const { [ratio]: _, ...others } = now.byHand;
    set({ byHand: cut ? { ...others, [ratio]: cut } : others });
  };
  const point = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    set({
      focalX: hundredth((event.clientX - box.left) / box.width),
      focalY: hundredth((event.clientY - box.top) / box.height),
    });
  };
  const save = () =>
    start(async () => {
      const asked = now;
      const answer = await submitFraming({ id: item.id, ...asked }).catch(() => null);
      if (answer?.ok) setKept(asked);
      setSaid(
        answer?.ok
          ? { text: "Saved. Readers get it this way.", isTrouble: false }
          : {
              text:
                refusals[answer?.reason ?? ""] ??
                "The server does not answer. Nothing is lost: try again.",
              isTrouble: true,
            },
      );
    });

  return (
    <section aria-labelledby="framing" className="border-t-2 border-ink pt-3">
      <h2 id="framing" className="text-[17px] font-semibold">
        What matters in it
      </h2>
      <p className="pb-3 text-[15px] text-quiet">
        Cards, lists and shared links show a part of a picture. Click on what must stay in it, or
        move the sliders.
      </p>
      {/* Whoever has no mouse has the sliders, which say the same. */}
      <svg
        viewBox={`0 0 ${item.width} ${item.height}`}
        onClick={point}
        aria-hidden="true"
        className="block max-h-[50dvh] w-full cursor-crosshair bg-sheet"
      >
        <image href={fileOf(item, 800)} width={item.width} height={item.height} />
        <FocalMark item={item} at={now} />
      </svg>
      <div className="grid gap-x-6 pt-3 sm:grid-cols-2">
        <Slider
          id="focal-x"
          label="From the left"
          value={now.focalX}
          onChange={(focalX) => set({ focalX })}
        />
        <Slider
          id="focal-y"
          label="From the top"
          value={now.focalY}
          onChange={(focalY) => set({ focalY })}
        />
      </div>
      <div className="grid gap-x-6 sm:grid-cols-3">
        {ratioNames.map((ratio) => (
          <CutField
            key={ratio}
            item={item}
            ratio={ratio}
            framing={now}
            onChange={(cut) => cutByHand(ratio, cut)}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-4 pt-3">
        <Button disabled={!isChanged || isPending} onClick={save}>
          {isPending ? "Cutting" : "Apply cuts"}
        </Button>
        <p role="status" className={said?.isTrouble ? "font-semibold text-alarm" : "text-quiet"}>
          {said?.text}
        </p>
      </div>
    </section>
  );
}

function FocalMark({ item, at }: { item: MediaItem; at: Framing }) {
  const place = { cx: at.focalX * item.width, cy: at.focalY * item.height };
  const size = Math.max(item.width, item.height) / 40;
  return (
    <>
      <circle {...place} r={size} fill="none" className="stroke-black" strokeWidth={size / 2.5} />
      <circle {...place} r={size} fill="none" className="stroke-white" strokeWidth={size / 5} />
    </>
  );
}

const hundredth = (share: number): number =>
  Math.round(Math.min(Math.max(0, share), 1) * 100) / 100;
