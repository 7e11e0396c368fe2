/** Sensible rows in one line, for tests of every kind. Each name is new, so that rows never clash. */
import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Doc } from "@/lib/rich-text";
import { countWords, plainText } from "@/lib/rich-text";
import { db } from "./client";
import { commentRevisions, comments } from "./schema/comment";
import { corrections } from "./schema/correction";
import { media } from "./schema/media";
import { people, sessions } from "./schema/person";
import { pollBursts, pollOptions, polls, votes } from "./schema/poll";
import { series, seriesSlugs, seriesStories } from "./schema/series";
import {
  publishedAuthors,
  publishedStories,
  publishedTags,
  revisions,
  stories,
  storyAuthors,
  storyBodies,
  storySlugs,
  storyTags,
} from "./schema/story";
import { sections, tags } from "./schema/taxonomy";

type Row<T extends { $inferInsert: object }> = Partial<T["$inferInsert"]>;

/** Readers' pages that a running server keeps are out of date after rows were written by hand. */
const changed = () => db.execute(sql`notify galley_tags`);

const signs = "bcdfghjklmnpqrstvwxz";
/** Spells no word and no number that a page, or a test that looks at it, may know. */
const fresh = () => Array.from(randomBytes(8), (byte) => signs[byte % signs.length]).join("");
const day = 86_400_000;

export async function aPerson(given: Row<typeof people> = {}) {
  const name = given.name ?? `Robin ${fresh()}`;
  const slug = name.toLowerCase().replaceAll(/\W+/g, "-");
  const email = `${slug}@galley.test`;
  const values = { id: v7(), name, slug, email, role: "reader" as const, ...given };
  await db.insert(people).values({ emailConfirmedAt: new Date(), ...values });
  return values;
}

/** @returns the id that a signed session cookie carries */
export async function aSession(personId: string): Promise<string> {
  const id = v7();
  await db.insert(sessions).values({ id, personId, expiresAt: new Date(Date.now() + day) });
  return id;
}

export async function aSection(given: Row<typeof sections> = {}) {
  const name = given.name ?? `Section ${fresh()}`;
  const values = { id: v7(), name, slug: name.toLowerCase().replaceAll(/\W+/g, "-"), ...given };
  await db.insert(sections).values(values);
  await changed();
  return values;
}

export async function aTag(given: Row<typeof tags> = {}) {
  const name = given.name ?? `tag ${fresh()}`;
  const values = { id: v7(), name, slug: name.toLowerCase().replaceAll(/\W+/g, "-"), ...given };
  await db.insert(tags).values(values);
  return values;
}

/** A picture of the library; its files are for those to store who ask for them. */
export async function aPicture(given: Row<typeof media> = {}) {
  const of = { filename: `quay-${fresh()}.jpg`, width: 480, height: 320, bytes: 9 };
  const values = { id: v7(), ...of, widths: [480], ...given };
  await db.insert(media).values(values);
  return values;
}

