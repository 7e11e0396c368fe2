import { useVoice } from "@/components/site/use-voice";
import type { Place } from "@/domain/series/rules";

export const seriesPath = (slug: string): string => `/series/${encodeURIComponent(slug)}`;

/** Above a headline: which part of which series this is. */
export function SeriesLine({ place }: { place: Place | null }) {
  const { words } = useVoice();
  if (!place) return null;
  return (
    <p className="text-[0.875rem] text-quiet">
      {words.site.series.partOf(place.part, place.of)}{" "}
      <a
        href={seriesPath(place.series.slug)}
        className="link inline-flex min-h-[24px] items-center wrap-anywhere"
      >
        {place.series.title}
      </a>
    </p>
  );
}
