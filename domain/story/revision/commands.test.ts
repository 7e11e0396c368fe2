import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { aBody, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { events } from "@/db/schema/newsroom";
import type { Staff } from "@/domain/person/rules";
import { saveStory } from "../commands";
import { aDraft, aLiveStory, aMember, storyNow } from "../testing";
import { nameVersion } from "./commands";
import { compareRevisions } from "./compare";
import { getRevision, listRevisions } from "./queries";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

async function aPicture() {
  const [row] = await db
    .insert(media)
    .values({ filename: "heron.jpg", width: 900, height: 600, bytes: 1, widths: [480, 828] })
    .returning();
  if (!row) throw new Error("no picture");
  return row;
}

describe("nameVersion", () => {
  it("keeps the present text, whatever is written afterwards, and tells the log", async () => {
    const { id, version, content } = await aDraft(writer);
    const named = await nameVersion(writer, { id, name: "before legal" });
    await saveStory(writer, { id, version, content: { ...content, headline: "Another" } });
    const kept = await getRevision(editor, id, named.ok ? named.revisionId : "");
    expect(kept).toMatchObject({
      kind: "named",
      name: "before legal",
      by: writer.name,
      content: { headline: content.headline },
    });
    const told = and(eq(events.subjectId, id), eq(events.verb, "story.versionNamed"));
    expect(await db.select().from(events).where(told)).toHaveLength(1);
  });

  it("is for those who may save the story", async () => {
    const { id } = await aDraft(writer);
    const answers = await Promise.all(
      [
        writer,
        editor,
        await aMember("admin"),
        await aMember("writer"),
        await aMember("moderator"),
      ].map(async (actor) => (await nameVersion(actor, { id, name: "mine" })).ok),
    );
    expect(answers).toEqual([true, true, true, false, false]);
  });
});

describe("the history", () => {
  it("comes a page at a time, whole, and by kind", async () => {
    const { id } = await aLiveStory(writer, editor);
    for (let n = 0; n < 5; n++) await nameVersion(editor, { id, name: `version ${n}` });
    const seen: string[] = [];
    let before: number | undefined;
    for (;;) {
      const { items, next } = await listRevisions(editor, id, { before, limit: 2 });
      seen.push(...items.map(({ name, kind }) => name || kind));
      if (next === null) break;
      before = next;
    }
    expect(seen).toEqual([...[4, 3, 2, 1, 0].map((n) => `version ${n}`), "published"]);
    const { items } = await listRevisions(editor, id, { kind: "published", limit: 9 });
    expect(items.map(({ kind }) => kind)).toEqual(["published"]);
  });

  it("is not for moderators, and a revision opens with its own story only", async () => {
    const { id } = await aLiveStory(writer, editor);
    const [revision] = (await listRevisions(editor, id, { limit: 1 })).items;
    const other = await aDraft(writer);
    expect(await getRevision(editor, other.id, revision?.id ?? "")).toBeNull();
    const moderator = await aMember("moderator");
    expect(await getRevision(moderator, id, revision?.id ?? "")).toBeNull();
    expect(await listRevisions(moderator, id, { limit: 9 })).toEqual({ items: [], next: null });
    expect(await compareRevisions(moderator, id, { to: "now" })).toBeNull();
  });
});

describe("comparing", () => {
  it("tells what changed in the words and besides them", async () => {
    const [old, added] = [await aTag({ name: "Rivers" }), await aTag({ name: "Canals" })];
    const { id, content } = await aDraft(writer, { tagIds: [old.id], doc: aBody("Slow water.") });
    await nameVersion(writer, { id, name: "first" });
    const poll = {
      id: crypto.randomUUID(),
      question: "Dredge it?",
      kind: "single" as const,
      maxChoices: 1,
      asksTwice: false,
      options: ["Yes", "No"].map((label) => ({ id: crypto.randomUUID(), label, bestCase: "" })),
      results: "always" as const,
      opensAt: null,
      closesAt: null,
    };
    const { version } = await storyNow(id);
    const change = { tagIds: [added.id], doc: aBody("Fast water."), poll };
    await saveStory(writer, { id, version, content: { ...content, ...change } });
    const compared = await compareRevisions(editor, id, { to: "now" });
    expect(compared?.result?.from.doc).toEqual(aBody("Slow water."));
    expect(compared?.result?.to.doc).toEqual(aBody("Fast water."));
    const told = (compared?.result?.facts ?? []).map(({ label, removed, added }) => [
      label,
      removed.map(({ words }) => words),
      added.map(({ words }) => words),
    ]);
    expect(told).toEqual([
      ["Tags", ["Rivers"], ["Canals"]],
      ["Poll question", [], ["Dredge it?"]],
      ["Poll options", [], ["Yes", "No"]],
      ["How the poll asks", [], ["One choice", "Results shown: always"]],
    ]);
  });

  it("tells a new order, another picture with the same words, and what readers have", async () => {
    const [a, b] = [await aTag(), await aTag()];
    const [old, next] = [await aPicture(), await aPicture()];
    const words = { alt: "A heron", caption: "", credit: "" };
    const lead = { mediaId: old.id, ...words };
    const live = await aLiveStory(writer, editor, { tagIds: [a.id, b.id], lead });
    const change = { tagIds: [b.id, a.id], lead: { mediaId: next.id, ...words } };
    await saveStory(writer, { ...live, content: { ...live.content, ...change } });
    await nameVersion(writer, { id: live.id, name: "later" });
    const compared = await compareRevisions(editor, live.id, { from: "live", to: "now" });
    const [tags, picture] = compared?.result?.facts ?? [];
    expect(tags).toMatchObject({ label: "Tags", removed: [], added: [] });
    expect(tags?.moved.map(({ words }) => words)).toEqual([b.name, a.name]);
    expect(picture).toMatchObject({ label: "Lead picture", removed: [{ words: "A heron" }] });
    expect(picture?.added[0]?.picture).toContain(next.id);
  });
});
