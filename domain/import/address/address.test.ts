import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { aDraft, aMember } from "@/domain/story/testing";
import { keepAddresses } from "./commands";
import { findMoved } from "./queries";
import { formerPath } from "./rules";

describe("formerPath", () => {
  it.each([
    ["https://old.test/2015/04/otters/", "/2015/04/otters"],
    ["http://www.old.test/2015/04/Otters", "/2015/04/otters"],
    ["otters", "/otters"],
    ["/blog/otters.html?utm_source=x#top", "/blog/otters.html"],
    ["https://old.test/%d7%a9%d7%9c%d7%95%d7%9d/", "/שלום"],
    ["https://old.test/?p=17", "/?p=17"],
    ["https://old.test/", null],
    ["https://old.test/?p=x", null],
    ["https://old.test/%zz", null],
    ["https://old.test/a%00b", null],
    ["https://old.test//evil.test/", null],
    ["", null],
  ])("%s is %s", (address, path) => {
    expect(formerPath(address)).toBe(path);
  });

  it("of anything makes a path or nothing, and the same again", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()), (address) => {
        const path = formerPath(address);
        if (path === null) return;
        expect(path).toMatch(/^\/(?!\/)/);
        expect(path.length).toBeLessThanOrEqual(500);
      }),
    ));
});

describe("findMoved", () => {
  it("leads to where a published story is now, and tells nothing of others", async () => {
    const [first, second] = await Promise.all([aPublishedStory(), aPublishedStory()]);
    const draft = await aDraft(await aMember("writer"), { headline: "Not yet" });
    const at = (name: string) => `https://old.test/${first.id}/${name}/`;
    await db.transaction(async (tx) => {
      await keepAddresses(tx, first.id, [at("otters"), at("otters"), "https://old.test/"]);
      await keepAddresses(tx, second.id, [at("Otters"), at("eels")]);
      await keepAddresses(tx, draft.id, [at("draft")]);
    });
    expect(await findMoved(`/${first.id}/otters`)).toBe(`/stories/${first.slug}`);
    expect(await findMoved(`/${first.id}/EELS/`)).toBe(`/stories/${second.slug}`);
    expect(await findMoved(`/${first.id}/draft`)).toBeNull();
    expect(await findMoved(`/${first.id}/none`)).toBeNull();
    expect(await findMoved("/")).toBeNull();
  });
});
