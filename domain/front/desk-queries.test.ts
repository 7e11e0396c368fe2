import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { stories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Staff } from "@/domain/person/rules";
import { aMember } from "@/domain/story/testing";
import { findFrontStories, listNewest } from "./desk-queries";
import { storiesOverTime } from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

describe("the stories one can place", () => {
  it("are found by the headline that is shown, and by the one that waits to replace it", async () => {
    const { id } = await aPublishedStory({ headline: "The ferry stops at noon" });
    await db.update(stories).set({ headline: "The boat is back" }).where(eq(stories.id, id));
    for (const words of ["ferry", "boat"])
      expect(await findFrontStories(editor, words)).toMatchObject([
        { id, headline: "The ferry stops at noon" },
      ]);
  });

  it("are there even when a busy day has placed the newest already", async () => {
    const all = await storiesOverTime(22);
    const placed = new Set(all.slice(1).map(({ id }) => id));
    const left = (await listNewest(editor, null)).filter(({ id }) => !placed.has(id));
    expect(left.map(({ id }) => id)).toEqual([all[0]?.id]);
  });
});
