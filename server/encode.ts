import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

export type Encoded = { etag: string; identity: Buffer; gzip: Buffer; br: Buffer };

export type Encoding = "br" | "gzip" | "identity";
/** For one reader: in the encoding they take, and quickly, since nobody else will read it. */
export type EncodedOnce = Pick<Encoded, "etag" | "identity"> & Partial<Encoded>;

export async function encodeOnce(html: string, encoding: Encoding): Promise<EncodedOnce> {
  const identity = Buffer.from(html);
  const etag = etagOf(identity);
  if (encoding === "gzip") return { etag, identity, gzip: await toGzip(identity, { level: 4 }) };
  if (encoding === "identity") return { etag, identity };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  return { etag, identity, br: await toBrotli(identity, { params }) };
}

/** Weak: the encodings differ in bytes, not in meaning. */
const etagOf = (body: Buffer): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

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
  return { etag: etagOf(identity), identity, gzip: zipped, br };
}

/** The best encoding the client takes (RFC 9110, 12.5.3, without weights other than zero). */
export function pickEncoding(accept: string | undefined): Encoding {
  const offered = new Set(
    (accept ?? "")
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(";")[0]?.trim().toLowerCase()),
  );
  if (offered.has("br")) return "br";
  return offered.has("gzip") ? "gzip" : "identity";
}
