import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { StoryTitle } from "./story-card";

type Shown = { stories: StoryItem[]; sections: SectionView[]; now: Date };

const perSection = 4;

/** What the river had no room for, under the sections' names; a section without news is left out. */
export function FrontSections({ stories, sections, now }: Shown) {
  const filled = sections
    .map((section) => ({
      ...section,
      stories: stories.filter(({ section: { slug } }) => slug === section.slug),
    }))
    .filter((section) => section.stories.length > 0);
  if (filled.length === 0) return null;
  return (
    <div className="mt-13 columns-[200px] gap-x-8">
      {filled.map(({ slug, name, stories: own }) => (
        <section
          key={slug}
          aria-labelledby={`in-${slug}`}
          className="mb-8 break-inside-avoid border-t-2 border-ink pt-3"
        >
          <h2 id={`in-${slug}`} className="headline headline-4">
            <a href={`/sections/${slug}`} className="plain-link">
              {name}
            </a>
          </h2>
          <div>
            {own.slice(0, perSection).map((story) => (
              <StoryTitle key={story.id} story={story} now={now} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
