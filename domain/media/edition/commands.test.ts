import { readdirSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { roles, type Staff } from "@/domain/person/rules";
import { aDraft, aLiveStory, aMember, eventsOf } from "@/domain/story/testing";
import { cutOf } from "@/lib/picture";
import { open } from "@/lib/storage";
import { addMedia } from "../commands";
import { aroundTheMiddle, type Framing } from "../framing";
import { getMedia } from "../queries";
import { frameMedia, replaceMedia } from "./commands";
import { findPresentFile } from "./queries";

let writer: Staff;
let editor: Staff;
/** Red on the left, blue on the right. */
let flag: Buffer;
let green: Buffer;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
  const plain = (width: number, background: string) =>
    sharp({ create: { width, height: 300, channels: 3, background } });
  flag = await plain(900, "#00f")
    .composite([{ input: await plain(450, "#f00").png().toBuffer(), left: 0, top: 0 }])
    .png()
    .toBuffer();
  green = await plain(600, "#0f0").png().toBuffer();
});

async function aPicture(actor: Staff = writer) {
  const added = await addMedia(actor, { filename: "flag.png", bytes: flag });
  if (!added.ok) throw new Error(added.reason);
  return added.item;
}

const filesOf = (id: string) =>
  readdirSync(path.resolve(process.env.GALLEY_DATA_DIR ?? "", "media", id)).sort();
const replace = (actor: Staff, id: string, bytes: Uint8Array = green) =>
  replaceMedia(actor, { id, filename: "green.png", bytes });

async function presentOf(id: string) {
  const item = await getMedia(editor, id);
  if (!item) throw new Error("no picture");
  return item;
}

/** The middle of what readers get in a shape. */
async function seenIn(id: string, ratio: "16x9" | "1x1"): Promise<string> {
  const shape = cutOf(await presentOf(id), ratio);
  const file = await open((shape?.url(shape.widths.at(-1) ?? 0, "jpg") ?? "").slice(1));
  if (!file || !shape) throw new Error("no file");
  const { data, info } = await sharp(await buffer(file.body))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([shape.width, shape.height]);
  const at =
    (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 4)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return green > 128 ? "green" : red > blue ? "red" : "blue";
}

describe("frameMedia", () => {
  it("cuts every shape around what matters, and where somebody cut by hand, there", async () => {
    const { id } = await aPicture();
    const framing: Framing = {
      focalX: 0.9,
      focalY: 0.5,
      byHand: { "1x1": { x: 0.1, y: 0.5, zoom: 2 } },
    };
    expect((await frameMedia(writer, { id, ...framing })).ok).toBe(true);
    expect(await seenIn(id, "16x9")).toBe("blue");
    expect(await seenIn(id, "1x1")).toBe("red");
    expect(await eventsOf(id)).toContain("media.framed");
  });

  it("leaves no file of the former cuts, and leads from their addresses to the new ones", async () => {
    const { id, cuts } = await aPicture();
    const before = filesOf(id);
    await frameMedia(writer, { id, ...aroundTheMiddle, focalX: 0 });
    expect(filesOf(id)).toHaveLength(before.length);
    expect(filesOf(id).some((file) => file.includes(cuts.framing))).toBe(false);
    const present = await findPresentFile(id, { ratio: "1x1", width: 240, format: "webp" });
    expect(filesOf(id)).toContain(present);
  });
});

describe("replaceMedia", () => {
  it("changes every address, keeps the id and the words, and leaves nothing of the old picture", async () => {
    const { id, ...before } = await aPicture();
    const answer = await replace(writer, id);
    expect(answer).toMatchObject({ ok: true, item: { id, width: 600, filename: "green.png" } });
    const now = await presentOf(id);
    expect(now.edition).not.toBe(before.edition);
    expect(filesOf(id).every((file) => file.startsWith(now.edition))).toBe(true);
    expect(await seenIn(id, "1x1")).toBe("green");
    const old = await findPresentFile(id, { ratio: null, width: 900, format: "jpg" });
    expect(old).toBe(`${now.edition}-600.jpg`);
    // And back again: the same bytes have the same address, and nothing is left over.
    await replace(writer, id, flag);
    expect((await presentOf(id)).width).toBe(900);
    expect(filesOf(id).some((file) => file.startsWith(now.edition))).toBe(false);
  });

  it("of two at once one wins whole; the other says so and leaves no file", async () => {
    const { id } = await aPicture();
    const other = await sharp(green).modulate({ brightness: 0.5 }).png().toBuffer();
    const answers = await Promise.all([replace(writer, id), replace(editor, id, other)]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, reason: "changed" });
    const { edition } = await presentOf(id);
    expect(filesOf(id).every((file) => file.startsWith(edition))).toBe(true);
  });

  it("refuses what is no picture, and nothing changes", async () => {
    const { id } = await aPicture();
    const before = filesOf(id);
    expect(await replace(writer, id, Buffer.from("words"))).toMatchObject({
      reason: "notAPicture",
    });
    expect(await replace(writer, id, flag.subarray(0, 100))).toMatchObject({ reason: "broken" });
    expect(filesOf(id)).toEqual(before);
    expect(await replace(writer, v7())).toMatchObject({ reason: "notFound" });
  });

  it("is the editors' as soon as readers see it, and of whoever brought it before", async () => {
    const [own, shown, others] = [await aPicture(), await aPicture(), await aPicture(editor)];
    const figure = (mediaId: string) => ({
      type: "figure" as const,
      attrs: { mediaId, alt: "A flag", caption: "", credit: "" },
    });
    const showing = (mediaId: string) => ({
      doc: { type: "doc" as const, content: [figure(mediaId)] },
    });
    await aDraft(writer, showing(own.id));
    await aLiveStory(writer, editor, showing(shown.id));
    expect((await replace(writer, own.id)).ok).toBe(true);
    for (const { id } of [shown, others]) {
      expect(await replace(writer, id)).toMatchObject({ reason: "forbidden" });
      expect((await replace(editor, id)).ok).toBe(true);
    }
  });
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const { id } = await aPicture(editor);
  const staff = ["writer", "editor", "admin"].includes(role);
  expect((await frameMedia(actor, { id, ...aroundTheMiddle, focalX: 0.2 })).ok).toBe(staff);
  expect((await replace(actor, id)).ok).toBe(["editor", "admin"].includes(role));
});
