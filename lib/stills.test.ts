import { expect, it } from "vitest";
import { meeting } from "./page-tags";
import { putAside, putIn } from "./stills";

it("puts each piece where its number stands, whatever is in it", () => {
  const stills: string[] = [];
  meeting().rendering.run({ tags: new Set(), stills }, () => {
    expect(putAside("<p>$& and $1</p>")).toBe(0);
    expect(putAside('<p>a text that says  data-still="0"</p>')).toBe(1);
  });
  const page = '<main><div data-still="1"></div><div class="a" data-still="0"></div></main>';
  expect(putIn(page, stills)).toBe(
    '<main><div><p>a text that says  data-still="0"</p></div><div class="a"><p>$& and $1</p></div></main>',
  );
});

it("keeps what two renders at once put aside apart", async () => {
  const render = async (name: string) => {
    const stills: string[] = [];
    const store = { tags: new Set<string>(), stills };
    return meeting().rendering.run(store, async () => {
      await null;
      const nth = putAside(`of ${name}`);
      await null;
      return putIn(`<div data-still="${nth}"></div>`, stills);
    });
  };
  const pages = await Promise.all(["one", "two", "three"].map(render));
  expect(pages).toEqual(["one", "two", "three"].map((name) => `<div>of ${name}</div>`));
});

it("has no place to put anything outside a render", () => {
  expect(putAside("<p></p>")).toBeUndefined();
});
