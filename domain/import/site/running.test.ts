import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aSection } from "@/db/builders";
import { db } from "@/db/client";
import { imports } from "@/db/schema/import";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import { aDocxWith, aDrawing, aParagraph } from "@/db/testing/docx";
import { roles, type Staff } from "@/domain/person/rules";
import { getDeskStory } from "@/domain/story/desk-queries";
import { aMember, eventsOf } from "@/domain/story/testing";
import { open } from "@/lib/storage";
import { documentFile, importDocument, startDocuments } from "../commands";
import { fileOf, resumeImport, startImport, stopImport } from "./commands";
import type { ImportWish } from "./input";
import type { FetchPicture } from "./pictures";
import { getImport, listDocumentStories, listImportNotes, listImports } from "./queries";
import { runNextImport } from "./running";
import { aWxr, inPieces, wxrHead, wxrItem } from "./testing";

let admin: Staff;
let section: { id: string; name: string };
let png: Uint8Array<ArrayBuffer>;
async function aPicture(background: string) {
  const drawn = sharp({ create: { width: 90, height: 60, channels: 3, background } }).png();
  return new Uint8Array(await drawn.toBuffer());
}
beforeAll(async () => {
  admin = await aMember("admin");
  section = await aSection();
  png = await aPicture("#a31");
});
/** Each test works on its own file only. */
beforeEach(() => db.update(imports).set({ state: "stopped" }));

const aSite = () => `https://${v7()}.test`;
const wish = (more: Partial<ImportWish> = {}): ImportWish => ({
  filename: "old-post.xml",
  publishes: true,
  takesPictures: false,
  sectionId: section.id,
  site: "",
  ...more,
});
async function begin(text: string, more: Partial<ImportWish> = {}, actor: Staff = admin) {
  const begun = await startImport(actor, wish(more), inPieces(text));
  if (!begun.ok) throw new Error(begun.reason);
  return begun.id;
}
const now = async (id: string) => {
  const run = await getImport(admin, id);
  if (!run) throw new Error("no import");
  return run;
};
const notesOf = (id: string) => listImportNotes(admin, id, { after: null, limit: 100 });
const found = (headline: string) =>
  db
    .select({ id: stories.id, status: stories.status, slug: stories.slug })
    .from(stories)
    .where(eq(stories.headline, headline));

