import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makePerson, publishStory, writeComment } from "../testing";
import { getDiscussion, getThread, listThreads } from "./queries";
import { nest, shownDepth, withOwn } from "./rules";

async function aStory() {
  const [story, author] = [await publishStory(), await makePerson()];
  let minute = 0;
  const say = (parentId: string | null = null) =>
    writeComment({
      storyId: story.id,
      authorId: author.id,
      parentId,
      createdAt: new Date(Date.now() - 86_400_000 + minute++ * 60_000),
    });
  return { storyId: story.id, author, say };
}

describe("listThreads", () => {
  it("shows each thread once over all pages, in either order, none too heavy", async () => {
    const { storyId, say } = await aStory();
    const roots: string[] = [];
    for (let nth = 0; nth < 60; nth++) {
      const root = await say();
      roots.push(root);
      for (let reply = 0; reply < nth % 4; reply++) await say(root);
    }
    for (const sort of ["oldest", "newest"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { threads, next } = await listThreads({ storyId, sort, after });
        const size = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
        expect(size).toBeLessThanOrEqual(60);
        seen.push(...threads.map(({ root }) => root.id));
        after = next ?? undefined;
      } while (after);
      expect(seen).toEqual(sort === "oldest" ? roots : roots.toReversed());
    }
  });

  it("cuts a long thread and says that there is more", async () => {
    const { storyId, say } = await aStory();
    const root = await say();
    const replies = [];
    for (let nth = 0; nth < 14; nth++) replies.push(await say(root));
    const { threads } = await listThreads({ storyId, sort: "newest" });
    expect(threads[0]?.hasMore).toBe(true);
    expect(threads[0]?.replies.map(({ id }) => id)).toEqual(replies.slice(0, 10));
  });

  it("shows a bounded page of ten thousand comments", async () => {
    const { storyId, author, say } = await aStory();
    const root = await say();
    await db.execute(sql`
      insert into comments (id, story_id, author_id, status, body, parent_id, created_at)
      select gen_random_uuid(), ${storyId}, ${author.id}, 'NONE', 'number ' || n,
        case when n % 2 = 0 then ${root}::uuid end, now() - interval '1 second' * n
      from generate_series(1, 10000) n`);
    await db.execute(sql`analyze comments`);
    const { threads } = await listThreads({ storyId, sort: "newest" });
    const shown = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
    expect(shown).toBeLessThanOrEqual(60);
    expect((await getDiscussion(storyId))?.total).toBe(10_001);
  });
});

describe("getThread", () => {
  it("opens at any comment of it and leads to all the others", async () => {
    const { storyId, say } = await aStory();
    const root = await say();
    const replies = [];
    for (let nth = 0; nth < 90; nth++) replies.push(await say(root));
    const middle = await getThread({ storyId, commentId: replies[40] ?? "" });
    expect(middle?.thread.replies.map(({ id }) => id)).toEqual(replies.slice(30, 91).slice(0, 61));
    expect(middle?.earlier).toBe(true);
    const start = await getThread({ storyId, commentId: root });
    expect(start?.thread.replies.map(({ id }) => id)).toEqual(replies.slice(0, 50));
    const rest = await getThread({ storyId, commentId: root, after: start?.next ?? "" });
    expect(rest?.thread.replies.map(({ id }) => id)).toEqual(replies.slice(50));
    expect(rest?.next).toBeNull();
  });

  it("knows nothing of another story's comments", async () => {
    const [one, other] = [await aStory(), await aStory()];
    expect(await getThread({ storyId: other.storyId, commentId: await one.say() })).toBeUndefined();
  });
});

describe("nest", () => {
  it("draws three levels, and deeper answers beside what they answer", async () => {
    const { storyId, say } = await aStory();
    const root = await say();
    const chain = [root];
    for (let depth = 0; depth < 5; depth++) chain.push(await say(chain.at(-1) ?? null));
    const found = await getThread({ storyId, commentId: root });
    if (!found) throw new Error("no thread");
    const top = nest(found.thread);
    expect(top.replies[0]?.replies.map(({ id }) => id)).toEqual(chain.slice(2));
    const deepest = top.replies[0]?.replies.map(({ depth, isFlattened }) => [depth, isFlattened]);
    expect(deepest).toEqual([
      [3, false],
      [3, true],
      [3, true],
      [3, true],
    ]);
    expect(shownDepth).toBe(3);
  });

  it("loses no reply, whatever is missing between", async () => {
    const { storyId, say } = await aStory();
    const root = await say();
    const reply = await say(root);
    await say(reply);
    const found = await getThread({ storyId, commentId: root });
    if (!found) throw new Error("no thread");
    const without = { root: found.thread.root, replies: found.thread.replies.slice(1) };
    expect(nest(without).replies).toHaveLength(1);
    expect(nest(without).replies[0]?.isFlattened).toBe(true);
  });
});

describe("withOwn", () => {
  it("puts waiting replies in their thread and the rest on top", async () => {
    const { storyId, say } = await aStory();
    const root = await say();
    const { threads } = await listThreads({ storyId, sort: "newest" });
    const view = threads[0]?.root;
    if (!view) throw new Error("no thread");
    const reply = { ...view, id: "reply", parentId: root, rootId: root, state: "own" as const };
    const alone = { ...view, id: "alone", state: "own" as const };
    const placed = withOwn(threads, [alone, reply]);
    expect(placed.threads[0]?.replies.map(({ id }) => id)).toEqual(["reply"]);
    expect(placed.loose.map(({ id }) => id)).toEqual(["alone"]);
  });
});
