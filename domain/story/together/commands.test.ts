import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { aPerson, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/story";
import { storyDocuments } from "@/db/schema/together";
import type { Staff } from "@/domain/person/rules";
import { aPoll } from "@/domain/poll/testing";
import { mergeTags } from "@/domain/tag/commands";
import { plainText } from "@/lib/rich-text";
import { publishStory } from "../publishing";
import { restoreRevision } from "../restoring";
import { getRevision, listRevisions } from "../revision/queries";
import { scheduleStory } from "../scheduling";
import { aDraft, aMember, eventsOf, storyNow } from "../testing";
import { openTogether, syncStory } from "./commands";
import { openDocument, readContent, writeContent } from "./document";
import { aPage, says } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

describe("syncStory", () => {
  it("saves what one wrote, and brings it to the other, whose own text stays", async () => {
    const { id, version } = await aDraft(writer);
    const mine = await aPage(writer, id);
    const theirs = await aPage(editor, id);
    mine.write({ doc: says("The first.", "The second.") });
    expect(await mine.sync()).toMatchObject({ ok: true, version: version + 1 });
    theirs.write({ standfirst: "Theirs." });
    expect(await theirs.sync()).toMatchObject({ ok: true, version: version + 2 });
    expect(plainText(theirs.content().doc)).toBe("The first.\nThe second.");
    const { content } = await storyNow(id);
    expect(content.standfirst).toBe("Theirs.");
    expect(plainText(content.doc)).toBe("The first.\nThe second.");
  });

  it("of twenty who save at the same moment all texts are kept, and one story is left", async () => {
    const { id, version } = await aDraft(writer, { standfirst: "" });
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, n) => aPage(n % 2 ? writer : editor, id)),
    );
    for (const [n, page] of pages.entries()) page.write({ standfirst: `<${n}>` });
    const answers = await Promise.all(pages.map((page) => page.sync()));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { content, version: last } = await storyNow(id);
    for (let n = 0; n < 20; n++) expect(content.standfirst).toContain(`<${n}>`);
    expect(last).toBe(version + 20);
    await Promise.all(pages.map((page) => page.sync()));
    expect(new Set(pages.map((page) => page.content().standfirst)).size).toBe(1);
  });

  it("a save whose answer was lost is sent again without doubling its words", async () => {
    const { id } = await aDraft(writer);
    const page = await aPage(writer, id);
    page.write({ standfirst: "Said once." });
    await page.syncUnheard();
    const { version } = await storyNow(id);
    expect(await page.sync()).toMatchObject({ ok: true, version });
    expect((await storyNow(id)).content.standfirst).toBe("Said once.");
  });

  it("a restored revision reaches who is writing, and does not undo their words", async () => {
    const { id } = await aDraft(writer, { doc: says("Old one.", "Old two.") as never });
    const page = await aPage(writer, id);
    page.write({ doc: says("New one.", "Old two.") });
    await page.sync();
    await publishStory(editor, { id, version: (await storyNow(id)).version });
    page.write({ headline: "Typed meanwhile" });
    const { items } = await listRevisions(editor, id, { kind: "auto", limit: 1 });
    const [revision] = items;
    const { version } = await storyNow(id);
    const restored = await restoreRevision(editor, {
      id,
      version,
      revisionId: revision?.id ?? "",
    });
    expect(restored).toMatchObject({ ok: true });
    await page.sync();
    expect(plainText(page.content().doc)).toBe("Old one.\nOld two.");
    expect((await storyNow(id)).content.headline).toContain("Typed meanwhile");
  });

  it("a tag merged away meanwhile is settled for everybody", async () => {
    const [old, kept] = [await aTag(), await aTag()];
    const { id } = await aDraft(writer, { tagIds: [old.id] });
    const page = await aPage(writer, id);
    await mergeTags(editor, { from: old.id, into: kept.id });
    page.write({ standfirst: "And on." });
    await page.sync();
    expect(readContent(page.document).tagIds).toEqual([kept.id]);
  });

  it("what is being typed stays as it is typed: a space is no news to bring back", async () => {
    const { id } = await aDraft(writer);
    const page = await aPage(writer, id);
    const option = (label: string) => ({ id: crypto.randomUUID(), label, bestCase: "" });
    const poll = {
      ...aPoll(),
      question: "Was it ",
      options: [option("Yes, "), option("No")],
    };
    page.write({ poll, slug: "the-weir-", slugTouched: true });
    expect(await page.sync()).toMatchObject({ ok: true });
    const { content } = await storyNow(id);
    expect(content).toMatchObject({
      slug: "the-weir",
      poll: { question: "Was it", options: [{ label: "Yes," }, { label: "No" }] },
    });
    expect(page.content()).toMatchObject({
      slug: "the-weir-",
      poll: { question: "Was it ", options: [{ label: "Yes, " }, { label: "No" }] },
    });
  });

  it("an address that is being written anew is not filled in meanwhile; left empty, it follows the headline", async () => {
    const slug = `weir-${crypto.randomUUID()}`;
    const { id } = await aDraft(writer, { headline: `Once more ${slug}`, slug, slugTouched: true });
    const page = await aPage(writer, id);
    page.write({ slug: "", slugTouched: true });
    await page.sync();
    expect(page.content()).toMatchObject({ slug: "", slugTouched: true });
    expect((await storyNow(id)).content.slug).toBe(slug);
    page.write({ slugTouched: false });
    await page.sync();
    expect(page.content()).toMatchObject({ slug: `once-more-${slug}` });
    expect((await storyNow(id)).content.slug).toBe(`once-more-${slug}`);
  });

  it("an address that is taken gets a number, in the field too", async () => {
    const slug = `weir-${crypto.randomUUID()}`;
    await aDraft(writer, { slug, slugTouched: true });
    const { id } = await aDraft(writer);
    const page = await aPage(writer, id);
    page.write({ slug, slugTouched: true });
    expect(await page.sync()).toMatchObject({ notes: { slug: `Another story has “${slug}”.` } });
    expect(page.content()).toMatchObject({ slug: `${slug}-2` });
  });

  it("a text the schema refuses changes nothing, and the others' words come all the same", async () => {
    const { id } = await aDraft(writer);
    const mine = await aPage(writer, id);
    const theirs = await aPage(editor, id);
    theirs.write({ standfirst: "Short." });
    await theirs.sync();
    const before = await storyNow(id);
    mine.write({ headline: "x".repeat(201) });
    expect(await mine.sync()).toMatchObject({
      ok: false,
      reason: "malformed",
      fields: { headline: "At most 200 characters." },
    });
    expect((await storyNow(id)).version).toBe(before.version);
    expect(mine.content().standfirst).toContain("Short.");
    mine.write({ headline: "Short enough" });
    expect(await mine.sync()).toMatchObject({ ok: true });
  });

  it("bytes that are no update, and nodes that stories do not have, are refused", async () => {
    const { id } = await aDraft(writer);
    const noise = { id, update: Uint8Array.of(7, 7, 7), vector: Uint8Array.of(0) };
    expect(await syncStory(writer, noise)).toMatchObject({ reason: "malformed" });
    const vector = { id, update: new Uint8Array(), vector: Uint8Array.of(255, 255, 255) };
    expect(await syncStory(writer, vector)).toMatchObject({ reason: "malformed" });
    const page = await aPage(writer, id);
    page.document.getXmlFragment("body").insert(0, [new Y.XmlElement("script")]);
    expect(await page.sync()).toMatchObject({ reason: "malformed" });
    expect(JSON.stringify((await storyNow(id)).content.doc)).not.toContain("script");
  });

  it("what an old document lacks, because stories got a new part, is filled in", async () => {
    const { id } = await aDraft(writer);
    const opened = await openTogether(writer, id);
    if (!opened.ok) throw new Error(opened.reason);
    const old = openDocument(opened.state);
    old.getMap("parts").delete("commentMode");
    const state = Y.encodeStateAsUpdate(old);
    await db.update(storyDocuments).set({ state }).where(eq(storyDocuments.storyId, id));
    const page = await aPage(writer, id);
    expect(readContent(page.document).commentMode).toBe("open");
  });

  it("what is typed into a passage that another deletes is kept, whoever saves first", async () => {
    for (const first of ["typist", "cutter"] as const) {
      const { id } = await aDraft(writer, { doc: says("Slow water.", "Fast water.") as never });
      const typist = await aPage(writer, id);
      const cutter = await aPage(editor, id);
      typist.type(0, " And a heron.");
      cutter.cut(0);
      const [one, two] = first === "typist" ? [typist, cutter] : [cutter, typist];
      expect(await one.sync()).toMatchObject({ ok: true, hasKept: false });
      expect(await two.sync()).toMatchObject({ ok: true, hasKept: true });
      await one.sync();
      const { content } = await storyNow(id);
      expect(plainText(content.doc)).toBe("Fast water.");
      expect(plainText(one.content().doc)).toBe("Fast water.");
      const { items } = await listRevisions(editor, id, { kind: "conflict", limit: 9 });
      expect(items.map(({ by }) => by)).toEqual([writer.name]);
      const kept = await getRevision(editor, id, items[0]?.id ?? "");
      expect(plainText(kept?.content.doc ?? { type: "doc", content: [] })).toBe(
        "Slow water. And a heron.\nFast water.",
      );
      expect(await eventsOf(id)).toContain("story.wordsKept");
    }
  });

  it("what both delete, and what is deleted by somebody who has seen it, is no conflict", async () => {
    const { id } = await aDraft(writer, { doc: says("One.", "Two.", "Three.") as never });
    const mine = await aPage(writer, id);
    const theirs = await aPage(editor, id);
    mine.type(0, " More.");
    await mine.sync();
    await theirs.sync();
    theirs.cut(0);
    expect(await theirs.sync()).toMatchObject({ hasKept: false });
    mine.cut(0);
    mine.cut(0);
    expect(await mine.sync()).toMatchObject({ ok: true, hasKept: false });
    expect(plainText((await storyNow(id)).content.doc)).toBe("Three.");
    const { items } = await listRevisions(editor, id, { kind: "conflict", limit: 9 });
    expect(items).toEqual([]);
  });

  it("of two captions written at once the one that gives way is kept", async () => {
    const { id, content } = await aDraft(writer);
    const mine = await aPage(writer, id);
    const theirs = await aPage(editor, id);
    mine.write({ lead: { ...content.lead, caption: "The old lock" } });
    theirs.write({ lead: { ...content.lead, caption: "Nobody is at the gate" } });
    await mine.sync();
    expect(await theirs.sync()).toMatchObject({ ok: true, hasKept: true });
    const kept = await everyTextOf(id, JSON.stringify((await storyNow(id)).content));
    expect(kept).toContain("The old lock");
    expect(kept).toContain("Nobody is at the gate");
  });

  it("is for those who may save, and reading for those who may write stories", async () => {
    const { id } = await aDraft(writer);
    const stranger = await aMember("writer");
    const people = {
      reader: { ...(await aPerson()), emailConfirmed: true, sessionId: id } as never as Staff,
      moderator: await aMember("moderator"),
      stranger,
      writer,
      editor,
      admin: await aMember("admin"),
    };
    const opened = await openTogether(writer, id);
    if (!opened.ok) throw new Error(opened.reason);
    const answers: Record<string, [string, string]> = {};
    for (const [name, actor] of Object.entries(people)) {
      const document = openDocument(opened.state);
      const vector = Y.encodeStateVector(document);
      const pulled = await syncStory(actor, { id, update: new Uint8Array(), vector });
      writeContent(document, { standfirst: `By ${name}.` });
      const update = Y.encodeStateAsUpdate(document, vector);
      const saved = await syncStory(actor, { id, update, vector });
      answers[name] = [pulled.ok ? "ok" : pulled.reason, saved.ok ? "ok" : saved.reason];
    }
    expect(answers).toEqual({
      reader: ["forbidden", "forbidden"],
      moderator: ["forbidden", "forbidden"],
      stranger: ["ok", "forbidden"],
      writer: ["ok", "ok"],
      editor: ["ok", "ok"],
      admin: ["ok", "ok"],
    });
    const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
    const { version } = await storyNow(id);
    expect(await scheduleStory(editor, { id, version, at })).toMatchObject({ ok: true });
    const page = await aPage(writer, id);
    page.write({ standfirst: "Too late." });
    expect(await page.sync()).toMatchObject({ reason: "forbidden" });
  });
});

async function everyTextOf(id: string, now: string): Promise<string> {
  const kept = await db.select().from(revisions).where(eq(revisions.storyId, id));
  return [now, ...kept.map(({ content }) => JSON.stringify(content))].join("\n");
}
