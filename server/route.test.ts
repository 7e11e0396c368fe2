import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isShared, kindOf, loggedPath, methodsOf, pageAddress, unmatched } from "./route";

const url = (address: string) => new URL(address, "http://galley");

describe("kindOf", () => {
  it.each([
    ["/", "page"],
    ["/stories/night-buses", "page"],
    ["/polls/0192", "page"],
    ["/deskbound", "page"],
    ["/newsletter", "page"],
    ["/newsletter/confirm/a-token", "page"],
    ["/newsletter/choices/newsletter.0192.aB-c_9", "page"],
    ["/accounts-of-the-flood", "page"],
    ["/polls/0192/embed", "embed"],
    ["/desk", "app"],
    ["/desk/stories/1", "app"],
    ["/sign-in", "app"],
    ["/account", "app"],
    ["/api/stories", "data"],
    ["/api/stories/night-buses", "data"],
    ["/api/stories/night-buses/comments", "handler"],
    ["/api/polls/0192", "handler"],
    ["/api", "handler"],
    ["/apiary", "page"],
    ["/stories/night-buses.rsc", "page"],
    ["/desk/people.rsc", "page"],
    ["/_next/static/a.js", "handler"],
    ["/assets/reader-en.js", "handler"],
    ["/feed.xml", "data"],
    ["/sections/town/feed.xml", "data"],
    ["/tags/f%C3%BCr/feed.json", "data"],
    ["/sitemap.xml", "data"],
    ["/sitemaps/stories-1.xml", "data"],
    ["/news-sitemap.xml", "data"],
    ["/robots.txt", "data"],
    ["/stories/night-buses/card.jpg", "handler"],
    ["/desk/feed.xml", "app"],
    ["/stories/night-buses/opengraph-image", "handler"],
  ] as const)("%s is a %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it("knows every page around an account", () => {
    const pages = readdirSync("app/(account)", { withFileTypes: true });
    for (const page of pages.filter((entry) => entry.isDirectory()))
      expect(kindOf(`/${page.name}`), page.name).toBe("app");
  });
});

describe("methodsOf", () => {
  it.each([
    ["/stories/night-buses", ["GET", "HEAD"]],
    ["/polls/0192/embed", ["GET", "HEAD"]],
    ["/feed.xml", ["GET", "HEAD", "OPTIONS"]],
    ["/desk", ["GET", "HEAD", "POST"]],
    ["/api/polls/0192/votes", undefined],
  ])("%s takes %s", (path, methods) => {
    expect(methodsOf(kindOf(path))).toEqual(methods);
  });
});

describe("pageAddress", () => {
  it("keeps what changes a page, in one order, and drops the rest", () => {
    expect(pageAddress(url("/tags/buses?utm_source=x&sort=oldest&after=a%2Fb"))).toBe(
      "/tags/buses?after=a%2Fb&sort=oldest",
    );
    expect(pageAddress(url("/?fbclid=1"))).toBe("/");
  });

  it("leads nowhere where the framework's router would ask for a page's data", () => {
    expect(pageAddress(url("/stories/night-buses.rsc?after=x"))).toBe(unmatched);
  });
});

describe("isShared", () => {
  it.each([
    ["/stories/a", undefined, true],
    ["/stories/a", "theme=dark; galley.voter=x.y", true],
    ["/stories/a", "galley.session=x", false],
    ["/stories/a", "__Host-galley.session=x", false],
    ["/stories/a", "a=b; galley.session.0=x", false],
    ["/stories/a", "galley.voted=1", false],
    ["/polls/1", "galley.voter=x.y", false],
    ["/search?q=bus", undefined, false],
    ["/preview/a-token", undefined, false],
    ["/%70review/a-token", undefined, false],
    ["/previewed/flood", undefined, true],
    ["/newsletter", undefined, true],
    ["/newsletter/confirm/a-token", undefined, false],
    ["/newsletter/choices/a-token", undefined, false],
  ])("%s with cookie %s: %s", (path, cookie, shared) => {
    expect(isShared(url(path), cookie)).toBe(shared);
  });
});

describe("loggedPath", () => {
  it("leaves out what opens a page", () => {
    expect(loggedPath("/preview/a-token")).not.toContain("a-token");
    expect(loggedPath("/%70review/a-token")).not.toContain("a-token");
    expect(loggedPath("/unsubscribe/a-token")).toBe("/unsubscribe/…");
    expect(loggedPath("/api/unsubscribe/a-token")).toBe("/api/unsubscribe/…");
    expect(loggedPath("/newsletter/confirm/a-token")).toBe("/newsletter/confirm/…");
    expect(loggedPath("/newsletter/choices/a-token")).toBe("/newsletter/choices/…");
    expect(loggedPath("/api/newsletter/choices/a-token")).toBe("/api/newsletter/choices/…");
    expect(loggedPath("/stories/a")).toBe("/stories/a");
  });
});
