import { listMostRead } from "@/domain/reads/queries";
import type { SectionView } from "@/domain/section/queries";
import { MostRead, mostReadLength } from "./most-read";
import { type River, StoryRiver } from "./story-river";

/** A section's stories, and beside them on its first page which of them are read most. */
export async function SectionRiver({ section, ...river }: River & { section: SectionView }) {
  const read = river.isPaged
    ? []
    : await listMostRead({ sectionId: section.id, limit: mostReadLength });
  return (
    <div className="grid grid-cols-1 gap-13 lg:grid-cols-[minmax(0,820px)_minmax(0,1fr)]">
      <StoryRiver {...river} />
      <MostRead stories={read} isRuled />
    </div>
  );
}
