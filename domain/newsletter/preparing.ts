import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newsletterStories, newsletters } from "@/db/schema/newsletter";
import { publishedStories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { env } from "@/lib/env";
import { prepare } from "./letter";
import { maxStories, type Own } from "./letter-content";

type Prepared = ReturnType<typeof prepare>;

/**
 * An issue as it goes out now: what is not published is left out. Each selection of stories is
 * written once, however many get it; how many there are is bounded by the readers at hand.
 * @returns for what somebody chose (null is everything) their letter, or null where nothing is left
 */
export async function lettersOf(
  newsletterId: string,
): Promise<(sectionIds: string[] | null) => Prepared | null> {
  const [[issue], stories, { title: site }, voice] = await Promise.all([
    db
      .select({ subject: newsletters.subject, introduction: newsletters.introduction })
      .from(newsletters)
      .where(eq(newsletters.id, newsletterId)),
    readStories(newsletterId),
    getNewsroom(),
    getVoice(),
  ]);
  const at = new Date();
  const written = new Map<string, Prepared>();
  return (sectionIds) => {
    if (!issue) return null;
    const chosen = sectionIds
      ? stories.filter(({ sectionId }) => sectionIds.includes(sectionId))
      : stories;
    if (chosen.length === 0) return null;
    const key = chosen.map(({ id }) => id).join();
    const known = written.get(key);
    if (known) return known;
    const left = Math.max(0, chosen.length - maxStories);
    const content = { ...issue, site, stories: chosen.slice(0, maxStories), left, at };
    const letter = prepare(content, voice);
    written.set(key, letter);
    return letter;
  };
}

const readStories = (newsletterId: string) =>
  db
    .select({
      id: publishedStories.storyId,
      slug: publishedStories.slug,
      headline: publishedStories.headline,
      standfirst: publishedStories.standfirst,
      sectionId: publishedStories.sectionId,
      section: sections.name,
      note: newsletterStories.note,
    })
    .from(newsletterStories)
    .innerJoin(publishedStories, eq(publishedStories.storyId, newsletterStories.storyId))
    .innerJoin(sections, eq(sections.id, publishedStories.sectionId))
    .where(eq(newsletterStories.newsletterId, newsletterId))
    .orderBy(asc(newsletterStories.position));

/** The addresses of a letter that is nobody's own: they end nobody's subscription. */
export const ofNobody = (): Own => {
  const page = `${env().SITE_URL}/newsletter`;
  return { rhythm: "daily", choices: page, stop: page };
};
