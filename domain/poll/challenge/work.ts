import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * Proof of work: a puzzle that costs a reader's device a second and a program that wants a thousand
 * votes a quarter of an hour. After Hashcash (A. Back, 2002): find a number that, put behind the
 * puzzle, gives a SHA-256 with so many leading zero bits.
 */
const bits = 16;
const validMs = 10 * 60_000;

/** Bound to poll and network, so that a puzzle solved elsewhere is worth nothing here. */
export type Place = { pollId: string; network: string };

export function newPuzzle(place: Place, now: Date = new Date()): { puzzle: string; bits: number } {
  const head = `${bits}.${now.getTime()}.${randomBytes(12).toString("base64url")}`;
  return { puzzle: `${head}.${sign(head, place)}`, bits };
}

/** @returns the puzzle's own name, to be taken once, or null where the proof proves nothing */
export function readProof(proof: string, place: Place, now: Date = new Date()): string | null {
  const cut = proof.lastIndexOf(":");
  const puzzle = proof.slice(0, cut);
  const [wanted, issued, nonce, signature] = puzzle.split(".");
  if (!nonce || !signature || !/^\d{1,12}$/.test(proof.slice(cut + 1))) return null;
  const age = now.getTime() - Number(issued);
  if (Number(wanted) !== bits || !(age >= 0 && age < validMs)) return null;
  const expected = Buffer.from(sign(`${wanted}.${issued}.${nonce}`, place));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return leadingZeros(createHash("sha256").update(proof).digest()) >= bits ? nonce : null;
}

const sign = (head: string, { pollId, network }: Place): string =>
  createHmac("sha256", env().AUTH_SECRET)
    .update(`work:${pollId}:${network}:${head}`)
    .digest("base64url")
    .slice(0, 32);

function leadingZeros(hash: Uint8Array): number {
  const at = hash.findIndex((byte) => byte !== 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at] ?? 0) - 24;
}
