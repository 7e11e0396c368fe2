import { v7 } from "uuid";
import { beforeEach, expect, it } from "vitest";
import { aSection, aStory } from "@/db/builders";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { aMember } from "@/domain/story/testing";
import { createSection, deleteSection, describeSection, moveSection } from "./commands";
import { listSectionUse } from "./desk-queries";
import { listSections } from "./queries";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const names = async () => (await listSections()).map(({ name }) => name);

it("a new section comes last, under a name and an address of its own", async () => {
  const wording = { name: "City", description: "What the council does." };
  const answers = await Promise.all([
    createSection(editor, wording),
    createSection(editor, { ...wording, name: "CITY" }),
    createSection(editor, { ...wording, name: "City!" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect((await listSections()).map(({ slug }) => slug).sort()).toEqual(["city", "city-2"]);
});

it("its name changes, its address does not", async () => {
  await createSection(editor, { name: "City", description: "" });
  const [city] = await listSections();
  const wording = { id: city?.id ?? "", name: "Town", description: "Streets." };
  expect(await describeSection(editor, wording)).toEqual({ ok: true });
  expect(await listSections()).toEqual([{ ...wording, slug: "city" }]);
});

it("moves to another place; beyond the ends is at the end", async () => {
  const [a, b, c] = [
    await aSection({ name: "A", position: 1 }),
    await aSection({ name: "B", position: 1 }),
    await aSection({ name: "C", position: 1 }),
  ];
  await moveSection(editor, { id: c.id, from: 2, to: 1 });
  expect(await names()).toEqual(["A", "C", "B"]);
  await moveSection(editor, { id: a.id, from: 0, to: 9 });
  expect(await names()).toEqual(["C", "B", "A"]);
  await Promise.all([
    moveSection(editor, { id: b.id, from: 1, to: 0 }),
    moveSection(editor, { id: b.id, from: 1, to: 0 }),
  ]);
  expect(await names()).toEqual(["B", "C", "A"]);
  expect(await moveSection(editor, { id: v7(), from: 1, to: 0 })).toMatchObject({
    reason: "notFound",
  });
});

it("moves past the one it was seen beside, whatever has come above them meanwhile", async () => {
  const [a, b] = [
    await aSection({ name: "A", position: 1 }),
    await aSection({ name: "B", position: 2 }),
  ];
  const seen = (await names()).indexOf("A");
  await aSection({ name: "New", position: 0 });
  await moveSection(editor, { id: a.id, from: seen, to: seen + 1 });
  expect(await names()).toEqual(["New", "B", "A"]);
  await moveSection(editor, { id: b.id, from: seen, to: seen + 1 });
  expect(await names()).toEqual(["New", "A", "B"]);
});

it("is deleted only while no story is in it", async () => {
  const [used, unused] = [await aSection(), await aSection()];
  await aStory({ sectionId: used.id });
  expect(await deleteSection(editor, used)).toMatchObject({ reason: "inUse" });
  expect(await deleteSection(editor, unused)).toEqual({ ok: true });
  expect(await listSectionUse(editor)).toMatchObject([{ id: used.id, stories: 1 }]);
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const { id, name, slug } = await aSection();
  const isAllowed = role === "editor" || role === "admin";
  for (const answer of [
    await createSection(actor, { name: "New", description: "" }),
    await describeSection(actor, { id, name: `${name} ${slug}`, description: "" }),
    await moveSection(actor, { id, from: 0, to: 0 }),
    await deleteSection(actor, { id }),
  ])
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
});
