import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { roles, type Staff } from "@/domain/person/rules";
import { getStanding } from "../desk-queries";
import { aBrowser, aMember, publishPoll } from "../testing";
import { castVote } from "../votes";
import { type LibraryFilter, parseLibraryQuery } from "./filter";
import { findPolls, listPolls } from "./queries";

let staff: Staff;
beforeAll(async () => {
  staff = await aMember("editor");
});

/** A word that no other test's polls hold. */
const aWord = () => `q${v7().replaceAll("-", "")}`;
const labelled = (...labels: string[]) =>
  labels.map((label) => ({ id: v7(), label, bestCase: "" }));
const hour = 3_600_000;
const at = (inMs: number) => new Date(Date.now() + inMs).toISOString();

const listed = async (filter: LibraryFilter) =>
  (await listPolls(staff, filter, { after: null, limit: 50 })).items.map(({ id }) => id);

describe("the library", () => {
  it("finds a poll by the words of its question or of one option, in any order", async () => {
    const word = aWord();
    const asked = await publishPoll({ question: `May ${word} run at night?` });
    const offered = await publishPoll({ options: labelled(`Only ${word} at night`, "No") });
    expect(await listed({ q: `night ${word.toUpperCase()}` })).toEqual([offered.id, asked.id]);
    expect(await listed({ q: `${word} nobody wrote` })).toEqual([]);
    expect(await listed({ q: "100%_\\" })).toEqual([]);
  });

  it("tells states by the clock", async () => {
    const question = `${aWord()} or not?`;
    const closed = await publishPoll({ question, closesAt: at(-hour) });
    const ahead = await publishPoll({ question, opensAt: at(hour) });
    const open = await publishPoll({ question, closesAt: at(hour) });
    const draft = await publishPoll({ question });
    await db.update(polls).set({ status: "draft" }).where(eq(polls.id, draft.id));
    const states = { draft, notYetOpen: ahead, open, closed };
    for (const [state, { id }] of Object.entries(states))
      expect(await listed({ ...parseLibraryQuery({ state }), q: question })).toEqual([id]);
  });

  it("says where a poll is used, its home first", async () => {
    const word = aWord();
    const poll = await publishPoll({ question: `${word}?` });
    const other = await aPublishedStory({ pollId: poll.id, pollDraft: poll.draft });
    const { items } = await listPolls(staff, { q: word }, { after: null, limit: 5 });
    expect(items[0]?.uses).toMatchObject([
      { id: poll.storyId, slug: poll.slug, isHome: true },
      { id: other.id, slug: other.slug, isHome: false },
    ]);
  });

  it("ignores what nobody could have chosen", () => {
    const odd = { state: "lost", kind: ["ranked", "single"], q: "x".repeat(300) };
    expect(parseLibraryQuery(odd)).toEqual({ state: undefined, kind: "ranked", q: undefined });
  });
});

describe("choosing a poll for a story", () => {
  it("offers it as its editor would have it, those that are over last", async () => {
    const word = aWord();
    const open = await publishPoll({ question: `${word} open?`, closesAt: at(hour) });
    const closed = await publishPoll({ question: `${word} closed?`, closesAt: at(-hour) });
    const found = await findPolls(staff, word);
    expect(found.map(({ id }) => id)).toEqual([open.id, closed.id]);
    expect(found[0]?.draft).toEqual(open.draft);
  });

  it("says of a poll who words it and how many have answered", async () => {
    const poll = await publishPoll({ asksTwice: true });
    const voter = aBrowser();
    const vote = { pollId: poll.id, picked: [poll.yes], voter, arrival: null };
    await castVote({ ...vote, isBefore: true });
    expect(await getStanding(staff, poll.id, poll.storyId)).toMatchObject({
      votes: 1,
      isAsked: true,
      isOpen: true,
      home: null,
    });
    expect(await getStanding(staff, poll.id, v7())).toMatchObject({ home: { id: poll.storyId } });
    expect(await getStanding(staff, v7(), poll.storyId)).toBeNull();
  });

  it.each(roles)("%s", async (role) => {
    const poll = await publishPoll();
    const actor = await aMember(role);
    const ok = ["writer", "editor", "admin"].includes(role);
    expect((await findPolls(actor, "")).length > 0).toBe(ok);
    expect((await getStanding(actor, poll.id, v7())) !== null).toBe(ok);
  });
});
