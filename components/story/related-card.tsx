import { directionOf } from "@/lib/direction";

export type RelatedStories = Record<
  string,
  { slug: string; headline: string; section: { name: string } }
>;

/** Another story of ours between the paragraphs, with the headline it has now. */
export function RelatedCard({ story }: { story: RelatedStories[string] | undefined }) {
  if (!story) return null;
  return (
    <aside aria-label="Read also" className="related-card">
      <p className="label">Read also, {story.section.name}</p>
      <p className="headline headline-4" dir={directionOf(story.headline)}>
        <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
      </p>
    </aside>
  );
}
