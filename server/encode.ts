import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

export type Encoded = { etag: string; identity: Buffer; gzip: Buffer; br: Buffer };

/** A body in each encoding, once: a shared page is compressed when it is made, not when it is read. */
export async function encode(html: string): Promise<Encoded> {
  const identity = Buffer.from(html);
  const [zipped, br] = await Promise.all([
    toGzip(identity, { level: 7 }),
    toBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ]);
  // Weak: the encodings differ in bytes, not in meaning.
  const etag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  return { etag, identity, gzip: zipped, br };
}

/** The best encoding the client takes (RFC 9110, 12.5.3, without weights other than zero). */
export function pickEncoding(accept: string | undefined): "br" | "gzip" | "identity" {
  const offered = new Set(
    (accept ?? "")
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(";")[0]?.trim().toLowerCase()),
  );
  if (offered.has("br")) return "br";
  return offered.has("gzip") ? "gzip" : "identity";
}
