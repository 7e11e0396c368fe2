import { asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aPublishedStory, aStory, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { publishedTags, storyTags } from "@/db/schema/story";
import { tags } from "@/db/schema/taxonomy";
import { roles, type Staff } from "@/domain/person/rules";
import { listPublished } from "@/domain/story/queries";
import { aMember } from "@/domain/story/testing";
import { createTag, deleteTag, mergeTags, renameTag } from "./commands";
import { listTags } from "./desk-queries";
import { findTagAddress } from "./queries";

let editor: Staff;
beforeAll(async () => {
  editor = await aMember("editor");
});

const tagsOf = async (storyId: string, table: typeof storyTags | typeof publishedTags) =>
  (
    await db
      .select({ id: table.tagId })
      .from(table)
      .where(eq(table.storyId, storyId))
      .orderBy(asc(table.position))
  ).map(({ id }) => id);

describe("createTag", () => {
  it("asked at once in any capitals makes one tag", async () => {
    const names = ["Ferries", "ferries", "FERRIES", "Ferries"];
    const answers = await Promise.all(names.map((name) => createTag(editor, { name })));
    expect(new Set(answers.map((answer) => answer.ok && answer.tag.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, tag: { slug: "ferries" } });
  });

  it("names that differ only in signs get addresses of their own", async () => {
    await createTag(editor, { name: "C" });
    expect(await createTag(editor, { name: "C++" })).toMatchObject({ tag: { slug: "c-2" } });
    expect(await createTag(editor, { name: "🎻" })).toMatchObject({ tag: { slug: "tag" } });
  });
});

describe("renameTag", () => {
  it("leads the old address to the new one, also when it is renamed back", async () => {
    const made = await createTag(editor, { name: "Trams" });
    const id = made.ok ? made.tag.id : "";
    await renameTag(editor, { id, name: "Light rail" });
    // On drafts only the tag is no address yet, and what it was called is nobody's business.
    expect(await findTagAddress("trams")).toBeNull();
    await aPublishedStory({ tagIds: [id] });
    expect(await findTagAddress("trams")).toBe("light-rail");
    await renameTag(editor, { id, name: "Trams" });
    expect(await findTagAddress("light-rail")).toBe("trams");
    expect(await findTagAddress("trams")).toBeNull();
  });

  it("does not take the name of another", async () => {
    const [one, two] = [await aTag(), await aTag()];
    expect(await renameTag(editor, { id: one.id, name: two.name.toUpperCase() })).toMatchObject({
      reason: "nameTaken",
    });
  });
});

describe("mergeTags", () => {
  it("moves drafts and what is public, without doubles, and collapses chains of addresses", async () => {
    const [a, b, c] = [await aTag(), await aTag(), await aTag()];
    const draft = await aStory({ tagIds: [a.id, b.id] });
    const live = await aPublishedStory({ tagIds: [c.id, a.id] });
    expect(await mergeTags(editor, { from: a.id, into: b.id })).toEqual({ ok: true });
    expect(await mergeTags(editor, { from: b.id, into: c.id })).toEqual({ ok: true });
    expect(await tagsOf(draft.id, storyTags)).toEqual([c.id]);
    expect(await tagsOf(live.id, storyTags)).toEqual([c.id]);
    expect(await tagsOf(live.id, publishedTags)).toEqual([c.id]);
    expect(await findTagAddress(a.slug)).toBe(c.slug);
    expect(await findTagAddress(b.slug)).toBe(c.slug);
    for (const { slug } of [a, b, c]) {
      const { stories } = await listPublished({ tagSlug: slug, limit: 5 });
      expect(stories.map(({ id }) => id)).toEqual([live.id]);
    }
  });

  it("of opposite merges at the same moment one happens", async () => {
    const [a, b] = [await aTag(), await aTag()];
    const story = await aPublishedStory({ tagIds: [a.id, b.id] });
    const answers = await Promise.all([
      mergeTags(editor, { from: a.id, into: b.id }),
      mergeTags(editor, { from: b.id, into: a.id }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tagsOf(story.id, publishedTags)).toHaveLength(1);
  });

  it("not into itself, nor into what is gone", async () => {
    const { id } = await aTag();
    expect(await mergeTags(editor, { from: id, into: id })).toMatchObject({ reason: "same" });
    expect(await mergeTags(editor, { from: id, into: v7() })).toMatchObject({ reason: "notFound" });
  });
});

it("deleteTag removes only what no story has", async () => {
  const [used, unused] = [await aTag(), await aTag()];
  await aStory({ tagIds: [used.id] });
  expect(await deleteTag(editor, used)).toMatchObject({ reason: "inUse" });
  expect(await deleteTag(editor, unused)).toEqual({ ok: true });
  expect(await db.select().from(tags).where(eq(tags.id, unused.id))).toEqual([]);
  expect(await deleteTag(editor, unused)).toMatchObject({ reason: "notFound" });
});

it("listTags counts the stories of each, and a percent sign finds itself only", async () => {
  const tag = await aTag({ name: "100% wool" });
  await aTag({ name: "100 metres" });
  await aPublishedStory({ tagIds: [tag.id] });
  expect(await listTags(editor, "0%")).toMatchObject([{ id: tag.id, drafts: 1, published: 1 }]);
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const [a, b, c] = [await aTag(), await aTag(), await aTag()];
  const answers = [
    await createTag(actor, { name: `Made by ${role}` }),
    await renameTag(actor, { id: c.id, name: `Renamed by ${role}` }),
    await mergeTags(actor, { from: a.id, into: b.id }),
    await deleteTag(actor, b),
  ];
  const isAllowed = role === "editor" || role === "admin";
  for (const answer of answers)
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
});
