import { describe, expect, it } from "vitest";
import { backOf } from "./back";

const back = (referer?: string) =>
  backOf(
    new Request("http://harrow.test/api", {
      headers: { host: "harrow.test", ...(referer && { referer }) },
    }),
  );

describe("the way back", () => {
  it.each([
    ["http://harrow.test/stories/a?sort=oldest#comments", "?sort=oldest#comments"],
    // Else a vote that is hidden would be answered with what was said of the comment before it.
    ["http://harrow.test/stories/a?sort=oldest&posted=deleted", "?sort=oldest"],
    ["http://harrow.test/stories/a?posted=published", ""],
  ])("from %s is the page itself", (from, rest) => {
    expect(back(from)).toBe(`http://harrow.test/stories/a${rest}`);
  });

  it.each([undefined, "nonsense", "https://elsewhere.test/stories/a"])(
    "from %s is home",
    (from) => {
      expect(back(from)).toBe("/");
    },
  );
});
