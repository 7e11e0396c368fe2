import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { polls } from "@/db/schema/poll";
import { publishedStories, revisions, stories, storySlugs } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import type { Role, Viewer } from "@/domain/person/rules";
import { emptyDoc } from "@/lib/rich-text";
import { applyPoll } from "./commands";
import type { PollDraft } from "./input";
import { newBrowserId, type Voter } from "./voter";

/** What tests of polls need: people, and polls on published stories. */
export async function makePerson(role: Role = "reader"): Promise<Viewer> {
  const id = v7();
  const person = { id, name: `Robin ${id}`, slug: id, email: `${id}@galley.test`, role };
  await db.insert(people).values({ ...person, emailConfirmedAt: new Date() });
  return { ...person, emailConfirmed: true, sessionId: v7() };
}

export const aPoll = (changes: Partial<PollDraft> = {}): PollDraft => ({
  id: v7(),
  question: "Should the night buses be free?",
  options: ["Yes, free for all", "No, charge a fare"].map((label) => ({
    id: v7(),
    label,
    bestCase: "",
  })),
  results: "always",
  opensAt: null,
  closesAt: null,
  ...changes,
});

/** A poll as it stands after its story was published. */
export async function publishPoll(changes: Partial<PollDraft> = {}) {
  const poll = aPoll(changes);
  await db.transaction((tx) => applyPoll(tx, null, poll));
  const [yes, no] = poll.options;
  if (!yes || !no) throw new Error("a poll has two options");
  return { ...poll, yes: yes.id, no: no.id, slug: await publishStoryWith(poll.id) };
}

async function publishStoryWith(pollId: string): Promise<string> {
  const [sectionId, storyId, revisionId] = [v7(), v7(), v7()];
  const author = await makePerson("editor");
  await db
    .insert(sections)
    .values({ id: sectionId, slug: sectionId, name: sectionId, position: 0 });
  await db.insert(stories).values({ id: storyId, slug: storyId, createdBy: author.id, pollId });
  await db.insert(storySlugs).values({ slug: storyId, storyId });
  await db
    .insert(revisions)
    .values({ id: revisionId, storyId, number: 1, kind: "published", version: 1, content: {} });
  await db.insert(publishedStories).values({
    storyId,
    revisionId,
    slug: storyId,
    headline: "Night buses return",
    standfirst: "",
    sectionId,
    pollId,
    doc: emptyDoc(),
    text: "",
    words: 0,
    publishedAt: new Date(),
    updatedAt: new Date(),
  });
  return storyId;
}

export const aBrowser = (): Voter => ({ accountId: null, browserId: newBrowserId() });

/** A poll that no story ever carried. */
export async function unpublishedPoll(): Promise<string> {
  const id = v7();
  await db.insert(polls).values({ id, question: "?", status: "open", secret: randomBytes(32) });
  return id;
}
