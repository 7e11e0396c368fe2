import "server-only";
import { createHash, createHmac } from "node:crypto";
import { LRUCache } from "lru-cache";
import { addressBucket } from "@/lib/client-address";
import { env } from "@/lib/env";
import { newBrowserId } from "./voter";

/**
 * Who the sender of a first vote becomes. It carries no cookie yet, so a second sending of the same
 * vote (its answer was lost, a finger was impatient) would be a second voter if each got a new id.
 * @param fields what a form sent; null for programs
 */
export function browserOfFirstVote(
  headers: Headers,
  { pollId, fields }: { pollId: string; fields: Record<string, unknown> | null },
): string {
  const key = headers.get("idempotency-key");
  if (key && isKey.test(key)) return browserOf(key);
  // Only a page that a browser is leaving: programs may send the same on purpose.
  const isFormOfPage = fields !== null && headers.get("sec-fetch-mode") === "navigate";
  return isFormOfPage ? twinOf(headers, JSON.stringify([pollId, fields])) : newBrowserId();
}

/** Made by the page's script with its first attempt, and sent with each until one is answered. */
const isKey = /^[\w-]{22,64}$/;

/** Whoever knows a key gets the same voter again; nobody can choose a voter by it. */
const browserOf = (key: string): string =>
  createHmac("sha256", env().AUTH_SECRET)
    .update(`first vote:${key}`)
    .digest("base64url")
    .slice(0, 22);

/** Longer than between two clicks, too short for two people at one address to choose the same. */
const clicks = new LRUCache<string, string>({ max: 20_000, ttl: 3_000, updateAgeOnGet: true });

/** A form without a script has no key: the same from the same browser within moments is one vote. */
function twinOf(headers: Headers, form: string): string {
  const from = [addressBucket(headers), ...tells.map((name) => headers.get(name) ?? ""), form];
  const name = createHash("sha256").update(from.join("\n")).digest("base64url");
  const known = clicks.get(name) ?? newBrowserId();
  clicks.set(name, known);
  return known;
}

const tells = ["user-agent", "accept-language", "sec-ch-ua-platform"];
