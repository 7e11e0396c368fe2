import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/rich-text";
import { parseDoc } from "@/lib/rich-text-parse";
import { bodyOf, parseText, picturesIn, wordsIn } from "./text";

const none = new Map<string, string>();
const id = "0190b8a0-0000-7000-8000-000000000001";
const typesOf = (html: string, known = none) =>
  bodyOf(parseText(html), known)?.content.map(({ type }) => type);
const textOf = (html: string) =>
  plainText(bodyOf(parseText(html), none) ?? { type: "doc", content: [] });

describe("a stored text", () => {
  it("of blocks keeps headings, lists and quotes", () => {
    expect(
      typesOf(
        `<!-- wp:heading --><h2>Why</h2><!-- /wp:heading --><!-- wp:list --><ul><li>a</li></ul><!-- /wp:list --><!-- wp:quote --><blockquote><p>q</p></blockquote><!-- /wp:quote -->`,
      ),
    ).toEqual(["heading", "bulletList", "blockquote"]);
  });

  it("from before blocks has a paragraph for each empty line", () => {
    expect(typesOf("One\ntwo\r\n\r\nThree\n\n<h2>Four</h2>\n\n<ul><li>x</li></ul>")).toEqual([
      "paragraph",
      "paragraph",
      "heading",
      "bulletList",
    ]);
  });

  it("drops shortcodes, and leaves what people wrote in brackets", () => {
    expect(textOf(`[contact-form-7 id="4" title="x"]He said it [sic] twice.[/su_box]`)).toBe(
      "He said it [sic] twice.",
    );
  });

  it.each(["[caption]", "[embed]x", "[a =", "[a b=", "<a <img ", "[gallery ids=1", "\n "])(
    "a quarter of a megabyte of %j is read in a moment",
    (bit) => {
      const begun = performance.now();
      parseText(bit.repeat(Math.floor(262_144 / bit.length)));
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
  );

  it("shows addresses of what can be embedded, and frames of it", () => {
    const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    expect(typesOf(`[embed]${video}[/embed]\n\nwords`)).toEqual(["embed", "paragraph"]);
    expect(
      typesOf(`<figure class="wp-block-embed"><div>\n${video}\n</div></figure><p>w</p>`),
    ).toEqual(["embed", "paragraph"]);
    expect(
      typesOf(`<figure><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></figure>`),
    ).toEqual(["embed"]);
    expect(
      typesOf(
        `<iframe src="//player.vimeo.com/video/123456"></iframe><iframe src="http://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe>`,
      ),
    ).toEqual(["embed", "embed"]);
    expect(typesOf(`<iframe src="https://evil.test/"></iframe><p>w</p>`)).toEqual(["paragraph"]);
  });

  it("finds pictures with their words, and puts those that came in their place", () => {
    const html = `[caption id="x" width="9"]<a href="/b"><img src="http://old.test/a.jpg" alt="A &amp; b"></a> The <em>quay</em>[/caption]\n\nAfter <img src="/relative.png"> it`;
    expect(picturesIn(parseText(html))).toEqual([
      { address: "https://old.test/a.jpg", alt: "A & b", caption: "The quay" },
    ]);
    const doc = bodyOf(parseText(html), new Map([["https://old.test/a.jpg", id]]));
    expect(doc?.content[0]).toEqual({
      type: "figure",
      attrs: { mediaId: id, alt: "A & b", caption: "The quay", credit: "" },
    });
    // Without the picture its words stay.
    expect(textOf(html)).toContain("The quay");
  });

  it("runs nothing", () => {
    const doc = bodyOf(
      parseText(`<p onclick="x()">a<script>alert(1)</script><a href="javascript:x()">b</a></p>`),
      none,
    );
    expect(JSON.stringify(doc)).not.toMatch(/script|onclick/);
  });

  it("whatever it holds becomes a sound body, or is refused whole", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<p>",
            "</p>",
            "<ul><li>",
            "\n\n",
            "[caption]",
            "[/caption]",
            "<table><tr><td>",
            "<figure>",
            "<img src='https://a.test/x.png'>",
            "</figure>",
            "word ",
            "<h1>",
            "&amp;",
            "[gallery ids=1]",
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const doc = bodyOf(parseText(parts.join("")), new Map([["https://a.test/x.png", id]]));
          if (doc) expect(parseDoc(doc).ok).toBe(true);
        },
      ),
    );
  });

  it("refuses what is longer than a story may be, rather than emptying it", () => {
    expect(bodyOf(parseText(`<p>${"word ".repeat(600_000)}</p>`), none)).toBeNull();
  });
});

it("titles are words, not markup", () => {
  expect(wordsIn("Fish &amp; <em>chips</em>\u202e")).toBe("Fish & chips");
});
