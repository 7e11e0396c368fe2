import { useVoice } from "@/components/site/use-voice";
import type { Place } from "./addresses";

/** The question. On a page of its own it is the page's title. */
export function PollHeading({ place, children }: { place: Place; children: string }) {
  const { directionOf } = useVoice();
  const Level = place === "story" ? "h2" : "h1";
  return (
    <Level
      className="headline headline-3"
      tabIndex={-1}
      data-poll-heading
      dir={directionOf(children)}
    >
      {children}
    </Level>
  );
}
