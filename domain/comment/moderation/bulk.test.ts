import { inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { anOpenPoll } from "@/db/builders";
import { db } from "@/db/client";
import { comments, storyTallies } from "@/db/schema/comment";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { decideMany, undoMany } from "./bulk";
import { decide } from "./commands";

const reject = { kind: "reject", code: "SPAM", note: "" } as const;

describe("many at once", () => {
  it("two sweeps over the same stories, crosswise, are both done and counted right", async () => {
    const author = await makePerson();
    const stories: string[] = [];
    for (let n = 0; n < 8; n++) stories.push((await publishStory()).id);
    const moderators = [await makeModerator(), await makeModerator()] as const;
    // The ids rise: one sweep meets the stories in one order, the other in the other.
    const hands: string[][] = [];
    for (const order of [stories, stories.toReversed()]) {
      const hand: string[] = [];
      for (const storyId of order) hand.push(await writeComment({ storyId, authorId: author.id }));
      hands.push(hand);
    }
    for (let round = 0; round < 3; round++) {
      const all = await Promise.all(
        moderators.map((by, nth) => {
          const cards = (hands[nth] ?? []).map((commentId) => ({
            commentId,
            version: 1 + 2 * round,
          }));
          return decideMany(by, { ...reject, cards });
        }),
      );
      expect(all.map(({ given }) => given.length)).toEqual([8, 8]);
      const back = await Promise.all(
        moderators.map((by, nth) => {
          const verdictIds = (all[nth]?.given ?? []).map(({ verdictId }) => verdictId);
          return undoMany(by, { verdictIds });
        }),
      );
      expect(back.map(({ undone }) => undone.length)).toEqual([8, 8]);
    }
    const counted = await db
      .select()
      .from(storyTallies)
      .where(inArray(storyTallies.storyId, stories));
    expect(counted.map((tally) => tally.comments)).toEqual(Array(8).fill(2));
  });

  it("a sweep over what somebody features at that moment waits for it or goes before it", async () => {
    const [story, author] = [await publishStory(), await makePerson()];
    const poll = await anOpenPoll();
    const sideId = poll.options[0]?.id ?? null;
    const [by, other] = [await makeModerator(), await makeModerator()];
    const write = (more = {}) =>
      writeComment({ storyId: story.id, authorId: author.id, sideId, ...more });
    for (let round = 0; round < 10; round++) {
      const first = await write({ featuredAt: new Date() });
      const ids = [first, ...(await Promise.all([write(), write(), write()]))].sort();
      const last = ids.filter((id) => id !== first).at(-1) ?? "";
      const cards = ids.map((commentId) => ({ commentId, version: 1 }));
      const [swept, featured] = await Promise.all([
        decideMany(by, { ...reject, cards }),
        decide(other, { kind: "feature", commentId: last, version: 1 }),
      ]);
      expect(swept.ok).toBe(true);
      expect(featured.ok || featured.reason === "stale").toBe(true);
      await db.update(comments).set({ featuredAt: null }).where(inArray(comments.id, ids));
    }
  });
});
