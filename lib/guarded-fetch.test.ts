import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchThrough, guardedFetch, isPublic, type Network, postThrough } from "./guarded-fetch";

const pem = (name: string) =>
  readFileSync(new URL(`./testing/${name}.pem`, import.meta.url), "utf8");
const limits = { accept: ["image/*"], maxBytes: 1_000, timeoutMs: 20_000 };

const answers: Record<string, RequestListener> = {
  "/picture": (_, response) => response.setHeader("content-type", "image/png").end("a picture"),
  "/page": (_, response) => response.setHeader("content-type", "text/html").end("<p>"),
  "/huge": (_, response) => {
    response.setHeader("content-type", "image/png");
    for (let n = 0; n < 10; n++) response.write(Buffer.alloc(500));
    response.end();
  },
  "/silent": () => {},
  "/gone": (_, response) => response.writeHead(404).end(),
  "/inward": (_, response) =>
    response.writeHead(302, { location: "https://inside.pictures.test/picture" }).end(),
  "/plain": (_, response) =>
    response.writeHead(302, { location: "http://pictures.test/picture" }).end(),
  "/on": (_, response) => response.writeHead(302, { location: "/picture" }).end(),
  "/told": async (request, response) => {
    told.push(`${request.method} ${request.headers["content-type"]} ${await text(request)}`);
    response.writeHead(202).end();
  },
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
};
const asked: string[] = [];
const told: string[] = [];
const server = https.createServer(
  { key: pem("key"), cert: pem("certificate") },
  (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answers[request.url ?? ""]?.(request, response);
  },
);

/** pictures.test is the loopback server here, as if it were public; everything else is as outside. */
let network: Network;
let site: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  site = `https://pictures.test:${port}`;
  const hosts: Record<string, string[]> = {
    "pictures.test": ["127.0.0.1"],
    "inside.pictures.test": ["10.0.0.7"],
    "both.pictures.test": ["127.0.0.1", "169.254.169.254"],
  };
  network = {
    ca: pem("certificate"),
    resolve: async (host) => hosts[host] ?? [],
    isAllowed: (address) => address === "127.0.0.1" || isPublic(address),
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("posting to an address", () => {
  const sent = { type: "text/plain", body: "Löcher", timeoutMs: 20_000 };

  it("sends what is to be told, and any 2xx is a yes", async () => {
    expect(await postThrough(network, `${site}/told`, sent)).toEqual({ ok: true });
    expect(told).toEqual(["POST text/plain Löcher"]);
  });

  it.each([
    ["/gone", "status"],
    ["/on", "status"],
    ["/inward", "status"],
  ])("is refused by %s: %s", async (path, reason) => {
    expect(await postThrough(network, site + path, sent)).toEqual({ ok: false, reason });
  });

  it("stays outside like a fetch does", async () => {
    const before = asked.length;
    const inside = "https://inside.pictures.test/told";
    expect(await postThrough(network, inside, sent)).toMatchObject({ reason: "private" });
    expect(await postThrough(network, "http://pictures.test/", sent)).toMatchObject({
      reason: "address",
    });
    expect(asked.length).toBe(before);
  });

  it("gives up on a server that does not answer", async () => {
    const impatient = { ...sent, timeoutMs: 50 };
    expect(await postThrough(network, `${site}/silent`, impatient)).toMatchObject({
      reason: "tooSlow",
    });
  });
});

describe("fetching by address", () => {
  it("brings what was asked for, over redirects on the way", async () => {
    const got = await fetchThrough(network, `${site}/on`, limits);
    expect(got).toMatchObject({ ok: true, type: "image/png", url: `${site}/picture` });
    expect(got.ok && Buffer.from(got.bytes).toString()).toBe("a picture");
  });

  it.each([
    ["/page", "kind"],
    ["/huge", "tooLarge"],
    ["/gone", "status"],
    ["/round", "status"],
    ["/inward", "private"],
    ["/plain", "address"],
  ])("refuses %s: %s", async (path, reason) => {
    expect(await fetchThrough(network, site + path, limits)).toEqual({ ok: false, reason });
  });

  it("gives up on a server that does not answer", async () => {
    const impatient = { ...limits, timeoutMs: 50 };
    expect(await fetchThrough(network, `${site}/silent`, impatient)).toMatchObject({
      reason: "tooSlow",
    });
  });

  it("asks nobody if one of a name's addresses lies inside", async () => {
    const before = asked.length;
    for (const host of ["both.pictures.test", "inside.pictures.test"])
      expect(await fetchThrough(network, `https://${host}/picture`, limits)).toMatchObject({
        reason: "private",
      });
    expect(asked.length).toBe(before);
  });

  it.each([
    "http://example.com/a.png",
    "ftp://example.com/a.png",
    "file:///etc/passwd",
    "https://user:word@example.com/a.png",
    "data:image/png;base64,AAAA",
    "//example.com/a.png",
    "",
  ])("does not know the address %s", async (url) => {
    expect(await guardedFetch(url, limits)).toMatchObject({ reason: "address" });
  });

  it.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[fd00::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0/",
    "https://8.8.8.8:22/",
  ])("never reaches %s", async (url) => {
    expect(await guardedFetch(url, limits)).toMatchObject({ reason: "private" });
  });

  it("knows the public internet", () => {
    expect(["93.184.215.14", "1.1.1.1", "2606:4700::1111"].map(isPublic)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["", "example.com", "::", "fe80::1", "224.0.0.1"].some(isPublic)).toBe(false);
  });
});
