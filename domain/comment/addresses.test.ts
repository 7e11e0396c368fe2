import { describe, expect, it } from "vitest";
import { commentsHref, readView } from "./addresses";

const id = "01a208a3-de10-76da-bfe9-1f48d2911a7c";
const other = "01a208a3-de10-76da-bfe9-206a78aa6756";

const paramsOf = (href: string) =>
  Object.fromEntries(new URL(href, "http://galley.test").searchParams);

describe("addresses of comments", () => {
  it.each([
    { sort: "newest" },
    { sort: "oldest" },
    { sort: "oldest", after: id },
    { sort: "valued", after: id },
    { sort: "sides", after: id },
    { sort: "newest", thread: id },
    { sort: "newest", thread: id, after: other },
    { sort: "oldest", thread: id, reply: other },
    { sort: "newest", thread: id, reply: other, quotes: true },
    { sort: "newest", report: id },
  ] as const)("%o is read back as it was written", (view) => {
    const read = readView(paramsOf(commentsHref("a-story", view)));
    expect(read).toEqual({
      thread: undefined,
      after: undefined,
      reply: undefined,
      report: undefined,
      ...view,
    });
  });

  it.each([
    {},
    { comments: "thread-", sort: "random()", reply: "<b>", report: "<b>" },
    { comments: "thread-x' or 1=1", after: id },
    { comments: ["a", "b"], sort: ["oldest", "newest"] },
  ])("what cannot be read of %o is left out", (params) => {
    const { thread, reply, report } = readView(params);
    expect([thread, reply, report]).toEqual([undefined, undefined, undefined]);
  });

  it("stays on the site, whatever the slug", () => {
    expect(commentsHref("a/../b?c#d", {})).toBe("/stories/a%2F..%2Fb%3Fc%23d#comments");
  });
});
