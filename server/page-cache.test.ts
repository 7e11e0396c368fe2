import { describe, expect, it } from "vitest";
import { PageCache, type Rendered } from "./page-cache";

const page = (html: string, tags: string[] = [], more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  headers: {},
  html,
  tags: new Set(tags),
  ...more,
});

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const text = async (cache: PageCache, address: string) => {
  const { page, state } = await cache.get(address);
  return `${state}:${page.identity}`;
};

describe("PageCache", () => {
  it("renders once for many who wait, then answers from memory", async () => {
    let renders = 0;
    const cache = new PageCache(async () => page(`v${++renders}`));
    const all = await Promise.all(Array.from({ length: 200 }, () => text(cache, "/")));
    expect(new Set(all)).toEqual(new Set(["miss:v1"]));
    expect(await text(cache, "/")).toBe("hit:v1");
  });

  it("removes exactly the pages that depend on an expired tag", async () => {
    let renders = 0;
    const cache = new PageCache(async (address) => page(`${address}${++renders}`, [address]));
    await cache.get("/a");
    await cache.get("/b");
    cache.expire(["/a"]);
    expect(await text(cache, "/a")).toBe("miss:/a3");
    expect(await text(cache, "/b")).toBe("hit:/b2");
  });

  it("does not keep a render that an expiry overtook, and lets nobody new join it", async () => {
    const gates = [gate(), gate()];
    let renders = 0;
    let state = "old";
    const cache = new PageCache(async () => {
      const seen = state;
      const mine = gates[renders++];
      await mine?.opened;
      return page(seen, ["story:1"]);
    });
    const early = text(cache, "/");
    state = "new";
    cache.expire(["story:1"]);
    const late = text(cache, "/");
    gates[1]?.open();
    expect(await late).toBe("miss:new");
    gates[0]?.open();
    expect(await early).toBe("miss:old");
    expect(await text(cache, "/")).toBe("hit:new");
  });

  it("marks what was overtaken, so that no cache in front keeps it either", async () => {
    const late = gate();
    const cache = new PageCache(async () => {
      await late.opened;
      return page("old", ["story:1"]);
    });
    const early = cache.get("/");
    cache.expire(["story:1"]);
    late.open();
    expect((await early).page.isOvertaken).toBe(true);
    expect((await cache.get("/")).page.isOvertaken).toBeUndefined();
  });

  it("shows a page past its time while one render renews it", async () => {
    let now = 0;
    let renders = 0;
    const cache = new PageCache(
      async () => page(`v${++renders}`),
      () => now,
    );
    await cache.get("/");
    now = 61_000;
    expect(await text(cache, "/")).toBe("stale:v1");
    await expect.poll(() => text(cache, "/")).toBe("hit:v2");
    expect(renders).toBe(2);
    now = 61_000 + 3_601_000;
    expect(await text(cache, "/")).toMatch(/^miss:/);
  });

  it("renews an aged page once for two hundred readers, none of whom waits", async () => {
    let now = 0;
    let renders = 0;
    const late = gate();
    const cache = new PageCache(
      async () => {
        if (++renders > 1) await late.opened;
        return page(`v${renders}`);
      },
      () => now,
    );
    await cache.get("/");
    now = 61_000;
    // The renewal is not done before they are all answered: whoever waited for it would never be.
    const all = await Promise.all(Array.from({ length: 200 }, () => text(cache, "/")));
    expect(new Set(all)).toEqual(new Set(["stale:v1"]));
    expect(renders).toBe(2);
    late.open();
    await expect.poll(() => text(cache, "/")).toBe("hit:v2");
  });

  it("renders a changed page once for two hundred readers, none of whom sees the old one", async () => {
    let renders = 0;
    const cache = new PageCache(async () => page(`v${++renders}`, ["story:1"]));
    await cache.get("/");
    cache.expire(["story:1"]);
    const all = await Promise.all(Array.from({ length: 200 }, () => text(cache, "/")));
    expect(new Set(all)).toEqual(new Set(["miss:v2"]));
    expect(renders).toBe(2);
  });

  it("shows a running figure a little old, one that is wrong never", async () => {
    let now = 0;
    let renders = 0;
    let limits: Partial<Rendered> = { renewAfter: 2 };
    const cache = new PageCache(
      async () => page(`v${++renders}`, [], limits),
      () => now,
    );
    await cache.get("/");
    now = 3_000;
    expect(await text(cache, "/")).toBe("stale:v1");
    await expect.poll(() => text(cache, "/")).toBe("hit:v2");
    limits = { renewAfter: 2, freshFor: 4 };
    now = 20_000;
    expect(await text(cache, "/")).toBe("miss:v3");
    now = 25_000;
    expect(await text(cache, "/")).toBe("miss:v4");
  });

  it("shows nothing longer than it is right, however long its render took", async () => {
    let now = 0;
    let version = 0;
    const cache = new PageCache(
      async () => {
        // What it says is wrong two seconds after it was read, and it took one and a half to draw.
        now += 1_500;
        return page(`v${++version}`, [], { freshFor: 2 });
      },
      () => now,
    );
    expect(await text(cache, "/")).toBe("miss:v1");
    now = 2_000;
    expect(await text(cache, "/")).toBe("hit:v1");
    now = 2_100;
    expect(await text(cache, "/")).toBe("miss:v2");
  });

  it("keeps the old page when its renewal fails", async () => {
    let now = 0;
    let away = false;
    const cache = new PageCache(
      async () => {
        if (away) throw new Error("database away");
        return page("good", [], { freshFor: 2 });
      },
      () => now,
    );
    await cache.get("/");
    away = true;
    now = 10_000;
    expect(await text(cache, "/")).toBe("miss:good");
    now = 20_000;
    expect(await text(cache, "/")).toBe("miss:good");
  });

  it("keeps neither errors nor what is not found", async () => {
    let status = 404;
    const cache = new PageCache(async () => page(`${status}`, [], { status }));
    expect((await cache.get("/")).page.status).toBe(404);
    status = 200;
    expect(await text(cache, "/")).toBe("miss:200");
  });

  it("forgets everything on clear, also what is under way", async () => {
    const g = gate();
    let renders = 0;
    const cache = new PageCache(async () => {
      renders++;
      await g.opened;
      return page(`v${renders}`);
    });
    const early = cache.get("/");
    cache.clear();
    g.open();
    await early;
    expect(await text(cache, "/")).toBe("miss:v2");
  });
});
