import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { comments, storyTallies } from "@/db/schema/comment";
import { react } from "./reaction/commands";
import { reconcileComments } from "./reconcile";
import { makeRegular, publishStory, writeComment } from "./testing";

it("mends counts that differ from their rows, and touches no others", async () => {
  const [author, reader] = [await makeRegular(), await makeRegular()];
  const [broken, sound] = [await publishStory(), await publishStory()];
  const ids = await Promise.all(
    [broken, sound].map(({ id }) => writeComment({ storyId: id, authorId: author.id })),
  );
  for (const commentId of ids) await react(reader, { commentId, kind: "good_point", on: true });
  expect(await reconcileComments()).toEqual([]);

  const [id = ""] = ids;
  await db.update(comments).set({ goodPoints: 40 }).where(eq(comments.id, id));
  await db.update(storyTallies).set({ comments: 9 }).where(eq(storyTallies.storyId, broken.id));
  expect(await reconcileComments()).toEqual([broken.id]);
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  const [tally] = await db.select().from(storyTallies).where(eq(storyTallies.storyId, broken.id));
  expect([row?.goodPoints, tally?.comments]).toEqual([1, 1]);
  expect(await reconcileComments()).toEqual([]);
});
