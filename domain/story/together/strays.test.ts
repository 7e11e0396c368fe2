import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { storyDocuments } from "@/db/schema/together";
import type { Staff } from "@/domain/person/rules";
import { plainText } from "@/lib/rich-text";
import { listRevisions } from "../revision/queries";
import { aDraft, aMember, storyNow } from "../testing";
import { openTogether, syncStory } from "./commands";
import { openDocument } from "./document";
import { forgetRestingDocuments } from "./keeping";
import { aPage, type Page, says } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const textOf = ({ content }: Page) => plainText(content().doc);

const rest = (id: string, interval: string) =>
  db
    .update(storyDocuments)
    .set({ updatedAt: sql`now() - ${interval}::interval` })
    .where(eq(storyDocuments.storyId, id));

const hasDocument = async (id: string) =>
  (await db.select().from(storyDocuments).where(eq(storyDocuments.storyId, id))).length > 0;

async function aRestedStory() {
  const { id } = await aDraft(writer, { doc: says("As it was.") as never });
  const page = await aPage(writer, id);
  await rest(id, "31 days");
  await forgetRestingDocuments();
  expect(await hasDocument(id)).toBe(false);
  return { id, page };
}

const conflictsOf = async (id: string) =>
  (await listRevisions(editor, id, { kind: "conflict", limit: 9 })).items;

describe("forgetting", () => {
  it("is for documents that rest; a large one need not rest long", async () => {
    const [old, young, large] = [await aDraft(writer), await aDraft(writer), await aDraft(writer)];
    for (const { id } of [old, young, large]) await openTogether(writer, id);
    await rest(old.id, "31 days");
    await rest(young.id, "29 days");
    await rest(large.id, "11 hours");
    const noise = Buffer.alloc(1_100_000);
    await db
      .update(storyDocuments)
      .set({ state: noise })
      .where(eq(storyDocuments.storyId, large.id));
    await forgetRestingDocuments();
    const left = await Promise.all([old, young, large].map(({ id }) => hasDocument(id)));
    expect(left).toEqual([false, true, false]);
  });

  it("changes no text, and waits for nobody who saves", async () => {
    const { id } = await aDraft(writer, { doc: says("Here to stay.") as never });
    const page = await aPage(writer, id);
    page.write({ standfirst: "Typed and deleted again." });
    await page.sync();
    page.write({ standfirst: "" });
    await page.sync();
    const before = await storyNow(id);
    await rest(id, "31 days");
    await db.transaction(async (tx) => {
      await tx.execute(sql`select from stories where id = ${id} for update`);
      await forgetRestingDocuments();
      expect(await hasDocument(id)).toBe(true);
    });
    await forgetRestingDocuments();
    expect(textOf(await aPage(writer, id))).toBe("Here to stay.");
    expect(await storyNow(id)).toEqual(before);
  });
});

describe("a page that slept meanwhile", () => {
  it("is told to open anew, and nothing is merged twice", async () => {
    const { id, page } = await aRestedStory();
    expect(await page.pull()).toMatchObject({ reason: "renewed", isSaved: false });
    await aPage(editor, id);
    expect(await page.pull()).toMatchObject({ reason: "renewed", isSaved: false });
    expect(plainText((await storyNow(id)).content.doc)).toBe("As it was.");
  });

  it("is saved with all it has where nobody has changed the story since", async () => {
    const { id, page } = await aRestedStory();
    page.write({ doc: says("As it was. And on.") });
    expect(await page.sync()).toMatchObject({ reason: "renewed", isSaved: false });
    const before = await storyNow(id);
    expect(await page.syncWhole()).toMatchObject({
      reason: "renewed",
      isSaved: true,
      isKept: false,
      version: before.version + 1,
    });
    expect(plainText((await storyNow(id)).content.doc)).toBe("As it was. And on.");
    expect(textOf(await aPage(writer, id))).toBe("As it was. And on.");
    expect(await conflictsOf(id)).toEqual([]);
  });

  it("where others have, both texts are kept, however often it is sent", async () => {
    const { id, page } = await aRestedStory();
    const other = await aPage(editor, id);
    other.write({ doc: says("Rewritten.") });
    await other.sync();
    page.write({ doc: says("As it was. And on.") });
    for (let n = 0; n < 2; n++)
      expect(await page.syncWhole()).toMatchObject({ isSaved: true, isKept: true });
    expect(plainText((await storyNow(id)).content.doc)).toBe("Rewritten.");
    expect(await conflictsOf(id)).toHaveLength(1);
  });

  it("cannot empty a story by sending nothing", async () => {
    const { id } = await aRestedStory();
    const vector = Y.encodeStateVector(openDocument(Y.encodeStateAsUpdate(aStranger())));
    const { version } = await storyNow(id);
    const nothing = Y.encodeStateAsUpdate(new Y.Doc());
    expect(await syncStory(writer, { id, update: nothing, vector, version })).toMatchObject({
      isSaved: false,
    });
    expect((await storyNow(id)).version).toBe(version);
  });
});

const aStranger = () => {
  const document = new Y.Doc();
  document.getMap("parts").set("sectionId", null);
  return document;
};

describe("a server that lost what it had acknowledged, as by a restored backup", () => {
  it("asks for all of it and has it again", async () => {
    const { id } = await aDraft(writer, { doc: says("Start.") as never });
    const page = await aPage(writer, id);
    const [backup] = await db.select().from(storyDocuments).where(eq(storyDocuments.storyId, id));
    page.write({ standfirst: "Lost with the disk." });
    await page.sync();
    await db
      .update(storyDocuments)
      .set({ state: backup?.state })
      .where(eq(storyDocuments.storyId, id));
    expect(await page.pull()).toMatchObject({ reason: "gaps" });
    page.write({ headline: "Typed after it" });
    expect(await page.sync()).toMatchObject({ reason: "gaps" });
    expect(await page.syncWhole()).toMatchObject({ ok: true });
    expect((await storyNow(id)).content).toMatchObject({
      standfirst: "Lost with the disk.",
      headline: "Typed after it",
    });
  });
});