/** A body of plain paragraphs. */
export const aBody = (...paragraphs: string[]): Doc => ({
  type: "doc",
  content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

type StoryParts = { authorIds?: string[]; tagIds?: string[]; doc?: Doc };

/** A story on the desk, by default a draft of a new writer in a new section. */
export async function aStory({
  authorIds,
  tagIds = [],
  doc = aBody("The ferry left the harbour at first light, as it had for ninety years."),
  ...given
}: Row<typeof stories> & StoryParts = {}) {
  const createdBy = given.createdBy ?? authorIds?.[0] ?? (await aPerson({ role: "writer" })).id;
  const sectionId = given.sectionId ?? (await aSection()).id;
  const headline = given.headline ?? `The ferry returns ${fresh()}`;
  const id = given.id ?? v7();
  const slug = given.slug ?? headline.toLowerCase().replaceAll(/\W+/g, "-");
  const standfirst = given.standfirst ?? "After a winter in dock it crosses again.";
  const row = { ...given, id, headline, slug, standfirst, sectionId, createdBy };
  await db.insert(stories).values(row);
  await db
    .insert(storyBodies)
    .values({ storyId: id, doc, text: plainText(doc), words: countWords(doc) });
  const authors = (authorIds ?? [createdBy]).map((personId, position) => ({ personId, position }));
  await db.insert(storyAuthors).values(authors.map((author) => ({ storyId: id, ...author })));
  const labels = tagIds.map((tagId, position) => ({ storyId: id, tagId, position }));
  if (labels.length > 0) await db.insert(storyTags).values(labels);
  return { ...row, doc, authors, labels };
}

/** A story that readers see. */
export async function aPublishedStory(
  given: Row<typeof stories> & StoryParts & { publishedAt?: Date } = {},
) {
  const { publishedAt = new Date(), ...wanted } = given;
  const story = await aStory({ ...wanted, status: "published" });
  const { id: storyId, slug, headline, standfirst, sectionId, createdBy, doc } = story;
  const revisionId = v7();
  await db.insert(storySlugs).values({ slug, storyId });
  await db.insert(revisions).values({
    id: revisionId,
    storyId,
    number: 1,
    kind: "published",
    version: 1,
    content: { headline, standfirst, doc },
    createdBy,
  });
  await db.insert(publishedStories).values({
    storyId,
    revisionId,
    slug,
    headline,
    standfirst,
    sectionId,
    pollId: story.pollId ?? null,
    leadMediaId: story.leadMediaId ?? null,
    commentMode: story.commentMode ?? "open",
    doc,
    text: plainText(doc),
    words: countWords(doc),
    publishedAt,
    updatedAt: publishedAt,
  });
  await db.insert(publishedAuthors).values(story.authors.map((author) => ({ storyId, ...author })));
  if (story.labels.length > 0) await db.insert(publishedTags).values(story.labels);
  await changed();
  return { ...story, publishedAt };
}

export async function aCorrection(
  given: Row<typeof corrections> & { storyId: string; createdBy: string },
) {
  const values = {
    kind: "correction" as const,
    text: `It has crossed for ninety years, not for nineteen. ${fresh()}`,
    ...given,
  };
  await db.insert(corrections).values(values);
  await changed();
  return values;
}

/** Stories in an order, published or not. */
export async function aSeries({
  storyIds = [],
  ...given
}: Row<typeof series> & { storyIds?: string[] } = {}) {
  const title = given.title ?? `The river ${fresh()}`;
  const slug = title.toLowerCase().replaceAll(/\W+/g, "-");
  const values = { id: v7(), title, slug, standfirst: "From the weir to the sea.", ...given };
  await db.insert(series).values(values);
  await db.insert(seriesSlugs).values({ slug: values.slug, seriesId: values.id });
  const parts = storyIds.map((storyId, position) => ({ storyId, seriesId: values.id, position }));
  if (parts.length > 0) await db.insert(seriesStories).values(parts);
  await changed();
  return values;
}

/** A poll that takes votes; put its id on a story as `pollId`. */
export async function anOpenPoll({
  labels = ["Yes", "No"],
  ...given
}: Row<typeof polls> & { labels?: string[] } = {}) {
  const id = given.id ?? v7();
  const question = given.question ?? `Should the ferry run at night? ${fresh()}`;
  await db
    .insert(polls)
    .values({ status: "open", secret: randomBytes(32), ...given, id, question });
  const options = labels.map((label, position) => ({ id: v7(), pollId: id, position, label }));
  await db.insert(pollOptions).values(options);
  return { id, question, options };
}

/** Whenever its end was to be: it has come. */
export async function endPoll({ id }: { id: string }) {
  await db.update(polls).set({ closesAt: new Date() }).where(eq(polls.id, id));
  await changed();
}

/** Votes that a rule has set aside together. */
export async function aBurst({
  pollId,
  optionId,
  voters = 14,
}: {
  pollId: string;
  optionId: string;
  voters?: number;
}) {
  const id = v7();
  const now = new Date();
  const seen = { voters, seconds: 3, withoutPage: voters, agent: "a program", agreement: 100 };
  const span = { startsAt: now, endsAt: now };
  await db.insert(pollBursts).values({ id, pollId, rule: "neverOpened", seen, ...span });
  const set = { pollId, optionId, status: "quarantined", burstId: id } as const;
  await db
    .insert(votes)
    .values(Array.from({ length: voters }, () => ({ ...set, voterKey: randomBytes(32) })));
  return { id };
}

export async function aComment(given: Row<typeof comments> & { storyId: string }) {
  const authorId = given.authorId ?? (await aPerson()).id;
  const body = given.body ?? `I took that ferry to school. ${fresh()}`;
  const values = { id: v7(), status: "NONE" as const, ...given, authorId, body };
  await db.insert(comments).values(values);
  await db.insert(commentRevisions).values({ commentId: values.id, number: 1, body });
  await changed();
  return values;
}
