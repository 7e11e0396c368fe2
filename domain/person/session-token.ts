import "server-only";
import { hkdfSync } from "node:crypto";
import { jwtDecrypt } from "jose";
import { z } from "zod";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookie";

/** As Auth.js seals its tokens. */
const sealing = {
  keyManagementAlgorithms: ["dir"],
  contentEncryptionAlgorithms: ["A256CBC-HS512"],
  /** Seconds that two machines' clocks may differ. */
  clockTolerance: 15,
  requiredClaims: ["exp"],
};
const claims = z.object({ sid: z.uuid() });

let known: { of: string; key: Uint8Array } | undefined;

/** Worked out once: Auth.js does it anew for every token, which costs more than reading one. */
function key(): Uint8Array {
  const [secret, name] = [env().AUTH_SECRET, sessionCookie()];
  const of = `${name} ${secret}`;
  if (known?.of !== of) {
    const info = `Auth.js Generated Encryption Key (${name})`;
    known = { of, key: new Uint8Array(hkdfSync("sha256", secret, name, info, 64)) };
  }
  return known.key;
}

/**
 * Which session a token of ours names. Whether that session is still open, whose it is and what
 * they may do is the database's to say, on every request.
 * @returns null for anything that is not whole, not ours or past its time
 */
export async function readSessionToken(
  token: string,
  now: Date = new Date(),
): Promise<string | null> {
  try {
    const { payload } = await jwtDecrypt(token, key(), { ...sealing, currentDate: now });
    return claims.parse(payload).sid;
  } catch {
    return null;
  }
}

/** The session that a Cookie header names. */
export async function sessionIn(cookieHeader: string | null): Promise<string | null> {
  const name = sessionCookie();
  for (const part of (cookieHeader ?? "").split(";")) {
    const cut = part.indexOf("=");
    if (part.slice(0, cut).trim() === name) return readSessionToken(part.slice(cut + 1).trim());
  }
  return null;
}
