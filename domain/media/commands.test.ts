import { readdirSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aPublishedStory, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { frontPlaces, fronts } from "@/db/schema/front";
import { publishedStories } from "@/db/schema/story";
import { roles, type Staff } from "@/domain/person/rules";
import { saveStory } from "@/domain/story/commands";
import { aDraft, aMember } from "@/domain/story/testing";
import { open } from "@/lib/storage";
import { addMedia, deleteMedia, describeMedia } from "./commands";
import { endedAmong, isPublicPicture, listMedia, listMediaUses } from "./queries";

let writer: Staff;
let editor: Staff;
let jpeg: Buffer;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
  // Taken with the camera on its side, and with a place in its metadata.
  jpeg = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#2a7" } })
    .withExif({ IFD0: { Copyright: "secret-place" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});

const add = (bytes: Uint8Array, actor = writer, filename = "gate.jpg") =>
  addMedia(actor, { filename, bytes });
const filesOf = (id: string) =>
  readdirSync(path.resolve(process.env.GALLEY_DATA_DIR ?? "", "media", id)).sort();

async function aPicture(actor = writer) {
  const added = await add(jpeg, actor);
  if (!added.ok) throw new Error(added.reason);
  return added.item;
}

describe("addMedia", () => {
  it("keeps the picture upright, in every format and width, without its metadata", async () => {
    const { id, ...item } = await aPicture();
    expect(item).toMatchObject({ width: 400, height: 600, widths: [400], filename: "gate.jpg" });
    const whole = ["400.avif", "400.jpg", "400.webp"];
    expect(filesOf(id)).toEqual(expect.arrayContaining([...whole, "first-source.jpg"]));
    for (const file of whole) {
      const kept = await open(`media/${id}/${file}`);
      if (!kept) throw new Error(`${file} is not kept`);
      const bytes = await buffer(kept.body);
      expect(bytes.includes("secret-place")).toBe(false);
      const { width, orientation, exif } = await sharp(bytes).metadata();
      expect([width, orientation, exif]).toEqual([400, undefined, undefined]);
    }
  });

  it.each([
    ["a page", "<!doctype html><script>alert(1)</script>", "notAPicture"],
    ["a drawing", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "drawing"],
    ["a phone's own format", "\0\0\0\x18ftypheic\0\0\0\0mif1", "phone"],
    ["nothing", "", "notAPicture"],
  ])("is told by its bytes: %s", async (_, text, reason) => {
    expect(await add(new TextEncoder().encode(text))).toMatchObject({ reason });
  });

  it("refuses what moves", async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all([frame("#f00"), frame("#00f")]);
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await add(moving)).toMatchObject({ reason: "animated" });
  });

  it("refuses a PNG that moves, and tells one that does not from it", async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#f00" } })
      .png()
      .toBuffer();
    const chunk = Buffer.alloc(20);
    chunk.writeUInt32BE(8, 0);
    chunk.write("acTL", 4, "latin1");
    // Behind the signature and the head.
    const moving = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    expect(await add(moving)).toMatchObject({ reason: "animated" });
    expect(await add(png)).toMatchObject({ ok: true });
    expect(await add(Buffer.concat([png.subarray(0, 33), Buffer.alloc(7)]))).toMatchObject({
      reason: "broken",
    });
  });

  it("refuses a strip that no format holds, and takes one that is as long lying down", async () => {
    const strip = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#123" } })
        .png()
        .toBuffer();
    expect(await add(await strip(60, 16_500))).toMatchObject({ reason: "tooNarrow" });
    expect(await add(await strip(16_500, 160))).toMatchObject({ ok: true });
  });

  it("refuses what only begins like a picture, is cut off, or unpacks into too much", async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: "#000" },
    })
      .png()
      .toBuffer();
    const lie = Buffer.concat([jpeg.subarray(0, 3), Buffer.from("<script>")]);
    expect(await add(bomb)).toMatchObject({ reason: "tooManyPixels" });
    for (const bytes of [lie, jpeg.subarray(0, jpeg.length / 2)])
      expect(await add(bytes)).toMatchObject({ reason: "broken" });
  });

  it("takes no path from a file's name", async () => {
    const added = await add(jpeg, writer, "../../etc/pass\u202ewd");
    expect(added.ok && added.item.filename).toBe(".. .. etc passwd");
  });
});

