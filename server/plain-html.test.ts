import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHollow, plainHtml } from "./plain-html";

describe("plainHtml", () => {
  it("removes the framework's scripts, preloads and markers", () => {
    const html =
      '<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="preload" href="/_next/desk.css" as="style"/><link rel="preload" as="font" href="/f.woff2"/><link rel="preload" as="image" href="/a.avif"/>' +
      '<script src="/_next/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div><!--$--><h1>Hi <!-- -->you</h1><!--/$-->' +
      '<script>self.__next_f.push([1,"<h1>\\u003c/script>"])</script></body>';
    expect(plainHtml(html, "1")).toBe(
      '<head><link rel="preload" as="image" href="/a.avif"/></head><body><h1>Hi you</h1></body>',
    );
  });

  it("says nothing twice: cards without what og: says, icons without their names", () => {
    const html =
      '<meta name="twitter:card" content="summary"/><meta name="twitter:title" content="A"/><meta property="og:title" content="A"/>' +
      '<link rel="icon" href="/icon.svg?icon.2x6q_t-.svg" sizes="any"/>';
    expect(plainHtml(html, "1")).toBe(
      '<meta name="twitter:card" content="summary"/><meta property="og:title" content="A"/>' +
        '<link rel="icon" href="/icon.svg?2x6q_t-" sizes="any"/>',
    );
  });

  it("keeps structured data and our own scripts, with their version", () => {
    const data = '<script type="application/ld+json">{"a":"\\u003c"}</script>';
    const own = '<script src="/assets/reader-en.js" type="module"></script>';
    expect(plainHtml(data + own, "7f")).toBe(
      `${data}<script src="/assets/reader-en.js?v=7f" type="module"></script>`,
    );
  });

  it("never touches escaped text, whatever readers write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        fc.pre(!escaped.includes("/assets/"));
        expect(plainHtml(`<p>${escaped}</p><script>x</script>`, "1")).toBe(`<p>${escaped}</p>`);
      }),
    );
  });

  it("knows a page without content", () => {
    expect(isHollow('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true);
    expect(isHollow('<!DOCTYPE html><html lang="en">')).toBe(false);
  });
});
