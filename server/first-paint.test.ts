import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { firstPaint } from "./first-paint";

const sheet = `@layer base{html{color:var(--ink);font-family:Naskh,Roman,"Roman stand-in",serif}video{width:1px}}
@layer utilities{.top{margin:0}.h-\\[1\\.5rem\\]{height:1.5rem}.w-\\[min\\(1px\\,2px\\)\\]:not(.h-\\[1\\.5rem\\]){width:0}.top:hover{margin:1px}.md\\:wide{width:2px}.below{padding:0}.end{order:1}
@media print{.top{color:red}}@media (min-width:48rem){.top .inner{gap:0}.absent{gap:1px}}}
:root{--ink:var(--black);--black:#000;--unread:#111}
@font-face{font-family:Roman;src:url(../media/roman.woff2)}
@font-face{font-family:Roman stand-in;src:local(Times)}
@font-face{font-family:Greek;src:url(../media/greek.woff2);unicode-range:U+370-3FF}
@font-face{font-family:Naskh;src:local(Naskh);unicode-range:U+600-6FF}.top:lang(ar){line-height:2}
@property --ink{syntax:"*";inherits:true}@property --unread{syntax:"*";inherits:true}`;
const files: Record<string, string> = {
  "/_next/static/chunks/site.css": sheet,
  "/assets/theme.js": 'document.documentElement.dataset.theme="dark";\n',
};
const inline = firstPaint((address) => files[address]);

const link = '<link rel="stylesheet" href="/_next/static/chunks/site.css" data-precedence="next"/>';
const font =
  '<link rel="preload" as="font" type="font/woff2" crossorigin="" href="/_next/static/media/roman.woff2"/>';
const script = '<script src="/assets/theme.js?v=1"></script>';
const page = (body: string, more = "") =>
  `<html><head>${link}${more}${script}</head><body>${body}</body></html>`;
const story = page(
  '<div class="top md:wide h-[1.5rem] w-[min(1px,2px)]"><p class="inner">$&amp;</p></div><div class="end" data-fold=""><p class="below"></p></div>',
);
const styleOf = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("firstPaint", () => {
  it("puts the rules of the first screen into the page, and no others", () => {
    const style = styleOf(inline(story).html);
    for (const there of [
      "html{",
      ".top{margin",
      "md\\:wide{",
      "h-\\[1\\.5rem\\]{",
      "height:1.5rem",
      "width:0",
      ".top .inner{",
      "src:local(Times)",
      ".end{",
    ])
      expect(style).toContain(there);
    for (const absent of ["video", ":hover", ".below", ".absent", "print", "Greek", "roman.woff2"])
      expect(style).not.toContain(absent);
  });

  it("says once what the sheet says twice of the same, the later way", () => {
    const twice = firstPaint(
      () =>
        "@layer base{p{gap:1px;-webkit-hyphens:auto;hyphens:auto}i{gap:3px}p{gap:2px}}p{gap:4px}",
    );
    const style = styleOf(twice(page("<p><i></i></p>")).html);
    expect(style).toBe("@layer base;@layer base{p{hyphens:auto}i{gap:3px}p{gap:2px}}p{gap:4px}");
  });

  it("keeps the variables that are read, however indirectly", () => {
    const style = styleOf(inline(story).html);
    for (const there of ["--ink:", "--black:", "@property --ink"]) expect(style).toContain(there);
    expect(style).not.toContain("--unread");
  });

  it("has what a language and its letters need on pages that have them, and only there", () => {
    const arabic = story.replace("<html>", '<html lang="ar" dir="rtl">').replace("$&amp;", "خبر");
    for (const there of ["Naskh", ":lang(ar)"]) {
      expect(styleOf(inline(arabic).html)).toContain(there);
      expect(styleOf(inline(story).html)).not.toContain(there);
    }
  });

  it("keeps the order of layers", () => {
    expect(styleOf(inline(story).html)).toMatch(/^@layer base,utilities;/);
  });

  it("names no family that has no face there yet", () => {
    expect(styleOf(inline(story).html)).toContain('font-family:"Roman stand-in",serif}');
    const arabic = inline(story.replace("$&amp;", "خبر")).html;
    expect(styleOf(arabic)).toContain('font-family:Naskh,"Roman stand-in",serif}');
  });

  it("leaves the whole sheet and the fonts to where the first screen ends, else to the end", () => {
    expect(inline(story).html).toContain(`${link}${font}<div class="end" data-fold="">`);
    expect(inline(page("<p>Short</p>")).html).toContain(`<p>Short</p>${link}${font}</body>`);
  });

  it("names the readers' script with them, before the fonts, wherever it stood", () => {
    const reader = '<script type="module" src="/assets/reader-en.js?v=2"></script>';
    const { html } = inline(story.replace("</body>", `${reader}</body>`));
    expect(html).toContain(`${reader}${link}${font}<div class="end" data-fold="">`);
    expect(html.split(reader)).toHaveLength(2);
  });

  it("has the browser wait for the top of a page, where it has one", () => {
    const expecting = '<link rel="expect" href="#masthead" blocking="render"/><style>';
    expect(inline(page('<header id="masthead"></header>')).html).toContain(expecting);
    expect(inline(story).html).not.toContain('rel="expect"');
  });

  it("names exactly what stands in the page to the security policy", () => {
    const { html, inlined } = inline(story);
    const theme = 'document.documentElement.dataset.theme="dark";';
    expect(html).toContain(`<script>${theme}</script>`);
    expect(inlined).toEqual({ style: hash(styleOf(html)), script: hash(theme) });
    expect(html).toContain("$&amp;");
  });

  it("leaves a page alone whose sheet it cannot read", () => {
    const unknown = page("<p>Hi</p>", link.replace("site.css", "gone.css"));
    expect(inline(unknown)).toEqual({ html: unknown });
    expect(inline("<p>no head</p>")).toEqual({ html: "<p>no head</p>" });
  });
});
