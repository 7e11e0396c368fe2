import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dependOn, freshFor, meeting } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { FactMemory } from "./fact-memory";

let now = 0;
let memory: FactMemory;
beforeEach(() => {
  now = 0;
  memory = new FactMemory(() => now);
  meeting().memory = memory;
});
afterEach(() => {
  delete meeting().memory;
});

/** A page that asks, and the tags it came to depend on. */
async function page<T>(ask: () => Promise<T>): Promise<{ said: T; tags: string[] }> {
  const tags = new Set<string>();
  return { said: await meeting().rendering.run({ tags }, ask), tags: [...tags] };
}

function counted(tag = (slug: string) => `story:${slug}`) {
  const asked = vi.fn(async (slug: string) => {
    dependOn(tag(slug));
    return `${slug} ${asked.mock.calls.length}`;
  });
  return { asked, get: remembered("story", asked) };
}

describe("remembered", () => {
  it("asks once for many pages, each of which depends on what was asked", async () => {
    const { asked, get } = counted();
    const pages = await Promise.all(Array.from({ length: 20 }, () => page(() => get("a"))));
    pages.push(await page(() => get("a")));
    expect(asked).toHaveBeenCalledTimes(1);
    for (const one of pages) expect(one).toEqual({ said: "a 1", tags: ["story:a"] });
  });

  it("asks again as soon as what it depends on has changed, and only then", async () => {
    const { get } = counted();
    await page(() => get("a"));
    await page(() => get("b"));
    memory.expire(["story:a"]);
    expect((await page(() => get("a"))).said).toBe("a 3");
    expect((await page(() => get("b"))).said).toBe("b 2");
    memory.clear();
    expect((await page(() => get("b"))).said).toBe("b 4");
  });

  it("does not keep an answer that a change overtook, and lets nobody new wait for it", async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    let state = "old";
    const get = remembered("slow", async () => {
      dependOn("settings");
      const seen = state;
      if (seen === "old") await opened;
      return seen;
    });
    const early = page(() => get());
    state = "new";
    memory.expire(["settings"]);
    expect((await page(() => get())).said).toBe("new");
    open();
    expect((await early).said).toBe("old");
    expect((await page(() => get())).said).toBe("new");
  });

  it("asks again after ten seconds for what no tag tells of", async () => {
    const { get } = counted();
    await page(() => get("a"));
    now = 9_999;
    expect((await page(() => get("a"))).said).toBe("a 1");
    now = 10_000;
    expect((await page(() => get("a"))).said).toBe("a 2");
  });

  it("never keeps that something is not there", async () => {
    const asked = vi.fn(async () => null);
    const get = remembered("none", asked);
    await page(get);
    await page(get);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("hands on the tags of what it asks in its turn", async () => {
    const { get } = counted();
    const outer = remembered("outer", async () => {
      dependOn("outer");
      return get("a");
    });
    await page(() => get("a"));
    expect((await page(outer)).tags.toSorted()).toEqual(["outer", "story:a"]);
    memory.expire(["story:a"]);
    expect((await page(outer)).said).toBe("a 2");
  });

  it("keeps questions, and what was given with them, apart", async () => {
    const one = remembered("one", async (given: { of: string }, limit: number) => [given, limit]);
    const other = remembered("other", async (_: { of: string }, limit: number) => limit);
    expect((await page(() => one({ of: "a" }, 1))).said).toEqual([{ of: "a" }, 1]);
    expect((await page(() => one({ of: "b" }, 1))).said).toEqual([{ of: "b" }, 1]);
    expect((await page(() => one({ of: "a" }, 2))).said).toEqual([{ of: "a" }, 2]);
    expect((await page(() => other({ of: "a" }, 1))).said).toBe(1);
  });

  it("asks every time where no page for readers is made", async () => {
    const { asked, get } = counted();
    await get("a");
    await get("a");
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("forgets a failure", async () => {
    let isUp = false;
    const get = remembered("flaky", async () => {
      if (!isUp) throw new Error("no answer");
      return "here";
    });
    await expect(page(get)).rejects.toThrow("no answer");
    isUp = true;
    expect((await page(get)).said).toBe("here");
  });

  it("refuses what changes with the clock", async () => {
    const get = remembered("closing", async () => {
      freshFor(3);
      return "open";
    });
    await expect(page(get)).rejects.toThrow("closing changes with the clock");
  });
});
