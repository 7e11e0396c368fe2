import type { Voice } from "@/lib/words/voice";

export type RelatedStories = Record<
  string,
  { slug: string; headline: string; section: { name: string } }
>;

/** Another story of ours between the paragraphs, with the headline it has now. */
export function RelatedCard({
  story,
  voice,
}: {
  story: RelatedStories[string] | undefined;
  voice: Voice;
}) {
  if (!story) return null;
  return (
    <aside aria-label={voice.words.story.readAlso} className="related-card">
      <p className="label">{voice.words.story.readAlsoIn(story.section.name)}</p>
      <p className="headline headline-4" dir={voice.directionOf(story.headline)}>
        <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
      </p>
    </aside>
  );
}
