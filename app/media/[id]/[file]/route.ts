import { Readable } from "node:stream";
import { open } from "@/lib/storage";

const file = /^(\d{1,4})\.(avif|webp|jpg)$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const types: Record<string, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

export const dynamic = "force-dynamic";

/** A picture's variant. Its address never changes its content, so it may be kept for good. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const asked = await params;
  const [, width, format] = file.exec(asked.file) ?? [];
  if (!width || !format || !id.test(asked.id)) return new Response(null, { status: 404 });
  const found = await open(`media/${asked.id}/${width}.${format}`);
  if (!found) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(found.body) as ReadableStream, {
    headers: {
      "content-type": types[format] ?? "application/octet-stream",
      "content-length": String(found.bytes),
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
