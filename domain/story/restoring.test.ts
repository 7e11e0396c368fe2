import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { aPerson, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Role, Viewer } from "@/domain/person/rules";
import { loadStory } from "./content";
import { restoreRevision } from "./restoring";
import { keepRevision } from "./revisions";

beforeEach(emptyDatabase);

const someone = async (role: Role): Promise<Viewer> => ({
  ...(await aPerson({ role })),
  emailConfirmed: true,
  sessionId: "",
});

async function aStoryWithAPast(createdBy: string, headline = "As it is now") {
  const { id } = await aStory({ createdBy, headline });
  const story = await loadStory(db, id);
  if (!story) throw new Error("no story");
  const content = { ...story.content, headline: "As it was" };
  const revisionId = await db.transaction((tx) =>
    keepRevision(tx, { storyId: id, kind: "auto", version: 1, content, createdBy }),
  );
  return { id, version: story.version, revisionId };
}

it("brings an old text back and keeps the present one", async () => {
  const writer = await someone("writer");
  const seen = await aStoryWithAPast(writer.id);
  expect(await restoreRevision(writer, seen)).toEqual({ ok: true });
  const story = await loadStory(db, seen.id);
  expect(story?.content.headline).toBe("As it was");
  expect(story?.version).toBe(seen.version + 1);
  const kept = await db.select().from(revisions).where(eq(revisions.kind, "restored"));
  expect(kept.map(({ content }) => content.headline)).toEqual(["As it is now"]);
});

it("refuses what somebody saved over, other people’s stories, and foreign revisions", async () => {
  const writer = await someone("writer");
  const seen = await aStoryWithAPast(writer.id);
  const other = await aStoryWithAPast(writer.id, "Another story");
  expect(await restoreRevision(writer, { ...seen, version: 99 })).toMatchObject({
    reason: "stale",
  });
  expect(await restoreRevision(await someone("writer"), seen)).toMatchObject({
    reason: "forbidden",
  });
  const { revisionId } = other;
  expect(await restoreRevision(writer, { ...seen, revisionId })).toMatchObject({
    reason: "notFound",
  });
});