describe("an import", () => {
  it("makes stories as they were: date, byline, tags, section, address; and tells nobody", async () => {
    const [site, mark] = [aSite(), v7()];
    const id = await begin(
      aWxr(site, [
        {
          id: 1,
          title: `Otters &amp; ${mark}`,
          body: "<p>They are back.</p><h2>Where</h2>",
          excerpt: "<p>In the weir</p>",
          slug: `otters-${mark}`,
          categories: [section.name, "Nature"],
          tags: [`Rivers ${mark}`],
          author: "maud",
        },
        { id: 2, title: `Draft ${mark}`, body: "x", status: "draft" },
        { id: 3, title: `Page ${mark}`, type: "page" },
      ]),
    );
    expect(await runNextImport()).toBe(true);
    expect(await now(id)).toMatchObject({
      state: "done",
      found: 3,
      done: 2,
      skipped: 1,
      failed: 0,
    });
    expect(await open(fileOf(id))).toBeNull();
    const [story] = await found(`Otters & ${mark}`);
    expect(story).toMatchObject({ status: "published", slug: `otters-${mark}` });
    const [shown] = await db
      .select()
      .from(publishedStories)
      .where(eq(publishedStories.storyId, story?.id ?? ""));
    expect(shown).toMatchObject({
      standfirst: "In the weir",
      sectionId: section.id,
      publishedAt: new Date("2015-04-02T09:00:00Z"),
      updatedAt: new Date("2016-01-01T00:00:00Z"),
    });
    const desk = await getDeskStory(admin, story?.id ?? "");
    expect(desk?.content.tagIds).toHaveLength(2);
    const [author] = await db
      .select()
      .from(people)
      .where(inArray(people.id, desk?.content.authorIds ?? []));
    expect(author).toMatchObject({ name: "Maud Ferrier", status: "suspended", role: "writer" });
    expect((await found(`Draft ${mark}`))[0]?.status).toBe("draft");
    expect(await notesOf(id)).toMatchObject([
      { kind: "skipped", title: `Page ${mark}`, address: `${site}/?p=3` },
    ]);
    expect(await eventsOf(story?.id ?? "")).toContain("story.imported");
  });

  it("takes nothing in twice, whatever file it lies in, and finds what is new", async () => {
    const [site, mark] = [aSite(), v7()];
    const one = { id: 1, title: `One ${mark}`, body: "x" };
    await begin(aWxr(site, [one]));
    await runNextImport();
    const id = await begin(aWxr(site, [one, { ...one, id: 2, title: `Two ${mark}` }]));
    await runNextImport();
    expect(await now(id)).toMatchObject({ done: 1, skipped: 1 });
    expect(await found(`One ${mark}`)).toHaveLength(1);
    expect(await notesOf(id)).toMatchObject([{ why: "It came with an earlier import." }]);
  });

  it("goes on behind the last settled story after it was interrupted, and loses none", async () => {
    const [site, mark] = [aSite(), v7()];
    const posts = Array.from({ length: 6 }, (_, n) => ({
      id: n,
      title: `Part ${n} ${mark}`,
      body: `<img src="https://old.test/${n}.png">x`,
    }));
    const id = await begin(aWxr(site, posts), { takesPictures: true });
    const ending = new AbortController();
    let asked = 0;
    // The process is told to end in the middle of the third story.
    const fetchPicture: FetchPicture = async () => {
      if (++asked === 3) ending.abort();
      return { ok: false, reason: "status" };
    };
    await runNextImport({ signal: ending.signal, fetchPicture });
    expect(await now(id)).toMatchObject({ state: "running", done: 3 });
    await runNextImport({ fetchPicture });
    expect(await now(id)).toMatchObject({ state: "done", done: 6, found: 6 });
    for (const { title } of posts) expect(await found(title)).toHaveLength(1);
  });

  it("is worked on by one of several processes, and by none after it was stopped", async () => {
    const site = aSite();
    const id = await begin(aWxr(site, [{ id: 1 }, { id: 2 }, { id: 3 }]), { takesPictures: true });
    expect(await Promise.all([runNextImport(), runNextImport()])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await now(id)).toMatchObject({ done: 3 });

    const mark = v7();
    const posts = [1, 2].map((n) => ({
      id: n,
      title: `Stop ${n} ${mark}`,
      body: `<img src="https://old.test/a.png">x`,
    }));
    const other = await begin(aWxr(aSite(), posts), { takesPictures: true });
    await runNextImport({
      fetchPicture: async () => {
        await stopImport(admin, { id: other });
        return { ok: false, reason: "status" };
      },
    });
    expect(await now(other)).toMatchObject({ state: "stopped", done: 0 });
    expect(await found(`Stop 1 ${mark}`)).toHaveLength(0);
    expect(await resumeImport(admin, { id: other })).toEqual({ ok: true });
    await runNextImport({ fetchPicture: async () => ({ ok: false, reason: "status" }) });
    expect(await now(other)).toMatchObject({ state: "done", done: 2 });
  });

  it("fetches a picture once, gives it its words, and says which did not come", async () => {
    const [site, mark] = [aSite(), v7()];
    const picture = `<figure><img src="${site}/quay-300x200.png" alt="A quay"><figcaption>Low tide</figcaption></figure>`;
    const text = aWxr(site, [
      { id: 1, title: `A ${mark}`, body: picture },
      { id: 2, title: `B ${mark}`, body: `${picture}<img src="http://10.0.0.1/secret.png">` },
    ]);
    const id = await begin(text, { takesPictures: true });
    const asked: string[] = [];
    await runNextImport({
      fetchPicture: async (url) => {
        asked.push(url);
        return url === `${site}/quay.png`
          ? { ok: true, bytes: png, type: "image/png", url }
          : { ok: false, reason: "private" };
      },
    });
    expect(asked.filter((url) => url.includes("quay"))).toEqual([`${site}/quay.png`]);
    const bodies = await Promise.all(
      ["A", "B"].map(async (name) => {
        const [story] = await found(`${name} ${mark}`);
        return (await getDeskStory(admin, story?.id ?? ""))?.content.doc.content[0];
      }),
    );
    expect(bodies[0]).toMatchObject({
      type: "figure",
      attrs: { alt: "A quay", caption: "Low tide" },
    });
    expect(bodies[0]).toEqual(bodies[1]);
    expect(await notesOf(id)).toMatchObject([
      { kind: "changed", title: `B ${mark}`, why: expect.stringContaining("private network") },
    ]);
  });

  it("settles each story for itself: what cannot be a story is said, the others come", async () => {
    const mark = v7();
    const id = await begin(
      aWxr(aSite(), [
        { id: 1, title: `Long ${mark}`, body: `<p>${"word ".repeat(600_000)}</p>` },
        { id: 2, title: "", body: "" },
        { id: 3, title: `${"Endless ".repeat(40)}${mark}`, body: "x" },
        { id: 4, title: `Fine ${mark}`, body: "x" },
      ]),
    );
    await runNextImport();
    expect(await now(id)).toMatchObject({ state: "done", done: 2, skipped: 1, failed: 1 });
    expect((await notesOf(id)).map(({ kind }) => kind)).toEqual(["failed", "skipped", "changed"]);
    expect(await found(`Fine ${mark}`)).toHaveLength(1);
  });

  it("keeps what is not complete as a draft, with the reason", async () => {
    const mark = v7();
    const id = await begin(aWxr(aSite(), [{ id: 1, title: `Bare ${mark}`, body: "x" }]), {
      sectionId: null,
    });
    await runNextImport();
    expect((await found(`Bare ${mark}`))[0]?.status).toBe("draft");
    expect((await notesOf(id))[0]?.why).toMatch(/^It stays a draft: .*section/i);
  });

  it("ends with a sentence where the file is damaged; what came before stays", async () => {
    const [site, mark] = [aSite(), v7()];
    const id = await begin(
      `${wxrHead(site)}${wxrItem(site, { id: 1, title: `Whole ${mark}`, body: "x" })}<item><title>`,
    );
    await runNextImport();
    const run = await now(id);
    expect(run).toMatchObject({ state: "failed" });
    expect(run.trouble).toMatch(/damaged at line \d+/);
    // Counted first, so nothing of a damaged file is taken in by halves.
    expect(run.done).toBe(0);
  });

  it("ends when whoever began it may no longer", async () => {
    const former = await aMember("admin");
    const id = await begin(aWxr(aSite(), [{ id: 1 }]), {}, former);
    await db.update(people).set({ role: "writer" }).where(eq(people.id, former.id));
    await runNextImport();
    expect(await now(id)).toMatchObject({ state: "failed", done: 0 });
  });
});

