import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { env } from "./env";

type Headers = { get(name: string): string | null };

/**
 * The client's address. The server names the socket's peer in x-galley-peer (a client's own header
 * of that name is removed); X-Forwarded-For counts only for as many hops from its right end as
 * TRUSTED_PROXY_HOPS says, so that nobody can choose an address.
 */
export function clientAddress(headers: Headers): string {
  const peer = headers.get("x-galley-peer") ?? "";
  const hops = env().TRUSTED_PROXY_HOPS;
  if (hops === 0) return peer;
  const chain = [
    ...(headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim()),
    peer,
  ].filter(Boolean);
  return chain[Math.max(0, chain.length - 1 - hops)] ?? peer;
}

/** One key for a household or an office: an IPv4 address, or the /64 of an IPv6 address. */
function network(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(bare)) return bare;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * A name for rate-limit buckets that cannot be turned back into an address and changes every day
 * (UTC).
 */
export function addressBucket(headers: Headers, now: Date = new Date()): string {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`${now.toISOString().slice(0, 10)}|${network(clientAddress(headers))}`)
    .digest("base64url")
    .slice(0, 22);
}

/** Behind a proxy that nobody told us of, everybody seems to come from this machine. */
export const isFromHere = (headers: Headers): boolean =>
  /^(::ffff:)?127\.|^::1$|^$/.test(clientAddress(headers));
