import type { ReactNode } from "react";
import { useVoice } from "./use-voice";

type Shown = { title: string; kind?: string; intro?: ReactNode };

/** The head of a page that lists: what it is, its name, a sentence about it. */
export function PageTitle({ title, kind, intro }: Shown) {
  const { directionOf } = useVoice();
  return (
    <div className="pt-8 pb-8 lg:pt-13">
      {kind && <p className="text-[0.875rem] font-semibold text-quiet">{kind}</p>}
      <h1 className="headline headline-1 mt-1" dir={directionOf(title)}>
        {title}
      </h1>
      {intro && (
        <p className="mt-4 max-w-[34em] font-prose text-[1.25rem] leading-[1.5] text-pretty text-quiet">
          {intro}
        </p>
      )}
    </div>
  );
}
