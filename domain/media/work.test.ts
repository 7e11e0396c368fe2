import { readdirSync } from "node:fs";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { mediaWork } from "@/db/schema/media";
import type { Staff } from "@/domain/person/rules";
import { aMember } from "@/domain/story/testing";
import { list, store } from "@/lib/storage";
import { addMedia, deleteMedia } from "./commands";
import { frameMedia } from "./edition/commands";
import { encodePicture } from "./encode";
import { aroundTheMiddle } from "./framing";
import { beginWork, sweepPictures } from "./work";

let writer: Staff;
let png: Buffer;
beforeAll(async () => {
  writer = await aMember("writer");
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#2a7" } })
    .png()
    .toBuffer();
});

const filesOf = (id: string) =>
  readdirSync(path.resolve(process.env.GALLEY_DATA_DIR ?? "", "media", id)).sort();
const anHourAgo = (mediaId: string) =>
  db
    .update(mediaWork)
    .set({ startedAt: sql`now() - interval '61 minutes'` })
    .where(eq(mediaWork.mediaId, mediaId));
const workOn = (mediaId: string) =>
  db.select().from(mediaWork).where(eq(mediaWork.mediaId, mediaId));
async function aPicture() {
  const added = await addMedia(writer, { filename: "a.png", bytes: png });
  if (!added.ok) throw new Error(added.reason);
  return added.item;
}

describe("sweepPictures", () => {
  it("removes what a process that died had written, once nobody can be at it any more", async () => {
    const id = v7();
    await beginWork(db, id);
    await encodePicture(id, "", png, aroundTheMiddle);
    await sweepPictures();
    expect(filesOf(id)).not.toEqual([]);
    await anHourAgo(id);
    await beginWork(db, id);
    await sweepPictures();
    expect(filesOf(id)).not.toEqual([]);
    await anHourAgo(id);
    await sweepPictures();
    expect(await list(`media/${id}`)).toEqual([]);
    await sweepPictures();
    expect(await workOn(id)).toEqual([]);
  });

  it("of a picture that is there removes only what its row does not name", async () => {
    const { id } = await aPicture();
    await frameMedia(writer, { id, ...aroundTheMiddle, focalX: 0.2 });
    const present = filesOf(id);
    await beginWork(db, id);
    await encodePicture(id, "0123456789ab", png, aroundTheMiddle);
    await store(`media/${id}/60.jpg.7.new`, new Uint8Array([1]));
    await anHourAgo(id);
    await sweepPictures();
    expect(filesOf(id)).toEqual(present);
  });

  it("finds nothing after work that ended well", async () => {
    const { id } = await aPicture();
    expect(await workOn(id)).toEqual([]);
    await frameMedia(writer, { id, ...aroundTheMiddle, focalX: 0.8 });
    await deleteMedia(writer, { id });
    expect(await workOn(id)).toEqual([]);
  });
});
