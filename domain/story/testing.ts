import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { aBody, aPerson, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { publishedStories, stories } from "@/db/schema/story";
import type { Role, Staff } from "@/domain/person/rules";
import { createStory, saveStory } from "./commands";
import { loadStory } from "./content";
import type { StoryContent } from "./input";
import { publishStory } from "./publishing";

/** Somebody as the gate lets them through; commands check the role again. */
export async function aMember(role: Role): Promise<Staff> {
  return { ...(await aPerson({ role })), emailConfirmed: true, sessionId: v7() } as Staff;
}

let made = 0;

/** A text that may be published. */
export async function aText(
  author: { id: string },
  change: Partial<StoryContent> = {},
): Promise<StoryContent> {
  return {
    headline: `The lock gates hold ${++made}`,
    standfirst: "They were built for eighty years.",
    slug: "",
    slugTouched: false,
    sectionId: (await aSection()).id,
    tagIds: [],
    authorIds: [author.id],
    lead: { mediaId: null, alt: "", caption: "", credit: "" },
    doc: aBody("Nobody has painted them since the war."),
    poll: null,
    commentsCloseAt: null,
    commentMode: "open",
    ...change,
  };
}

/** A draft as the editor leaves it: made, then saved once. */
export async function aDraft(author: Staff, change: Partial<StoryContent> = {}) {
  const id = v7();
  const content = await aText(author, change);
  await createStory(author, { id });
  const saved = await saveStory(author, { id, version: 1, content });
  if (!saved.ok) throw new Error(saved.reason);
  return { id, version: saved.version, content: { ...content, slug: saved.slug } };
}

/** A story that went the whole way. */
export async function aLiveStory(author: Staff, editor: Staff, change: Partial<StoryContent> = {}) {
  const story = await aDraft(author, change);
  const published = await publishStory(editor, story);
  if (!published.ok) throw new Error(published.reason);
  return { ...story, slug: published.slug };
}

export async function storyNow(id: string) {
  const story = await loadStory(db, id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
}

/** As if its time had come, so many seconds ago. */
export const due = (id: string, secondsAgo = 1) =>
  db
    .update(stories)
    .set({ scheduledFor: sql`now() - make_interval(secs => ${secondsAgo})` })
    .where(eq(stories.id, id));

export const dueDown = (id: string) =>
  db
    .update(stories)
    .set({ unpublishAt: sql`now() - interval '1 second'` })
    .where(eq(stories.id, id));

export const eventsOf = async (id: string) =>
  (await db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, id))).map(
    ({ verb }) => verb,
  );

/** As an update leaves it for readers. */
export const retitle = (id: string, headline: string) =>
  db.update(publishedStories).set({ headline }).where(eq(publishedStories.storyId, id));
