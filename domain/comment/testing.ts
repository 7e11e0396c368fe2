import { eq, max } from "drizzle-orm";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { commentPolicies } from "@/db/schema/policy";
import { publishedStories, revisions, stories, storySlugs } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { makeSession } from "@/db/testing/people";
import { asStaff, type Role, type Staff, type Viewer } from "@/domain/person/rules";
import { emptyDoc } from "@/lib/rich-text";
import { type PostResult, postComment } from "./commands";
import { defaultPolicy, type Policy } from "./policy/rules";
import type { CommentStatus } from "./rules";

type PersonOptions = { role?: Role; isConfirmed?: boolean; name?: string };

/** What tests of comments need: people, and published stories to talk about. */
export async function makePerson({
  role = "reader",
  isConfirmed = true,
  name,
}: PersonOptions = {}): Promise<Viewer> {
  const id = v7();
  const person = { id, name: name ?? `Robin ${id}`, slug: id, email: `${id}@galley.test`, role };
  await db.insert(people).values({ ...person, emailConfirmedAt: isConfirmed ? new Date() : null });
  const sessionId = await makeSession(id);
  return { ...person, emailConfirmed: isConfirmed, sessionId };
}

export async function makeModerator(): Promise<Staff> {
  const staff = asStaff(await makePerson({ role: "moderator" }), "comment.moderate");
  if (!staff) throw new Error("a moderator moderates");
  return staff;
}

type StoryOptions = { commentMode?: "open" | "premoderated" | "closed"; publishedAt?: Date };

export async function publishStory({
  commentMode = "open",
  publishedAt = new Date(),
}: StoryOptions = {}): Promise<{ id: string; slug: string }> {
  const [sectionId, id, revisionId] = [v7(), v7(), v7()];
  const author = await makePerson({ role: "editor" });
  await db.insert(sections).values({ id: sectionId, slug: sectionId, name: sectionId });
  await db.insert(stories).values({ id, slug: id, createdBy: author.id });
  await db.insert(storySlugs).values({ slug: id, storyId: id });
  await db
    .insert(revisions)
    .values({ id: revisionId, storyId: id, number: 1, kind: "published", version: 1, content: {} });
  await db.insert(publishedStories).values({
    storyId: id,
    revisionId,
    slug: id,
    headline: "Night buses return",
    standfirst: "",
    sectionId,
    commentMode,
    doc: emptyDoc(),
    text: "",
    words: 0,
    publishedAt,
    updatedAt: publishedAt,
  });
  return { id, slug: id };
}

let written = 0;
export const newText = (): string => `Something nobody has said before, number ${written++}.`;

type Written = { storyId: string; authorId: string; status?: CommentStatus };

/** A comment as if posted long ago: straight into the table, without screening or limits. */
export async function writeComment({
  storyId,
  authorId,
  status = "NONE",
  ...rest
}: Written & Partial<typeof comments.$inferInsert>): Promise<string> {
  const id = v7();
  const body = newText();
  await db.insert(comments).values({ id, storyId, authorId, status, body, ...rest });
  await db.insert(commentRevisions).values({ commentId: id, number: 1, body: rest.body ?? body });
  return id;
}

/** A reader whose comments go up at once: two of theirs stand. */
export async function makeRegular(): Promise<Viewer> {
  const person = await makePerson();
  const story = await publishStory();
  const longAgo = new Date(Date.now() - 90 * 24 * 3_600_000);
  for (let i = 0; i < 2; i++)
    await writeComment({
      storyId: story.id,
      authorId: person.id,
      status: "APPROVED",
      createdAt: longAgo,
    });
  return person;
}

type Posting = {
  body?: string;
  parent?: string;
  key?: string;
  side?: boolean;
  follow?: boolean;
};

export async function post(
  viewer: Viewer,
  storyId: string,
  more: Posting = {},
): Promise<PostResult> {
  const [story] = await db
    .select({ slug: publishedStories.slug })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, storyId));
  return postComment(viewer.sessionId, {
    follow: false,
    slug: story?.slug ?? storyId,
    body: newText(),
    parent: undefined,
    key: undefined,
    side: false,
    ...more,
  });
}

/** Puts a policy in force as if an editor had saved it. */
export async function setPolicy(policy: Partial<Policy>): Promise<void> {
  const [row] = await db.select({ latest: max(commentPolicies.number) }).from(commentPolicies);
  const number = (row?.latest ?? 0) + 1;
  await db.insert(commentPolicies).values({ number, policy: { ...defaultPolicy, ...policy } });
}

export const setNewsroom = (values: Partial<typeof settings.$inferInsert>) =>
  db.update(settings).set(values);
