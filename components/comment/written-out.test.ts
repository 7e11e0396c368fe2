import fc from "fast-check";
import { createElement as h, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { writeOut } from "@/components/ui/write-out";
import type { CommentView } from "@/domain/comment/thread/rows";
import { nest } from "@/domain/comment/thread/rules";
import { type Language, languages } from "@/lib/words/languages";
import { voiceOf } from "@/lib/words/voice";

let language: Language = "en";
vi.mock("@/components/site/use-voice", () => ({ useVoice: () => voiceOf(language, "UTC") }));

const { CommentList } = await import("./comment-list");
const { CommentPager } = await import("./comment-pager");
const { SideView } = await import("./side-view");

/** The framework puts some attributes of a form's parts last: their order says nothing. */
const inOneOrder = (html: string): string =>
  html.replace(/<(\w+)((?:\s[\w-]+="[^"]*")+)(\/?)>/g, (_, name, attributes: string, end) => {
    const sorted = [...attributes.matchAll(/\s[\w-]+="[^"]*"/g)].map(String).sort();
    return `<${name}${sorted.join("")}${end}>`;
  });

/** A form's key is drawn anew each time it is written. */
const withoutKeys = (html: string) => html.replace(/name="key" value="[^"]*"/g, "");

const same = (make: () => ReactNode) =>
  expect(inOneOrder(withoutKeys(writeOut(make())))).toBe(
    inOneOrder(withoutKeys(renderToStaticMarkup(make()))),
  );

const viewer = {
  ...{ id: "me", name: `O'Hara & "Co" <b>`, slug: "o-hara", email: "o@galley.test" },
  ...{ role: "reader" as const, emailConfirmed: true, sessionId: "s" },
};
const hostile = `<script>alert("1")</script> & 'quotes' > \n\n> said before\n\n${"\u05e9\u05dc\u05d5\u05dd"}`;

const comment = (more: Partial<CommentView> = {}): CommentView => ({
  ...{ id: "c1", parentId: null, rootId: null, state: "published", body: hostile },
  author: { id: "them", name: `Robin <i>"R"</i>`, role: "reader" },
  ...{
    inReplyTo: null,
    isFeatured: false,
    side: null,
    sideAt: null,
    goodPoints: 0,
    changedMinds: 3,
  },
  ...{ createdAt: new Date("2026-11-27T10:00:00Z"), isEdited: false, isFresh: false, ...more },
});

const reading = (more: object = {}) => ({
  ...{ slug: "night & buses", viewer, mayPost: true, mayReact: true, ownSide: "Yes <&>" },
  ...{ view: { sort: "newest" as const }, isFollowing: false, reacted: new Map() },
  ...more,
});

const me = { id: "me", name: viewer.name, role: "reader" as const };
const replies = [
  comment({
    id: "c2",
    parentId: "c1",
    rootId: "c1",
    author: me,
    isFresh: true,
    side: "Yes",
    sideAt: 0,
  }),
  comment({ id: "c3", parentId: "c2", rootId: "c1", state: "own", author: me, isFresh: true }),
  comment({ id: "c4", parentId: "c3", rootId: "c1", inReplyTo: "A & B", isEdited: true }),
  comment({ id: "c5", parentId: "c4", rootId: "c1", inReplyTo: "A & B", isFeatured: true }),
  ...(["removed", "deleted", "waiting"] as const).map((state) =>
    comment({ id: state, parentId: "c1", rootId: "c1", state, body: "", author: null }),
  ),
];
const threads = [{ ...nest({ root: comment({ isFeatured: true }), replies }), hasMore: true }];

describe.each(Object.keys(languages) as Language[])("comments in %s are written out", (one) => {
  const readings = {
    "by somebody signed in": reading(),
    "by nobody in particular": reading({ viewer: null, mayPost: false, mayReact: false }),
    "by the author of an answer": reading({ view: { sort: "newest", reply: "c5", quotes: true } }),
    "by somebody who reacted": reading({ reacted: new Map([["c1", ["changed_mind"]]]) }),
    "by somebody who may not speak": reading({ mayPost: false }),
  };

  it.each(Object.entries(readings))("as the framework writes them, read %s", (_, how) => {
    language = one;
    same(() => h(CommentList, { comments: threads, reading: how }));
    const side = { id: "yes", label: "Yes <&>", comments: [comment()], next: "c1" };
    const sides = [side, { ...side, id: "no", comments: [], next: null }];
    same(() => h(SideView, { sides, reading: how }));
  });

  it("with the ways on from there", () => {
    language = one;
    const pager = { slug: "a", earlier: true, next: "c9", where: "above" as const };
    for (const thread of ["c1", undefined])
      same(() => h(CommentPager, { ...pager, view: { sort: "oldest", thread, after: "c3" } }));
  });
});

it("never lets a text become anything else", () => {
  language = "en";
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const author = { id: "x", name: text, role: "reader" as const };
      const one = nest({ root: comment({ body: text, author, side: text }), replies: [] });
      same(() => h(CommentList, { comments: [one], reading: reading({ ownSide: text }) }));
    }),
  );
});

it("refuses what it would write otherwise than the framework", () => {
  expect(() => writeOut(h("p", { style: { color: "red" } }))).toThrow("style");
  expect(() => writeOut(h("p", { onClick: () => {} }))).toThrow("onClick");
  expect(() => writeOut(h("p", { dangerouslySetInnerHTML: { __html: "" } }))).toThrow();
  expect(() => writeOut(h("p", { contentEditable: true }))).toThrow();
  expect(() => writeOut(h(async () => h("p")))).toThrow();
});