describe("deleteMedia", () => {
  it("refuses what a story shows, or showed in its history", async () => {
    const [lead, body] = [await aPicture(), await aPicture()];
    const figure = { mediaId: body.id, alt: "A gate", caption: "", credit: "" };
    const { id, version, content } = await aDraft(writer, {
      lead: { mediaId: lead.id, alt: "A gate", caption: "", credit: "" },
      doc: { type: "doc", content: [{ type: "figure", attrs: figure }] },
    });
    for (const picture of [lead, body])
      expect(await deleteMedia(editor, picture)).toMatchObject({ reason: "inUse" });
    const bare = { ...content, lead: { ...content.lead, mediaId: null } };
    await saveStory(editor, { id, version, content: bare });
    expect(await deleteMedia(editor, lead)).toMatchObject({ reason: "inUse" });
    const uses = await listMediaUses(editor, lead.id);
    expect(uses).toMatchObject([{ id, isPublic: false, isPast: true }]);
    expect(await listMediaUses(editor, body.id)).toMatchObject([{ id, isPast: false }]);
  });

  it("removes row and files", async () => {
    const { id } = await aPicture();
    expect(await deleteMedia(writer, { id })).toEqual({ ok: true });
    expect(await open(`media/${id}/400.jpg`)).toBeNull();
    expect(await deleteMedia(writer, { id })).toMatchObject({ reason: "notFound" });
  });
});

it("is found by its words, a page at a time", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { id } = await aPicture();
    const words = { alt: `A heron ${n}`, caption: "", credit: "", rightsUntil: null };
    await describeMedia(writer, { id, ...words });
    ids.unshift(id);
  }
  const one = await listMedia(writer, { q: "HERON", after: null, limit: 2 });
  expect(one.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(one.next).not.toBeNull();
  const words = (q: string) => listMedia(writer, { q, after: null, limit: 9 });
  expect((await words(`2 gate.jpg heron`)).items.map(({ id }) => id)).toEqual(ids.slice(0, 1));
  expect((await words("heron bittern")).items).toEqual([]);
});

it("is found when its rights have ended, the day after the last", async () => {
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const [over, lasting, bare] = [await aPicture(), await aPicture(), await aPicture()];
  const until = (id: string, rightsUntil: string) =>
    describeMedia(writer, { id, alt: "A gate", caption: "", credit: "", rightsUntil });
  await until(over.id, day(-2));
  await until(lasting.id, day(2));
  const found = async (shown: "rightsEnded" | "undescribed") =>
    (await listMedia(writer, { q: "", shown, after: null, limit: 100 })).items.map(({ id }) => id);
  const ended = await found("rightsEnded");
  expect(ended).toContain(over.id);
  expect(ended).not.toContain(lasting.id);
  expect(ended).not.toContain(bare.id);
  expect(await found("undescribed")).toContain(bare.id);
  expect(await endedAmong(db, [over.id, lasting.id])).toEqual([over.id]);
});

it("is public while a public story shows it, and no longer", async () => {
  const [lead, drafted, placed] = [await aPicture(), await aPicture(), await aPicture()];
  const isPublic = async () =>
    Promise.all([lead, drafted, placed].map(({ id }) => isPublicPicture(id)));
  const live = await aPublishedStory({ leadMediaId: lead.id });
  const draft = await aStory({ leadMediaId: drafted.id });
  const [front] = await db
    .insert(fronts)
    .values({ draft: {}, sectionId: live.sectionId })
    .returning();
  const place = { frontId: front?.id ?? "", area: "lead" as const, mediaId: placed.id };
  await db.insert(frontPlaces).values([
    { ...place, storyId: live.id, position: 0 },
    { ...place, storyId: draft.id, position: 1, mediaId: drafted.id },
  ]);
  expect(await isPublic()).toEqual([true, false, true]);
  await db.delete(publishedStories).where(eq(publishedStories.storyId, live.id));
  expect(await isPublic()).toEqual([false, false, false]);
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const allowed = ["writer", "editor", "admin"].includes(role);
  const others = await aPicture();
  const words = { id: others.id, alt: "", caption: "", credit: "", rightsUntil: null };
  expect((await add(jpeg, actor)).ok).toBe(allowed);
  expect((await describeMedia(actor, words)).ok).toBe(allowed);
  expect((await deleteMedia(actor, { id: others.id })).ok).toBe(allowed && role !== "writer");
  expect(await deleteMedia(actor, { id: v7() })).toMatchObject({
    reason: allowed ? "notFound" : "forbidden",
  });
});
