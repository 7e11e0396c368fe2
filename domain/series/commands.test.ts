import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aStory } from "@/db/builders";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { listAddresses } from "@/domain/story/public-addresses";
import { unpublishStory } from "@/domain/story/publishing";
import { aMember } from "@/domain/story/testing";
import { createSeries, deleteSeries, describeSeries } from "./commands";
import { findCandidates, getDeskSeries, getSeriesOf, listDeskSeries } from "./desk-queries";
import { changeParts } from "./part/commands";
import { findSeriesAddress, getPlace, getSeries } from "./queries";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

async function aSeries(title = "The river") {
  const made = await createSeries(editor, { title });
  if (!made.ok) throw new Error(made.reason);
  const series = await getDeskSeries(editor, made.id);
  if (!series) throw new Error("no series");
  return series;
}

const add = (id: string, storyId: string) => changeParts(editor, { verb: "add", id, storyId });
const parts = async (id: string) =>
  (await getDeskSeries(editor, id))?.parts.map((part) => part.id) ?? [];

describe("a series", () => {
  it("of the same title gets an address of its own, also at once", async () => {
    const made = await Promise.all([aSeries(), aSeries(), aSeries("THE RIVER!")]);
    expect(made.map(({ slug }) => slug).toSorted()).toEqual([
      "the-river",
      "the-river-2",
      "the-river-3",
    ]);
    expect((await listDeskSeries(editor, { after: null, limit: 2 })).items).toHaveLength(2);
  });

  it("keeps its former addresses, which lead to the present one", async () => {
    const { id } = await aSeries();
    const { id: storyId } = await aPublishedStory();
    await add(id, storyId);
    const wording = { id, title: "The flood", standfirst: "" };
    expect(await describeSeries(editor, { ...wording, slug: "the-flood" })).toEqual({ ok: true });
    expect(await describeSeries(editor, { ...wording, slug: "high-water" })).toEqual({ ok: true });
    expect(await findSeriesAddress("the-river")).toBe("high-water");
    expect(await findSeriesAddress("the-flood")).toBe("high-water");
    expect(await getSeries("the-river")).toBeNull();
    const other = await aSeries("The mill");
    const taken = await describeSeries(editor, { ...wording, id: other.id, slug: "the-flood" });
    expect(taken).toMatchObject({ reason: "slugTaken", fields: { slug: expect.any(String) } });
    expect((await getDeskSeries(editor, other.id))?.title).toBe("The mill");
    // It may go back to an address that was its own.
    expect(await describeSeries(editor, { ...wording, slug: "the-river" })).toEqual({ ok: true });
    expect(await findSeriesAddress("high-water")).toBe("the-river");
  });

  it("that is deleted leaves its stories alone", async () => {
    const { id, slug } = await aSeries();
    const story = await aPublishedStory();
    await add(id, story.id);
    expect(await deleteSeries(editor, { id })).toEqual({ ok: true });
    expect(await getSeries(slug)).toBeNull();
    expect(await getPlace(story.id)).toBeNull();
    expect(await findCandidates(editor, "")).toMatchObject([{ id: story.id }]);
  });
});

describe("the parts of a series", () => {
  it("are added at the end, moved and taken out", async () => {
    const { id } = await aSeries();
    const [a, b, c] = [await aStory(), await aStory(), await aStory()].map((story) => story.id);
    for (const storyId of [a, b, c]) await add(id, storyId ?? "");
    await changeParts(editor, { verb: "move", id, storyId: c ?? "", from: 2, to: 0 });
    expect(await parts(id)).toEqual([c, a, b]);
    await changeParts(editor, { verb: "remove", id, storyId: a ?? "" });
    expect(await parts(id)).toEqual([c, b]);
    const gone = await changeParts(editor, { verb: "move", id, storyId: a ?? "", from: 1, to: 0 });
    expect(gone).toMatchObject({ reason: "notFound" });
    expect(await add(id, c ?? "")).toEqual({ ok: true });
    expect(await parts(id)).toEqual([c, b]);
  });

  it("go past the one they were seen beside, whatever was taken out above them meanwhile", async () => {
    const { id } = await aSeries();
    const [a, b, c] = [await aStory(), await aStory(), await aStory()].map((story) => story.id);
    for (const storyId of [a, b, c]) await add(id, storyId ?? "");
    await changeParts(editor, { verb: "remove", id, storyId: a ?? "" });
    await changeParts(editor, { verb: "move", id, storyId: b ?? "", from: 1, to: 2 });
    expect(await parts(id)).toEqual([c, b]);
  });

  it("belong to one series, also when two editors add at once", async () => {
    const [one, other] = [await aSeries("One"), await aSeries("Other")];
    const { id: storyId } = await aStory();
    const answers = await Promise.all([add(one.id, storyId), add(other.id, storyId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "elsewhere" });
    expect([...(await parts(one.id)), ...(await parts(other.id))]).toEqual([storyId]);
  });

  it("keep every one of those that are added at once", async () => {
    const { id } = await aSeries();
    const stories = await Promise.all(Array.from({ length: 6 }, () => aStory()));
    await Promise.all(stories.map((story) => add(id, story.id)));
    expect((await parts(id)).toSorted()).toEqual(stories.map((story) => story.id).toSorted());
  });

  it("that readers cannot see are neither shown nor counted", async () => {
    const { id, slug } = await aSeries();
    const draft = await aStory();
    await add(id, draft.id);
    expect(await getSeries(slug)).toBeNull();
    expect(await findSeriesAddress(slug)).toBeNull();
    expect(await listAddresses("series", 1)).toEqual([]);
    const [first, second] = [await aPublishedStory(), await aPublishedStory()];
    await add(id, first.id);
    await add(id, second.id);
    await changeParts(editor, { verb: "move", id, storyId: draft.id, from: 0, to: 1 });
    expect((await getSeries(slug))?.parts.map((part) => part.id)).toEqual([first.id, second.id]);
    expect(await getPlace(first.id)).toEqual({
      series: { slug, title: "The river" },
      part: 1,
      of: 2,
      previous: null,
      next: { slug: second.slug, headline: second.headline },
    });
    expect(await getPlace(draft.id)).toBeNull();
    expect(await getSeriesOf(editor, draft.id)).toMatchObject({ id, part: 2, of: 3 });
    expect(await getSeriesOf(editor, (await aStory()).id)).toBeNull();
    await unpublishStory(editor, { id: first.id, version: 1, reason: "" });
    expect(await getPlace(second.id)).toMatchObject({ part: 1, of: 1, previous: null });
    expect(await listAddresses("series", 1)).toMatchObject([{ slug }]);
  });
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const isAllowed = role === "editor" || role === "admin";
  const { id, slug } = await aSeries();
  const [inside, outside] = [await aStory(), await aStory()];
  await add(id, inside.id);
  for (const answer of [
    await createSeries(actor, { title: "New" }),
    await describeSeries(actor, { id, title: "T", standfirst: "", slug }),
    await changeParts(actor, { verb: "add", id, storyId: outside.id }),
    await changeParts(actor, { verb: "move", id, storyId: inside.id, from: 0, to: 0 }),
    await changeParts(actor, { verb: "remove", id, storyId: inside.id }),
    await deleteSeries(actor, { id }),
  ])
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
  const missing = await changeParts(actor, { verb: "add", id: v7(), storyId: inside.id });
  expect(missing).toMatchObject({ reason: isAllowed ? "notFound" : "forbidden" });
});
