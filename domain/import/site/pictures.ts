import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importPictures } from "@/db/schema/import";
import { addMedia, describeMedia } from "@/domain/media/commands";
import { maxUpload } from "@/domain/media/input";
import type { Viewer } from "@/domain/person/rules";
import { type FetchReason, guardedFetch } from "@/lib/guarded-fetch";
import { cleanLine } from "@/lib/text";
import type { SourcePicture } from "./rules";
import { wordsIn } from "./text";

export type Taken = { mediaId: string } | { why: string };
/** How a picture is fetched: a test has a network of its own. */
export type FetchPicture = typeof guardedFetch;

const limits = { accept: ["image/*"], maxBytes: maxUpload, timeoutMs: 15_000 };

const fetchWords: Record<FetchReason, string> = {
  address: "its address is none that pictures are fetched from",
  private: "its address leads inside a private network",
  unreachable: "its server does not answer",
  status: "its server says that it is not there",
  kind: "its server sends something else",
  tooLarge: "it has more than 20 MB",
  tooSlow: "its server is too slow",
};

/** Takes a picture into the library, once however often it is asked for. */
export async function takePicture(
  actor: Viewer,
  picture: SourcePicture,
  fetchPicture: FetchPicture = guardedFetch,
): Promise<Taken> {
  const address = picture.address.replace(/^(https?:)?\/\//i, "https://");
  const caption = wordsIn(picture.caption);
  return keepPicture(actor, address, { alt: picture.alt, caption }, async () => {
    const fetched = await fetchFirst(fetchPicture, [original(address), address]);
    if (!fetched.ok) return { why: fetchWords[fetched.reason] };
    const filename = readable(new URL(fetched.url).pathname.split("/").pop() || "picture");
    return { filename, bytes: fetched.bytes };
  });
}

type File = { filename: string; bytes: Uint8Array };

/**
 * Puts a picture into the library that comes from elsewhere.
 * @param origin where it comes from, or what it is: the library takes it once however often it comes
 */
export async function keepPicture(
  actor: Viewer,
  origin: string,
  words: { alt: string; caption: string },
  load: () => Promise<File | { why: string }>,
): Promise<Taken> {
  const addressHash = createHash("sha256").update(origin).digest("hex");
  const [known] = await db
    .select({ mediaId: importPictures.mediaId })
    .from(importPictures)
    .where(eq(importPictures.addressHash, addressHash));
  if (known) return known;
  const file = await load();
  if ("why" in file) return file;
  const added = await addMedia(actor, file);
  if (!added.ok) return { why: "it is no picture that can be shown here" };
  const mediaId = added.item.id;
  await describeMedia(actor, {
    id: mediaId,
    alt: cleanLine(words.alt).slice(0, 400),
    caption: cleanLine(words.caption).slice(0, 600),
    credit: "",
    rightsUntil: null,
  });
  await db.insert(importPictures).values({ addressHash, mediaId }).onConflictDoNothing();
  return { mediaId };
}

/** `100%.jpg` is a name that nobody encoded. */
function readable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** WordPress names its smaller copies by their size: the original is better. */
const original = (address: string): string =>
  address.replace(/-\d{2,4}x\d{2,4}(?=\.(?:jpe?g|png|webp|gif|avif)$)/i, "");

async function fetchFirst(fetchPicture: FetchPicture, addresses: string[]) {
  let fetched = await fetchPicture(addresses[0] ?? "", limits);
  for (const other of new Set(addresses.slice(1)))
    if (!fetched.ok && other !== addresses[0]) fetched = await fetchPicture(other, limits);
  return fetched;
}