describe("documents together", () => {
  const text = (words: string) => new TextEncoder().encode(words);

  it("become stories of their own; what cannot is said, and nothing comes twice", async () => {
    const [writer, mark] = [await aMember("writer"), v7()];
    const files = [
      { filename: "quay.md", bytes: text(`# Quay ${mark}\n\nIt holds.`) },
      { filename: "lock.docx", bytes: text("no archive") },
      { filename: "copy of quay.md", bytes: text(`# Quay ${mark}\n\nIt holds.`) },
    ];
    const started = await startDocuments(writer, files);
    if (!started.ok) throw new Error(started.reason);
    await runNextImport();
    const run = await getImport(writer, started.id);
    expect(run).toMatchObject({ state: "done", found: 3, done: 1, failed: 1, skipped: 1 });
    expect(await listImportNotes(writer, started.id, { after: null, limit: 9 })).toMatchObject([
      { kind: "failed", title: "lock.docx" },
      { kind: "skipped", title: "copy of quay.md" },
    ]);
    const [story] = await found(`Quay ${mark}`);
    expect(await listDocumentStories(writer, started.id)).toMatchObject([
      { filename: "quay.md", storyId: story?.id, headline: `Quay ${mark}` },
      { filename: "copy of quay.md", storyId: story?.id },
    ]);
    expect(await listDocumentStories(await aMember("writer"), started.id)).toEqual([]);
    expect((await getDeskStory(writer, story?.id ?? ""))?.content.authorIds).toEqual([writer.id]);
    expect(await open(documentFile(started.id, 0))).toBeNull();
    // One at a time finds the same story again; for another person it is another one.
    const [quay] = files as [(typeof files)[number]];
    expect(await importDocument(writer, quay)).toEqual({ ok: true, id: story?.id, isNew: false });
    expect(await importDocument(await aMember("writer"), quay)).toMatchObject({ isNew: true });
  });

  it("bring the pictures in them into the library, each once; what is none is said", async () => {
    const [writer, mark] = [await aMember("writer"), v7()];
    const [red, blue] = await Promise.all([aPicture("#c00"), aPicture("#00c")]);
    const gate = aDrawing('r:embed="p0"', "A gate");
    const body = aParagraph("It holds.") + aDrawing('r:embed="p1"', "A wheel");
    const scrap = aDrawing('r:embed="p2"');
    const files = (n: number) => [red, blue, text("no picture")].map((one) => one ?? text(`${n}`));
    const document = (n: number) => ({
      filename: "quay.docx",
      bytes: aDocxWith(files(n), aParagraph(`Quay ${mark} ${n}`, "Heading1") + gate + body + scrap),
    });
    const shown = [];
    for (const n of [1, 2]) {
      const made = await importDocument(writer, document(n));
      const job = made.ok && "job" in made ? made.job : "";
      await runNextImport();
      expect(await getImport(writer, job)).toMatchObject({ state: "done", done: 1 });
      expect(await listImportNotes(writer, job, { after: null, limit: 9 })).toMatchObject([
        { why: "Picture 3 is left out: it is no picture that can be shown here." },
      ]);
      const [story] = await found(`Quay ${mark} ${n}`);
      const content = (await getDeskStory(writer, story?.id ?? ""))?.content;
      expect(content?.lead).toMatchObject({ alt: "A gate" });
      expect(content?.doc.content.map(({ type }) => type)).toEqual(["paragraph", "figure"]);
      shown.push(JSON.stringify([content?.lead, content?.doc]).match(/"mediaId":"[^"]+"/g));
    }
    expect(shown[0]).toHaveLength(2);
    expect(shown[1]).toEqual(shown[0]);
  });

  it.each(roles)("who may, and see: %s", async (role) => {
    const actor = await aMember(role);
    const allowed = ["writer", "editor", "admin"].includes(role);
    const own = await startDocuments(actor, [{ filename: "a.txt", bytes: text("One\n\nTwo") }]);
    expect(own.ok).toBe(allowed);
    if (own.ok) expect(await getImport(actor, own.id)).not.toBeNull();
    const others = await startDocuments(admin, [{ filename: "a.txt", bytes: text(v7()) }]);
    if (!others.ok) throw new Error(others.reason);
    expect((await getImport(actor, others.id)) !== null).toBe(role === "admin");
    expect((await stopImport(actor, others)).ok).toBe(role === "admin");
  });
});

it.each([
  ["a program", "#!/bin/sh"],
  ["nothing", ""],
  ["a page", "<!doctype html>"],
])("refuses a file that is %s, and keeps nothing of it", async (_, text) => {
  expect(await startImport(admin, wish(), inPieces(text))).toMatchObject({ reason: "kind" });
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const allowed = role === "admin";
  const begun = await startImport(actor, wish(), inPieces(aWxr(aSite(), [{ id: 1 }])));
  expect(begun.ok).toBe(allowed);
  const id = await begin(aWxr(aSite(), [{ id: 1 }]));
  expect((await stopImport(actor, { id })).ok).toBe(allowed);
  expect((await resumeImport(actor, { id })).ok).toBe(allowed);
  expect((await getImport(actor, id)) !== null).toBe(allowed);
  expect((await listImports(actor)).length > 0).toBe(allowed);
  expect(await listImportNotes(actor, id, { after: null, limit: 1 })).toEqual([]);
});
