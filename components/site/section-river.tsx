import { listMostRead } from "@/domain/reads/queries";
import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { MostDiscussed } from "./most-discussed";
import { MostRead, mostReadLength } from "./most-read";
import { type River, StoryRiver } from "./story-river";

type Shown = River & {
  section: SectionView;
  /** Those of the whole page, from which the most discussed are taken. */
  all: StoryItem[];
};

/** A section's stories, and beside them which are read and discussed most. */
export async function SectionRiver({ section, all, ...river }: Shown) {
  const read = await listMostRead({ sectionId: section.id, limit: mostReadLength });
  return (
    <div className="grid grid-cols-1 gap-x-13 gap-y-13 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <StoryRiver {...river} />
      <div className="flex flex-col gap-y-13">
        <MostRead stories={read} isRuled />
        <MostDiscussed stories={all} isRuled />
      </div>
    </div>
  );
}
