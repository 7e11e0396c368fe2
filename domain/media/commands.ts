import "server-only";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { discard } from "@/lib/storage";
import { cleanLine } from "@/lib/text";
import { isStillReferenced } from "@/lib/violation";
import { encodePicture } from "./encode";
import { aroundTheMiddle } from "./framing";
import { type PictureRefusal, refusalOf } from "./inspect";
import { type MediaItem, mediaItem } from "./queries";
import { beginWork } from "./work";

/**
 * Takes a picture into the library: told by its bytes, decoded, re-encoded without its metadata.
 * The files are complete on disk before the row is, so no row ever names a missing picture.
 */
export async function addMedia(
  actor: Viewer,
  upload: { filename: string; bytes: Uint8Array },
): Promise<Result<{ item: MediaItem }, "forbidden" | PictureRefusal>> {
  if (!may(actor.role, "media.manage")) return refuse("forbidden");
  const reason = await refusalOf(upload.bytes);
  if (reason) return refuse(reason);
  const id = v7();
  const done = await beginWork(db, id);
  const encoded = await encodePicture(id, "", upload.bytes, aroundTheMiddle).catch(() => null);
  if (!encoded) {
    await done();
    return refuse("broken");
  }
  const added = db.transaction(async (tx) => {
    const filename = nameOf(upload.filename);
    const [row] = await tx
      .insert(media)
      .values({ id, filename, ...encoded, uploadedBy: actor.id })
      .returning(mediaItem);
    if (!row) throw new Error("no media row");
    await record(tx, {
      actorId: actor.id,
      verb: "media.added",
      subject: { type: "media", id },
      data: { filename },
    });
    return { ok: true as const, item: row };
  });
  // If no row comes to name the files, the sweep finds them.
  const answer = await added;
  await done();
  return answer;
}

/** A path's last parts at most, and never nothing. */
export const nameOf = (filename: string): string =>
  cleanLine(filename).replace(/[/\\]/g, " ").slice(-200) || "picture";

/** The library's own words for a picture: what a story is offered when it takes it. */
export async function describeMedia(
  actor: Viewer,
  {
    id,
    ...words
  }: { id: string; alt: string; caption: string; credit: string; rightsUntil: string | null },
): Promise<Result<object, "forbidden" | "notFound">> {
  if (!may(actor.role, "media.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(media)
      .set(words)
      .where(eq(media.id, id))
      .returning({ id: media.id });
    if (changed.length === 0) return refuse("notFound");
    await record(tx, {
      actorId: actor.id,
      verb: "media.described",
      subject: { type: "media", id },
    });
    return { ok: true };
  });
}

/** Removes a picture that no story shows, present or in its history: the database refuses others. */
export async function deleteMedia(
  actor: Viewer,
  { id }: { id: string },
): Promise<Result<object, "forbidden" | "notFound" | "inUse">> {
  if (!may(actor.role, "media.manage")) return refuse("forbidden");
  const deleted = db.transaction(async (tx) => {
    const [row] = await tx
      .select({ filename: media.filename, uploadedBy: media.uploadedBy })
      .from(media)
      .where(eq(media.id, id))
      .for("update");
    if (!row) return refuse("notFound");
    if (row.uploadedBy !== actor.id && !may(actor.role, "story.editAny"))
      return refuse("forbidden");
    await tx.delete(media).where(eq(media.id, id));
    const done = await beginWork(tx, id);
    await record(tx, {
      actorId: actor.id,
      verb: "media.deleted",
      subject: { type: "media", id },
      data: { filename: row.filename },
    });
    return { ok: true as const, done };
  });
  const result = await deleted.catch((error: unknown) => {
    if (isStillReferenced(error)) return refuse("inUse");
    throw error;
  });
  if (!result.ok) return result;
  await discard(`media/${id}`);
  await result.done();
  return { ok: true };
}
