import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purgeEdge } from "./edge";
import type { Page } from "./page-cache";
import { isTagged, sharedControl } from "./shared-control";

const page = (change: Partial<Page> = {}): Page => ({
  status: 200,
  headers: {},
  tags: new Set(["story:1"]),
  etag: "",
  identity: Buffer.alloc(0),
  gzip: Buffer.alloc(0),
  br: Buffer.alloc(0),
  bornAt: 0,
  ...change,
});

describe("how long a cache in front may keep a page", () => {
  const secondsIn = (control: string) => Number(/s-maxage=(\d+)/.exec(control)?.[1]);

  it("is as long as we do if it is told of changes, and seconds if it is not", () => {
    expect(secondsIn(sharedControl(page(), true))).toBe(60);
    expect(secondsIn(sharedControl(page(), false))).toBe(5);
  });

  it("is seconds for what cannot be purged: nothing to purge it by, or too much", () => {
    const many = new Set(Array.from({ length: 500 }, (_, n) => `story:${n}`));
    for (const tags of [new Set<string>(), many]) {
      expect(isTagged(page({ tags }))).toBe(false);
      expect(secondsIn(sharedControl(page({ tags }), true))).toBe(5);
    }
  });

  it("is no longer than what changes by itself stays true, and that is not shown old", () => {
    expect(sharedControl(page({ freshFor: 2 }), true)).toBe(
      "public, max-age=0, s-maxage=2, stale-while-revalidate=2",
    );
    // A form that is good for half a day may be shown as long as any page.
    expect(sharedControl(page({ freshFor: 43_200 }), true)).toBe(sharedControl(page(), true));
  });

  it("is not at all for a page that was out of date when it was done", () => {
    expect(sharedControl(page({ isOvertaken: true }), true)).toBe("private, no-store");
  });
});

describe("a cache in front", () => {
  /** A pause lasts until the test ends it. */
  function pauses() {
    const waiting: (() => void)[] = [];
    return {
      pause: (() => new Promise<void>((end) => waiting.push(end))) as never,
      end: async () => {
        for (const end of waiting.splice(0)) end();
        await settled();
      },
    };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it("is told of what expired, and once more for what was on its way", async () => {
    const told: (readonly string[])[] = [];
    const { pause, end } = pauses();
    const edge = purgeEdge("", { send: async (_, tags) => void told.push(tags), pause });
    edge.expire(["a", "b"]);
    await settled();
    expect(told).toEqual([["a", "b"]]);
    await end();
    expect(told).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("is told again until it has heard, with all that has gathered", async () => {
    const told: (readonly string[])[] = [];
    const { pause, end } = pauses();
    let isAway = true;
    const send = async (_: string, tags: readonly string[]) => {
      if (isAway) throw new Error("away");
      told.push(tags);
    };
    const edge = purgeEdge("", { send, pause });
    edge.expire(["a"]);
    await settled();
    edge.expire(["b"]);
    await settled();
    isAway = false;
    await end();
    expect(new Set(told[0])).toEqual(new Set(["a", "b"]));
  });

  it("is told that everything is out of date by no tags", async () => {
    const told: (readonly string[])[] = [];
    const { pause } = pauses();
    const edge = purgeEdge("", { send: async (_, tags) => void told.push(tags), pause });
    edge.expire(["a"]);
    edge.clear();
    await settled();
    expect(told.at(-1)).toEqual([]);
  });
});

describe("the request that a cache gets", () => {
  const asked: { method?: string | undefined; tags: unknown; all: unknown }[] = [];
  let heard: () => void;
  const server = http.createServer(({ method, headers }, response) => {
    asked.push({ method, tags: headers["xkey-purge"], all: headers["xkey-purge-all"] });
    response.end();
    heard();
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("is as deploy/varnish/galley.vcl takes it", async () => {
    const edge = purgeEdge(url, { pause: (() => new Promise(() => {})) as never });
    const first = new Promise<void>((resolve) => {
      heard = resolve;
    });
    edge.expire(["story:1", "stories"]);
    await first;
    const second = new Promise<void>((resolve) => {
      heard = resolve;
    });
    edge.clear();
    await second;
    expect(asked).toEqual([
      { method: "PURGE", tags: "story:1 stories", all: undefined },
      { method: "PURGE", tags: undefined, all: "1" },
    ]);
  });
});
