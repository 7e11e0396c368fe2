import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import type { Cuts } from "@/lib/picture";
import { type Result, refuse } from "@/lib/result";
import { nameOf } from "../commands";
import { cutAgain, discardCuts, discardEdition, type Encoded, encodePicture } from "../encode";
import { aroundTheMiddle, type Framing } from "../framing";
import { type PictureRefusal, refusalOf } from "../inspect";
import { type MediaItem, mediaItem, usesOf } from "../queries";
import { beginWork } from "../work";

/**
 * Cuts a picture around what matters in it. The new files are complete before any page names them;
 * the old ones go after no page does.
 */
export async function frameMedia(
  actor: Viewer,
  { id, ...framing }: { id: string } & Framing,
): Promise<Result<{ cuts: Cuts }, "forbidden" | "notFound" | "changed">> {
  if (!may(actor.role, "media.manage")) return refuse("forbidden");
  const before = await filesOf(id);
  if (!before) return refuse("notFound");
  const done = await beginWork(db, id);
  const cuts = await cutAgain(before, framing);
  if (!cuts) {
    await done();
    return refuse("notFound");
  }
  const old = await db.transaction(async (tx) => {
    const now = await lockedFiles(tx, id);
    if (now?.edition !== before.edition) return null;
    await tx
      .update(media)
      .set({ ...framing, cuts })
      .where(eq(media.id, id));
    await record(tx, { actorId: actor.id, verb: "media.framed", subject: { type: "media", id } });
    return now.cuts;
  });
  if (!old) await discardCuts(before, cuts);
  else if (old.framing !== cuts.framing) await discardCuts(before, old);
  await done();
  return old ? { ok: true, cuts } : refuse("changed");
}

/**
 * Puts another picture in the place of one, in every story that shows it, live ones included. Its
 * description, caption, credit and rights stay: whoever replaces a picture looks at them next.
 */
export async function replaceMedia(
  actor: Viewer,
  upload: { id: string; filename: string; bytes: Uint8Array },
): Promise<Result<{ item: MediaItem }, "forbidden" | "notFound" | "changed" | PictureRefusal>> {
  const { id } = upload;
  if (!may(actor.role, "media.manage")) return refuse("forbidden");
  const before = await filesOf(id);
  if (!before) return refuse("notFound");
  if (!(await mayReplace(actor, before))) return refuse("forbidden");
  const reason = await refusalOf(upload.bytes);
  if (reason) return refuse(reason);
  const edition = createHash("sha256").update(upload.bytes).digest("hex").slice(0, 12);
  if (edition === before.edition) return { ok: true, item: before };
  const done = await beginWork(db, id);
  const encoded = await encodePicture(id, edition, upload.bytes, aroundTheMiddle).catch(() => null);
  if (!encoded) {
    await done();
    return refuse("broken");
  }
  const answer = await db.transaction((tx) =>
    putInPlace(tx, actor, { ...upload, filename: nameOf(upload.filename) }, encoded, before),
  );
  if (answer.ok) await discardEdition(before);
  // Unless somebody has put the very same file there meanwhile.
  else if ((await filesOf(id))?.edition !== edition) await discardEdition({ id, ...encoded });
  await done();
  return answer;
}

async function putInPlace(
  tx: Transaction,
  actor: Viewer,
  { id, filename }: { id: string; filename: string },
  encoded: Encoded,
  before: Files,
): Promise<Result<{ item: MediaItem }, "changed" | "forbidden">> {
  const now = await lockedFiles(tx, id);
  if (now?.edition !== before.edition) return refuse("changed");
  if (!(await mayReplace(actor, now))) return refuse("forbidden");
  const [item] = await tx
    .update(media)
    .set({ filename, ...encoded, ...aroundTheMiddle })
    .where(eq(media.id, id))
    .returning(mediaItem);
  if (!item) throw new Error("no media row");
  await record(tx, {
    actorId: actor.id,
    verb: "media.replaced",
    subject: { type: "media", id },
    data: { filename, instead: before.filename },
  });
  return { ok: true, item };
}

/** What readers see is the editors' to change; until then a picture belongs to whoever brought it. */
async function mayReplace(actor: Viewer, picture: Files): Promise<boolean> {
  if (may(actor.role, "story.publish")) return true;
  if (picture.uploadedBy !== actor.id) return false;
  return (await usesOf(db, picture.id)).every(({ isPublic }) => !isPublic);
}

const columns = { ...mediaItem, uploadedBy: media.uploadedBy };
type Files = MediaItem & { uploadedBy: string | null };

async function filesOf(id: string): Promise<Files | undefined> {
  const [row] = await db.select(columns).from(media).where(eq(media.id, id));
  return row;
}

async function lockedFiles(tx: Transaction, id: string): Promise<Files | undefined> {
  const [row] = await tx.select(columns).from(media).where(eq(media.id, id)).for("no key update");
  return row;
}
