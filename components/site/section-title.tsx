import type { SectionView } from "@/domain/section/queries";
import { useVoice } from "./use-voice";

/** The head of a section's front: its name over the whole width, what it is about beside it. */
export function SectionTitle({ section }: { section: SectionView }) {
  const { words, directionOf } = useVoice();
  const { name, slug, description } = section;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-13 gap-y-3 border-b-2 border-ink pt-8 pb-4 lg:pt-13">
      <h1 className="headline headline-1" dir={directionOf(name)}>
        {name}
      </h1>
      <div className="max-w-[30em]">
        {description && (
          <p
            className="font-prose text-[1.0625rem] leading-[1.45] text-pretty text-quiet"
            dir={directionOf(description)}
          >
            {description}
          </p>
        )}
        <p className="text-[0.875rem] text-quiet">
          <a
            href={`/sections/${encodeURIComponent(slug)}/feed.xml`}
            className="plain-link inline-flex min-h-[24px] items-center"
          >
            {words.site.footer.rss}
          </a>
        </p>
      </div>
    </div>
  );
}
