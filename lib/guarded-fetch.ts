import "server-only";
import { lookup as systemLookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { BlockList, isIP } from "node:net";
import { type Result, refuse } from "./result";

/**
 * Fetches what somebody named by its address, without becoming their arm into the inside network
 * (OWASP SSRF): https on its own port only, every address of the host is public, the connection goes
 * to exactly the address that was checked, each redirect is checked again, bytes and time are
 * limited, and only the kinds of content the caller names are taken.
 */
export type FetchReason =
  | "address"
  | "private"
  | "unreachable"
  | "status"
  | "kind"
  | "tooLarge"
  | "tooSlow";
export type Fetched = { bytes: Uint8Array<ArrayBuffer>; type: string; url: string };
type Limits = {
  /** Content types, without parameters; `image/*` names all of a kind. */
  accept: readonly string[];
  maxBytes: number;
  timeoutMs: number;
};

const maxRedirects = 3;

export const guardedFetch = (url: string, limits: Limits): Promise<Result<Fetched, FetchReason>> =>
  fetchThrough(internet, url, limits);

type Sent = { type: string; body: string; timeoutMs: number };

/** Posts to somebody's address under the same guard; only whether it was taken is of interest. */
export const guardedPost = (url: string, sent: Sent): Promise<Result<object, FetchReason>> =>
  postThrough(internet, url, sent);

/** Where names lead and what may be reached: a test has a network of its own. */
export type Network = {
  resolve: (host: string) => Promise<string[]>;
  isAllowed: (address: string, port: string) => boolean;
  ca?: string;
};

const internet: Network = {
  resolve: async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address),
  isAllowed: (address, port) => port === "" && isPublic(address),
};

export async function fetchThrough(
  network: Network,
  url: string,
  limits: Limits,
): Promise<Result<Fetched, FetchReason>> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let next = url;
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const target = parse(next);
      if (!target) return refuse("address");
      const address = await within(signal, vetted(network, target));
      if (!address) return refuse("private");
      const answer = await ask(target, address, { network, signal, accept: limits.accept });
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && answer.headers.location) {
        answer.destroy();
        next = new URL(answer.headers.location, target).href;
        continue;
      }
      return await take(answer, target, limits);
    }
    return refuse("status");
  } catch {
    return refuse(signal.aborted ? "tooSlow" : "unreachable");
  }
}

/** A redirect is a refusal: a body is not carried on to where nobody meant it to go. */
export async function postThrough(
  network: Network,
  url: string,
  { type, body, timeoutMs }: Sent,
): Promise<Result<object, FetchReason>> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const target = parse(url);
    if (!target) return refuse("address");
    const address = await within(signal, vetted(network, target));
    if (!address) return refuse("private");
    const answer = await ask(target, address, {
      network,
      signal,
      accept: ["*/*"],
      send: { type, body },
    });
    answer.destroy();
    const status = answer.statusCode ?? 0;
    return status >= 200 && status < 300 ? { ok: true } : refuse("status");
  } catch {
    return refuse(signal.aborted ? "tooSlow" : "unreachable");
  }
}

function parse(url: string): URL | null {
  try {
    const parsed = new URL(url);
    const isPlain = parsed.protocol === "https:" && !parsed.username && !parsed.password;
    return isPlain && parsed.hostname ? parsed : null;
  } catch {
    return null;
  }
}

/** One address to connect to, if all that the name leads to may be reached. */
async function vetted(network: Network, { hostname, port }: URL): Promise<string | null> {
  // The URL parser has made 127.1, 0x7f000001 and their like into plain addresses.
  const literal = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(literal) ? [literal] : await network.resolve(hostname);
  const [first] = addresses;
  return first && addresses.every((one) => network.isAllowed(one, port)) ? first : null;
}

type Ask = {
  network: Network;
  signal: AbortSignal;
  accept: readonly string[];
  send?: { type: string; body: string };
};

function ask(
  url: URL,
  address: string,
  { network, signal, accept, send }: Ask,
): Promise<IncomingMessage> {
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const request = https.request(
      url,
      {
        method: send ? "POST" : "GET",
        agent: false,
        signal,
        headers: {
          accept: accept.join(", "),
          "user-agent": "Galley",
          "accept-encoding": "identity",
          ...(send && {
            "content-type": send.type,
            "content-length": Buffer.byteLength(send.body),
          }),
        },
        lookup: (_host, options, found) =>
          options.all ? found(null, [{ address, family }]) : found(null, address, family),
        ...(network.ca && { ca: network.ca }),
      },
      resolve,
    );
    request.once("error", reject);
    request.end(send?.body);
  });
}

async function take(
  answer: IncomingMessage,
  url: URL,
  { accept, maxBytes }: Limits,
): Promise<Result<Fetched, FetchReason>> {
  const leave = (reason: FetchReason) => {
    answer.destroy();
    return refuse(reason);
  };
  if (answer.statusCode !== 200) return leave("status");
  const type = (answer.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const isWanted = accept.some((one) =>
    one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one,
  );
  if (!isWanted) return leave("kind");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return leave("tooLarge");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes, type, url: url.href };
}

/** A slow resolver may not outlive the time either. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("too slow")), { once: true });
    work.then(resolve, reject);
  });
}

/** What is not the public internet (IANA special-purpose registries). */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(net, bits, "ipv4");

/** Of IPv6 only global unicast is outside, and of that not what carries an IPv4 address inside it. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const tunnels = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  tunnels.addSubnet(net, bits, "ipv6");

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, "ipv4");
  return family === 6 && global6.check(address, "ipv6") && !tunnels.check(address, "ipv6");
}
