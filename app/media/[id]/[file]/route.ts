import { Readable } from "node:stream";
import { LRUCache } from "lru-cache";
import { findPresentFile } from "@/domain/media/edition/queries";
import { isPublicPicture } from "@/domain/media/queries";
import { asStaff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { isInPreview } from "@/domain/preview/queries";
import { guestTokens } from "@/domain/preview/rules";
import type { PictureFormat, Ratio } from "@/lib/picture";
import { open } from "@/lib/storage";

const file =
  /^(?:[0-9a-f]{12}-)?(?:(?<ratio>16x9|4x3|1x1)-[0-9a-f]{8}-)?(?<width>\d{1,4})\.(?<format>avif|webp|jpg)$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const types: Record<string, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

export const dynamic = "force-dynamic";

const forGood = "public, max-age=31536000, immutable";

/**
 * A picture's variant. Its address never changes its content, so it may be kept for good. Once the
 * picture has been replaced or cut anew, addresses that are still about lead to the present one.
 * What is in nothing public is for the desk, and for the guests of a draft that shows it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const asked = await params;
  const name = file.exec(asked.file)?.groups;
  if (!name || !id.test(asked.id)) return nothing();
  const control = await controlOf(asked.id, request);
  if (!control) return nothing();
  const found = await open(`media/${asked.id}/${asked.file}`);
  if (found)
    return new Response(Readable.toWeb(found.body) as ReadableStream, {
      headers: {
        "content-type": types[name.format ?? ""] ?? "application/octet-stream",
        "x-galley-length": String(found.bytes),
        "cache-control": control,
      },
    });
  const present = await findPresentFile(asked.id, {
    ratio: (name.ratio as Ratio | undefined) ?? null,
    width: Number(name.width),
    format: name.format as PictureFormat,
  });
  if (!present || present === asked.file) return nothing();
  return new Response(null, {
    status: 307,
    headers: { location: `/media/${asked.id}/${present}`, "cache-control": "no-store" },
  });
}

const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** What readers have is remembered, so that stories keep their pictures while the database is away. */
const shown = new LRUCache<string, true>({ max: 10_000 });

/** How an answer may be kept, or null where there shall be none. */
async function controlOf(picture: string, request: Request): Promise<string | null> {
  const isShown = await isPublicPicture(picture).catch((error: unknown) => {
    if (shown.has(picture)) return true;
    throw error;
  });
  if (isShown) {
    shown.set(picture, true);
    return forGood;
  }
  shown.delete(picture);
  const guests = guestTokens(request.headers.get("cookie") ?? "");
  const isTheirs =
    asStaff(await getViewer(), "media.manage") || (await isInPreview(guests, picture));
  return isTheirs ? "private, max-age=600" : null;
}
