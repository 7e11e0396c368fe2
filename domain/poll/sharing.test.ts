import { eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { deleteDraft, saveStory } from "@/domain/story/commands";
import { publishStory } from "@/domain/story/publishing";
import { aDraft, aLiveStory, aMember, storyNow } from "@/domain/story/testing";
import { openTogether, syncStory } from "@/domain/story/together/commands";
import { openDocument, readContent, writeContent } from "@/domain/story/together/document";
import type { PollDraft } from "./input";
import { getPublicPoll } from "./queries";
import { aBrowser, aPoll } from "./testing";
import { castVote } from "./votes";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const rowOf = async (id: string) =>
  (await db.select().from(polls).where(eq(polls.id, id)))[0] ?? null;

/** Saves a story with another poll, or without one, as its editor does. */
async function carry(id: string, poll: PollDraft | null) {
  const { version, content } = await storyNow(id);
  return saveStory(editor, { id, version, content: { ...content, poll } });
}

describe("one poll on several stories", () => {
  it("is one poll: readers of both vote once, and both show the same result", async () => {
    const poll = aPoll();
    const one = await aLiveStory(writer, editor, { poll });
    const two = await aLiveStory(editor, editor, { poll });
    const voter = aBrowser();
    for (const option of poll.options)
      await castVote({ pollId: poll.id, picked: [option.id], voter, arrival: null });
    for (const { slug } of [one, two])
      expect(await getPublicPoll(poll.id, voter, slug)).toMatchObject({
        story: { slug },
        total: 1,
        yours: poll.options[1]?.id,
      });
  });

  it("is worded in its home alone", async () => {
    const poll = aPoll();
    const home = await aLiveStory(writer, editor, { poll });
    const other = await aDraft(editor, { poll });
    const reworded = { ...poll, question: "Whose question is this?", results: "after_close" };
    const saved = await carry(other.id, reworded as PollDraft);
    expect(saved.ok && saved.notes.poll).toContain("worded in another story");
    expect((await storyNow(other.id)).content.poll).toEqual(poll);
    const { version } = await storyNow(other.id);
    expect(await publishStory(editor, { id: other.id, version })).toMatchObject({ ok: true });
    expect(await rowOf(poll.id)).toMatchObject({
      question: poll.question,
      results: "always",
      homeId: home.id,
    });
  });

  it("is published as its home has it now, also first in the other story", async () => {
    const poll = aPoll();
    const home = await aDraft(writer, { poll });
    const other = await aDraft(editor, { poll });
    await carry(home.id, { ...poll, question: "Should the trams run all night?" });
    const { version } = await storyNow(other.id);
    expect(await publishStory(editor, { id: other.id, version })).toMatchObject({ ok: true });
    expect(await getPublicPoll(poll.id, null)).toMatchObject({
      question: "Should the trams run all night?",
      state: "open",
    });
  });

  it("what is written over it in a shared document is set right for all who are there", async () => {
    const poll = aPoll();
    await aDraft(writer, { poll });
    const { id } = await aDraft(editor, { poll });
    const opened = await openTogether(editor, id);
    if (!opened.ok) throw new Error(opened.reason);
    const document = openDocument(opened.state);
    const vector = Y.encodeStateVector(document);
    writeContent(document, { poll: { ...poll, question: "Mine now?" } });
    const update = Y.encodeStateAsUpdate(document, vector);
    const answer = await syncStory(editor, { id, update, vector: Y.encodeStateVector(document) });
    if (!answer.ok) throw new Error(answer.reason);
    Y.applyUpdate(document, answer.update);
    expect(readContent(document)).toMatchObject({ poll: { question: poll.question } });
    expect(answer.notes).toHaveProperty("poll");
  });

  it("the database takes no home that does not carry it", async () => {
    const poll = aPoll();
    await aDraft(writer, { poll });
    const { id } = await aDraft(writer);
    const stealing = db.update(polls).set({ homeId: id }).where(eq(polls.id, poll.id));
    await expect(stealing).rejects.toMatchObject({
      cause: { constraint_name: "poll_home_carries" },
    });
  });
});

const step = fc.record({
  story: fc.nat({ max: 2 }),
  do: fc.constantFrom("carry", "leave", "delete", "publish"),
});

describe("whatever stories come and go", () => {
  it("a poll has a home while a story carries it, and a draft that none carries is gone", () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const poll = aPoll();
        const ids = await Promise.all([0, 1, 2].map(async () => (await aDraft(editor)).id));
        for (const { story, do: verb } of steps) {
          const id = ids[story] ?? "";
          const here = await db.select().from(stories).where(eq(stories.id, id));
          const version = here[0]?.version;
          if (version === undefined) continue;
          if (verb === "carry") await carry(id, poll);
          else if (verb === "leave") await carry(id, null);
          else if (verb === "delete") await deleteDraft(editor, { id, version });
          else await publishStory(editor, { id, version });
          const carriers = await db
            .select({ id: stories.id })
            .from(stories)
            .where(eq(stories.pollId, poll.id));
          const row = await rowOf(poll.id);
          if (carriers.length > 0) expect(carriers.map((one) => one.id)).toContain(row?.homeId);
          else if (row) expect([row.status, row.homeId]).toEqual(["open", null]);
        }
      }),
      { numRuns: 20 },
    ));

  it("so it is when they come and go at once", async () => {
    for (let round = 0; round < 6; round++) {
      const poll = aPoll();
      const home = await aLiveStory(editor, editor, { poll });
      const others = await Promise.all([0, 1, 2].map(async () => (await aDraft(editor)).id));
      await carry(others[0] ?? "", poll);
      await Promise.all([
        carry(home.id, null),
        carry(others[0] ?? "", null),
        carry(others[1] ?? "", poll),
        carry(others[2] ?? "", poll),
      ]);
      const row = await rowOf(poll.id);
      expect(others.slice(1)).toContain(row?.homeId);
      expect(row?.id).toBe(poll.id);
    }
  });

  it("two that name a new poll at once share it: the first words it", async () => {
    const [a, b] = await Promise.all([aDraft(editor), aDraft(editor)]);
    const poll = aPoll({ id: v7() });
    await Promise.all([carry(a.id, poll), carry(b.id, { ...poll, question: "Or this?" })]);
    const row = await rowOf(poll.id);
    const [one, two] = await Promise.all([storyNow(a.id), storyNow(b.id)]);
    expect(one.content.poll?.question).toBe(row?.question);
    expect(two.content.poll?.question).toBe(row?.question);
  });
});
