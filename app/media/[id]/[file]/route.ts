import { Readable } from "node:stream";
import { findPresentFile } from "@/domain/media/edition/queries";
import type { PictureFormat, Ratio } from "@/lib/picture";
import { open } from "@/lib/storage";

const file =
  /^(?:[0-9a-f]{12}-)?(?:(?<ratio>16x9|4x3|1x1)-[0-9a-f]{8}-)?(?<width>\d{1,4})\.(?<format>avif|webp|jpg)$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const types: Record<string, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

export const dynamic = "force-dynamic";

/**
 * A picture's variant. Its address never changes its content, so it may be kept for good. Once the
 * picture has been replaced or cut anew, addresses that are still about lead to the present one.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const asked = await params;
  const name = file.exec(asked.file)?.groups;
  if (!name || !id.test(asked.id)) return new Response(null, { status: 404 });
  const found = await open(`media/${asked.id}/${asked.file}`);
  if (found)
    return new Response(Readable.toWeb(found.body) as ReadableStream, {
      headers: {
        "content-type": types[name.format ?? ""] ?? "application/octet-stream",
        "content-length": String(found.bytes),
        "cache-control": "public, max-age=31536000, immutable",
      },
    });
  const present = await findPresentFile(asked.id, {
    ratio: (name.ratio as Ratio | undefined) ?? null,
    width: Number(name.width),
    format: name.format as PictureFormat,
  });
  if (!present || present === asked.file) return new Response(null, { status: 404 });
  return new Response(null, {
    status: 307,
    headers: { location: `/media/${asked.id}/${present}`, "cache-control": "no-store" },
  });
}
