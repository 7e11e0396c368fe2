import { useVoice } from "@/components/site/use-voice";
import type { Part, Place } from "@/domain/series/rules";
import { seriesPath } from "./series-line";

/** Below the text: the part before and the part after. */
export function SeriesSteps({ place }: { place: Place | null }) {
  const words = useVoice().words.site.series;
  if (!place) return null;
  const { series, part, of, previous, next } = place;
  return (
    <nav
      aria-label={words.label(series.title)}
      className="mt-13 border-t-2 border-ink pt-3 font-sans print:hidden"
    >
      <p className="text-[0.875rem] text-quiet">
        {words.partIn(part, of)}{" "}
        <a
          href={seriesPath(series.slug)}
          className="link inline-flex min-h-[24px] items-center wrap-anywhere"
        >
          {series.title}
        </a>
      </p>
      {(previous || next) && (
        <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {previous && <Step word={words.previous} rel="prev" to={previous} />}
          {next && <Step word={words.next} rel="next" to={next} />}
        </ul>
      )}
    </nav>
  );
}

function Step({ word, rel, to }: { word: string; rel: "prev" | "next"; to: Part }) {
  const { directionOf } = useVoice();
  return (
    <li className={rel === "next" ? "sm:col-start-2" : ""}>
      <p className="text-[0.875rem] font-semibold text-quiet">{word}</p>
      <a
        href={`/stories/${encodeURIComponent(to.slug)}`}
        rel={rel}
        className="title plain-link touch"
        dir={directionOf(to.headline)}
      >
        {to.headline}
      </a>
    </li>
  );
}
