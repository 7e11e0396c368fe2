import { afterEach, describe, expect, it, vi } from "vitest";

/** The configuration is read once per process: each case loads the module anew. */
async function load(hops: number) {
  vi.resetModules();
  vi.stubEnv("TRUSTED_PROXY_HOPS", String(hops));
  return import("./client-address");
}
afterEach(() => void vi.unstubAllEnvs());

const headers = (peer: string, forwarded?: string) =>
  new Headers({ "x-galley-peer": peer, ...(forwarded && { "x-forwarded-for": forwarded }) });

describe("clientAddress", () => {
  it.each([
    [0, "9.9.9.9", "9.9.9.9"],
    [1, "1.1.1.1", "1.1.1.1"],
    [1, "6.6.6.6, 1.1.1.1", "1.1.1.1"],
    [2, "6.6.6.6, 1.1.1.1, 2.2.2.2", "1.1.1.1"],
    [3, "1.1.1.1", "1.1.1.1"],
  ])("%i hops, %s: %s", async (hops, forwarded, address) => {
    const { clientAddress } = await load(hops);
    expect(clientAddress(headers("9.9.9.9", forwarded))).toBe(address);
  });

  it("without the header it is the peer", async () => {
    const { clientAddress } = await load(2);
    expect(clientAddress(headers("9.9.9.9"))).toBe("9.9.9.9");
  });
});

describe("addressBucket", () => {
  const noon = new Date("2026-11-23T12:00:00Z");

  it("is one for an IPv6 network and for both forms of an IPv4 address", async () => {
    const { addressBucket } = await load(0);
    const bucket = (address: string) => addressBucket(headers(address), noon);
    expect(bucket("2001:db8:1:2::1")).toBe(bucket("2001:0db8:0001:0002:ffff::9"));
    expect(bucket("2001:db8:1:2::1")).not.toBe(bucket("2001:db8:1:3::1"));
    expect(bucket("::ffff:10.0.0.1")).toBe(bucket("10.0.0.1"));
    expect(bucket("10.0.0.1")).not.toBe(bucket("10.0.0.2"));
  });

  it("changes every day and does not tell the address", async () => {
    const { addressBucket } = await load(0);
    const today = addressBucket(headers("10.0.0.1"), noon);
    expect(today).not.toContain("10.0.0.1");
    expect(addressBucket(headers("10.0.0.1"), new Date("2026-11-24T12:00:00Z"))).not.toBe(today);
  });
});
