import fc from "fast-check";
import { expect, it } from "vitest";
import { isSlug, slugify } from "./slug";

it.each([
  ["The Weir Reopens (at last!)", "the-weir-reopens-at-last"],
  ["It’s the city's", "its-the-citys"],
  ["Łódź, Ærø & Straße", "lodz-aero-strasse"],
  ["  -- a --  ", "a"],
  ["Москва слезам не верит", "москва-слезам-не-верит"],
  ["🦊 !", ""],
  ["../../etc/passwd?x=1#y", "etc-passwd-x-1-y"],
])("%j becomes %j", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

it("is short, cut at a word, and stays what it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: "binary" })), (title) => {
      const slug = slugify(title);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slug).not.toMatch(/[^\p{L}\p{N}-]|^-|-$|--/u);
      expect(slugify(slug)).toBe(slug);
      expect(isSlug(slug)).toBe(slug !== "");
    }),
  );
});
