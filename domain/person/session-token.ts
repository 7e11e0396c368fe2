import "server-only";
import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookie";

/** As Auth.js encrypts its tokens (RFC 7518, 5.2): half of the key signs, the other half encrypts. */
const sealing = z.object({ alg: z.literal("dir"), enc: z.literal("A256CBC-HS512") });
const claims = z.object({ sid: z.uuid(), exp: z.number() });
/** Seconds that two machines' clocks may differ. */
const tolerance = 15;

type Keys = { of: string; signing: Uint8Array; encrypting: Uint8Array };
let known: Keys | undefined;

/** Worked out once: Auth.js does it anew for every token, which costs more than reading one. */
function keys(): Keys {
  const [secret, name] = [env().AUTH_SECRET, sessionCookie()];
  const of = `${name} ${secret}`;
  if (known?.of !== of) {
    const info = `Auth.js Generated Encryption Key (${name})`;
    const key = new Uint8Array(hkdfSync("sha256", secret, name, info, 64));
    known = { of, signing: key.subarray(0, 32), encrypting: key.subarray(32) };
  }
  return known;
}

/**
 * Which session a token of ours names. Whether that session is still open, whose it is and what
 * they may do is the database's to say, on every request.
 * @returns null for anything that is not whole, not ours or past its time
 */
export function readSessionToken(token: string, now: Date = new Date()): string | null {
  try {
    const { sid, exp } = claims.parse(JSON.parse(unseal(token)));
    return exp > now.getTime() / 1_000 - tolerance ? sid : null;
  } catch {
    return null;
  }
}

/** @throws if it was not sealed with our key */
function unseal(token: string): string {
  const [header = "", wrapped, ...rest] = token.split(".");
  const [iv, sealed, tag] = rest.map((part) => Buffer.from(part, "base64url"));
  if (wrapped !== "" || rest.length !== 3 || !iv || !sealed || !tag) throw new Error("no token");
  sealing.parse(JSON.parse(Buffer.from(header, "base64url").toString()));
  const { signing, encrypting } = keys();
  const bits = Buffer.alloc(8);
  bits.writeBigUInt64BE(BigInt(header.length * 8));
  const mac = createHmac("sha512", signing).update(header).update(iv).update(sealed).update(bits);
  const expected = mac.digest().subarray(0, 32);
  if (tag.length !== 32 || !timingSafeEqual(tag, expected)) throw new Error("not our seal");
  const decipher = createDecipheriv("aes-256-cbc", encrypting, iv);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString();
}

/** The session that a Cookie header names. */
export function sessionIn(cookieHeader: string | null): string | null {
  const name = sessionCookie();
  for (const part of (cookieHeader ?? "").split(";")) {
    const cut = part.indexOf("=");
    if (part.slice(0, cut).trim() === name) return readSessionToken(part.slice(cut + 1).trim());
  }
  return null;
}
