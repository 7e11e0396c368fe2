import { inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { commentClaims } from "@/db/schema/claim";
import { comments } from "@/db/schema/comment";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { claimCards } from "./commands";

describe("claims", () => {
  it("hands that move on at once, over the same cards and in any order, never block each other", async () => {
    const [moderators, author, story] = [
      await Promise.all([makeModerator(), makeModerator(), makeModerator()]),
      await makePerson(),
      await publishStory(),
    ];
    const cards: string[] = [];
    for (let nth = 0; nth < 12; nth++)
      cards.push(await writeComment({ storyId: story.id, authorId: author.id, status: "PREMOD" }));
    const hand = (at: number, step: number) =>
      [0, 1, 2].map((nth) => cards[(at + nth * step) % cards.length] ?? "");
    const moves = Array.from({ length: 120 }, (_, at) => ({
      by: moderators[at % 3] ?? moderators[0],
      hold: hand(at, 5),
      drop: hand(at + 7, 7).filter((id) => !hand(at, 5).includes(id)),
    }));
    const outcomes = await Promise.allSettled(moves.map(({ by, ...move }) => claimCards(by, move)));
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
    const held = await db
      .select()
      .from(commentClaims)
      .where(inArray(commentClaims.commentId, cards));
    expect(new Set(held.map(({ commentId }) => commentId)).size).toBe(held.length);
    await db.delete(comments).where(inArray(comments.id, cards));
  });
});
