import { StoryTitle } from "@/components/site/story-card";
import { getVoice } from "@/domain/newsroom/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { listNewestBy, listRelated, type PublishedStory } from "@/domain/story/queries";

const [related, byAuthor] = [4, 3];

/** Where to go from here: stories on the same subject, then others by the same hand. */
export async function RelatedStories({ story }: { story: PublishedStory }) {
  const [author] = story.authors;
  const [{ words }, next, own] = await Promise.all([
    getVoice(),
    listRelated({ id: story.id }, related),
    author ? listNewestBy(author.slug, related + byAuthor + 1) : [],
  ]);
  const told = new Set([story.id, ...next.map(({ id }) => id)]);
  const others = own.filter(({ id }) => !told.has(id)).slice(0, byAuthor);
  return (
    <div className="read-on">
      <StoryStrip id="related" title={words.story.readNext} stories={next} />
      {author && (
        <StoryStrip id="by-author" title={words.story.moreFrom(author.name)} stories={others} />
      )}
    </div>
  );
}

type Strip = { id: string; title: string; stories: StoryItem[] };

function StoryStrip({ id, title, stories }: Strip) {
  if (stories.length === 0) return null;
  const now = new Date();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="headline headline-4">
        {title}
      </h2>
      <div>
        {stories.map((one) => (
          <StoryTitle key={one.id} story={one} now={now} hasLabel />
        ))}
      </div>
    </section>
  );
}
