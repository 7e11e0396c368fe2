import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import type { Staff, Viewer } from "@/domain/person/rules";
import { reportComment } from "../report/commands";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { approveComment, rejectComment } from "./commands";
import { getCardContext } from "./context";
import { countArrivals, countQueues } from "./counts";
import { queueInput } from "./input";
import { listQueue, type QueueCard } from "./queries";
import type { Queue } from "./rules";

let by: Staff;
let author: Viewer;
let story: { id: string };
const idOf: Record<string, string> = {};
const ask = (query: Record<string, string>) => listQueue(by, queueInput.parse(query));

beforeAll(async () => {
  await db.delete(comments);
  by = await makeModerator();
  author = await makePerson({ name: "Gwen 100% Tarrant" });
  story = await publishStory();
  const write = (status: "NONE" | "PREMOD" | "SYSTEM_WITHHELD" | "APPROVED", more = {}) =>
    writeComment({ storyId: story.id, authorId: author.id, status, ...more });
  idOf.none = await write("NONE");
  idOf.premod = await write("PREMOD", { heldBy: "links", parentId: idOf.none });
  idOf.withheld = await write("SYSTEM_WITHHELD", { heldBy: "banned_word", heldFor: "scoundrel" });
  idOf.approved = await write("PREMOD");
  idOf.rejected = await write("NONE");
  idOf.reported = await write("APPROVED");
  await approveComment(by, { commentId: idOf.approved, version: 1 });
  await rejectComment(by, {
    commentId: idOf.rejected,
    version: 1,
    code: "AD",
    note: "No adverts.",
  });
  await reportComment(await makePerson({ name: "Rita" }), {
    commentId: idOf.reported,
    reason: "OFF_TOPIC",
    note: "What has this to do with buses?",
  });
});

describe("queues", () => {
  it.each<[Queue, string[]]>([
    ["pending", ["withheld", "premod"]],
    ["reported", ["reported"]],
    ["appeals", []],
    ["unmoderated", ["withheld", "none", "premod"]],
    ["approved", ["reported", "approved"]],
    ["rejected", ["rejected"]],
  ])("%s holds what it should, in order", async (tab, names) => {
    const { cards, next } = await ask({ tab });
    expect(cards.map(({ id }) => id)).toEqual(names.map((name) => idOf[name]));
    expect(next).toBeNull();
    const { counts } = await countQueues(by);
    expect(counts[tab]).toBe(names.length);
  });

  it("a card carries what a verdict rests on", async () => {
    const { cards } = await ask({ tab: "pending" });
    const [word, reply] = cards as [QueueCard, QueueCard];
    expect(reply).toMatchObject({
      version: 1,
      heldBecause: "Contains a link",
      parent: { author: author.name },
      story: { id: story.id, headline: "" },
      author: { name: author.name, comments: 6, rejected: 1 },
    });
    expect(word.heldBecause).toBe("Banned word: scoundrel");
    const reported = (await ask({ tab: "reported" })).cards[0];
    expect(reported?.reports).toMatchObject([
      { reason: "OFF_TOPIC", by: "Rita", isOnEarlierText: false },
    ]);
    const rejected = (await ask({ tab: "rejected" })).cards[0];
    expect(rejected?.verdict).toMatchObject({
      kind: "reject",
      code: "AD",
      note: "No adverts.",
      by: by.name,
    });
    expect(JSON.stringify(cards)).not.toContain("@galley.test");
  });

  it("is narrowed by story, author and words, taken as they are", async () => {
    const size = async (query: Record<string, string>) =>
      (await ask({ tab: "unmoderated", ...query })).cards.length;
    expect(await size({ story: story.id })).toBe(3);
    expect(await size({ story: author.id })).toBe(0);
    expect(await size({ author: author.id })).toBe(3);
    expect(await size({ author: story.id })).toBe(0);
    expect(await size({ held: "banned_word" })).toBe(1);
    expect(await size({ section: story.id })).toBe(0);
    expect(await size({ q: "gwen" })).toBe(3);
    expect(await size({ q: "100% t" })).toBe(3);
    expect(await size({ q: "100_ t" })).toBe(0);
    expect(await size({ q: "nobody wrote this" })).toBe(0);
    expect(await size({ q: "%" })).toBe(3);
    expect(await size({ q: "'; drop table comments" })).toBe(0);
  });

  it("an address that cannot be read opens Pending", async () => {
    expect(queueInput.parse({ tab: "nope", story: "x", after: "y", q: ["a", "b"] })).toEqual({
      tab: "pending",
      story: undefined,
      after: undefined,
      q: "",
    });
  });

  it("counts what came since, and nothing before", async () => {
    const { at } = await countQueues(by);
    const filter = { tab: "pending", q: "", story: undefined, since: at } as const;
    expect(await countArrivals(by, filter)).toBe(0);
    await writeComment({ storyId: story.id, authorId: author.id, status: "PREMOD" });
    expect(await countArrivals(by, filter)).toBe(1);
    expect(await countArrivals(by, { ...filter, tab: "rejected" })).toBe(0);
  });

  it("a card is shown with what is around it", async () => {
    const words = "These very words have been said before, by somebody else.";
    const other = await makePerson({ name: "Olwen" });
    const write = (more: object) =>
      writeComment({ storyId: story.id, authorId: other.id, ...more });
    const root = await write({ body: words.toUpperCase() });
    const [reply, side] = [{ parentId: root, authorId: author.id }, { parentId: root }];
    const id = await write({ ...reply, body: words, status: "PREMOD" });
    const after = await write({ ...side, status: "REJECTED" });
    await db.insert(commentRevisions).values({ commentId: id, number: 2, body: "Mended." });
    await db.update(comments).set({ revision: 2 }).where(eq(comments.id, id));
    const around = await getCardContext(by, id);
    expect(around?.earlier.map(({ body }) => body)).toEqual([words]);
    expect(around?.thread.map((one) => one.id)).toEqual([root, id, after]);
    expect(around?.sameText).toMatchObject([{ id: root, author: "Olwen" }]);
    expect(around?.byAuthor).toHaveLength(5);
    expect(around?.byAuthor.every((one) => one.author === author.name)).toBe(true);
    expect(await getCardContext(by, author.id)).toBeNull();
    await db.delete(comments).where(eq(comments.rootId, root));
    await db.delete(comments).where(eq(comments.id, root));
  });

  it("ten thousand waiting: every card once, each counted", async () => {
    await db.execute(sql`
      insert into comments (id, story_id, author_id, status, body, created_at)
      select gen_random_uuid(), ${story.id}, ${author.id}, 'PREMOD', 'waiting ' || n,
        date_trunc('second', now()) - interval '1 second' * (n % 100)
      from generate_series(1, 10000) n`);
    await db.execute(sql`analyze comments`);
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask({
        tab: "pending",
        ...(after && { after }),
      });
      for (const { id } of page.cards) seen.add(id);
      after = page.next ?? undefined;
    } while (after && seen.size < 2_000);
    expect(seen.size).toBeGreaterThanOrEqual(2_000);
    expect((await countQueues(by)).counts.pending).toBe(10_003);
  });
});
