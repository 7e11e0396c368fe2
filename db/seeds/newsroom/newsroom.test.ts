import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDoc } from "@/lib/rich-text-parse";
import { parseMarkup } from "./markup";
import { newsroom } from "./newsroom";
import type { SeedComment, SeedStory } from "./types";

const { people, pictures, sections, stories } = newsroom;
const comments = stories.flatMap((story) => story.comments ?? []);
const polls = stories.flatMap((story) => story.poll ?? []);
const published = stories.filter((story) => story.status === "published");
const withStatus = (status: SeedComment["status"]) => comments.filter((c) => c.status === status);

const pictureText = (key: string) => {
  const picture = pictures.find((candidate) => candidate.key === key);
  if (!picture) throw new Error(`no picture ${key}`);
  return picture;
};
const pictureId = "019ab000-0000-7000-8000-000000000000";
const parse = (story: SeedStory) => parseMarkup(story.body, () => pictureId, pictureText);
const expectUnique = (values: string[]) => expect(new Set(values).size).toBe(values.length);

describe("the demo newsroom", () => {
  it("has unique names for everything", () => {
    for (const list of [people, sections, stories]) expectUnique(list.map((item) => item.slug));
    for (const list of [people, pictures, stories, comments]) {
      expectUnique(list.map((item) => item.key));
    }
    expectUnique(people.map((person) => person.email));
    for (const slug of [...people, ...sections, ...stories].map((item) => item.slug)) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it("has series of stories that readers can open, each in one", () => {
    for (const one of newsroom.series)
      for (const key of one.stories) expect(published.map((story) => story.key)).toContain(key);
    expectUnique(newsroom.series.flatMap((one) => one.stories));
  });

  it("has newsletters of stories that readers can open, and subscribers who are there", () => {
    for (const issue of newsroom.newsletters) {
      const keys = issue.stories.map(({ key }) => key);
      expect(published.map((story) => story.key)).toEqual(expect.arrayContaining(keys));
      expectUnique(keys);
      expect(people.find((person) => person.key === issue.by)?.role).toBe("editor");
    }
    for (const { person, sections: chosen } of newsroom.subscribers) {
      expect(people.find(({ key }) => key === person)?.role).toBe("reader");
      for (const slug of chosen ?? []) expect(sections.map((one) => one.slug)).toContain(slug);
    }
    expectUnique(newsroom.subscribers.map(({ person }) => person));
  });

  it.each(stories.map((story) => [story.key, story] as const))(
    "%s refers to what is there",
    (...[, story]) => {
      expect(sections.map((section) => section.slug)).toContain(story.section);
      expect(story.authors.length).toBeGreaterThan(0);
      expectUnique(story.authors);
      expectUnique(story.tags.map((tag) => tag.toLowerCase()));
      for (const author of story.authors) {
        expect(people.find((person) => person.key === author)?.role).toMatch(/writer|editor/);
      }
      if (story.lead) pictureText(story.lead);
      const doc = parse(story);
      expect(doc.content.length).toBeGreaterThanOrEqual(3);
      expect(parseDoc(doc)).toEqual({ ok: true, doc });
      const links = [...story.body.matchAll(/\]\((.+?)\)/g)].map((match) => match[1] ?? "");
      for (const link of links) {
        const target = stories.find((other) => link === `/stories/${other.slug}`);
        expect(target?.status, link).toBe("published");
      }
      for (const poll of story.poll ? [story.poll] : []) {
        expect(poll.options.length).toBeGreaterThanOrEqual(2);
        expect(poll.options.length).toBeLessThanOrEqual(8);
        expectUnique(poll.options.map((option) => option.label));
        expect(poll.opensHoursAgo).toBeLessThanOrEqual(story.hoursAgo);
      }
    },
  );

  it("has threads that hold together", () => {
    for (const story of stories) {
      const own = story.comments ?? [];
      for (const comment of own) {
        const parent = own.find((other) => other.key === comment.parent);
        expect(Boolean(parent), comment.key).toBe(Boolean(comment.parent));
        if (parent) expect(parent.minutesAfter).toBeLessThan(comment.minutesAfter);
        expect(comment.minutesAfter, comment.key).toBeLessThan(story.hoursAgo * 60);
        expect(
          people.some((person) => person.key === comment.author),
          comment.key,
        ).toBe(true);
        const held = comment.status === "PREMOD" || comment.status === "SYSTEM_WITHHELD";
        expect(Boolean(comment.heldBy), comment.key).toBe(held);
        expect(Boolean(comment.rejection), comment.key).toBe(comment.status === "REJECTED");
        for (const report of comment.reports ?? []) {
          expect(people.some((person) => person.key === report.by)).toBe(true);
          expect(report.by).not.toBe(comment.author);
        }
      }
    }
  });

  it("leaves the demo reader's first comment to be written", () => {
    const reader = people.find((person) => person.email === "reader@galley.test");
    expect(reader).toBeDefined();
    expect(comments.some((comment) => comment.author === reader?.key)).toBe(false);
  });

  it("shows both sides at their best, each person on one of them", () => {
    const divided = published.filter(({ comments: said }) =>
      said?.some(({ side }) => side !== undefined),
    );
    expect(divided.length).toBeGreaterThanOrEqual(4);
    for (const { key, poll, comments: said = [] } of divided) {
      expect(poll?.kind ?? "single", key).toBe("single");
      const shown = said.filter(({ side }) => side !== undefined);
      const best = shown.filter(({ featured }) => featured).map(({ side }) => side);
      expect(best.sort(), key).toEqual(poll?.options.map((_, side) => side));
      const sidesOf = new Map<string, Set<unknown>>();
      for (const { author, side, status } of shown) {
        sidesOf.set(author, (sidesOf.get(author) ?? new Set()).add(side));
        expect(status).toMatch(/NONE|APPROVED/);
      }
      for (const taken of sidesOf.values()) expect(taken.size).toBe(1);
    }
    for (const { author, good = [], changed = [] } of comments) {
      expect([...good, ...changed]).not.toContain(author);
      expectUnique(good);
      expectUnique(changed);
    }
  });

  it("is as large as the demo promises", () => {
    for (const role of ["admin", "editor", "writer", "moderator", "reader"]) {
      expect(people.find((person) => person.email === `${role}@galley.test`)?.role).toBe(role);
    }
    expect(sections).toHaveLength(5);
    expect(new Set(published.map((story) => story.section)).size).toBe(5);
    expect(new Set(published.flatMap((story) => story.authors)).size).toBeGreaterThanOrEqual(6);
    expect(published.length).toBeGreaterThanOrEqual(15);
    for (const status of ["draft", "in_review", "scheduled", "unpublished"]) {
      expect(stories.filter((story) => story.status === status)).toHaveLength(1);
    }
    expect(pictures.length).toBeGreaterThanOrEqual(10);
    expect(published.filter((story) => story.poll).length).toBeGreaterThanOrEqual(6);
    expect(polls.some((poll) => (poll.closesInHours ?? 0) < 0)).toBe(true);
    expect(new Set(polls.map((poll) => poll.results)).size).toBe(3);
    expect(new Set(polls.map((poll) => poll.kind ?? "single")).size).toBe(4);
    expect(comments.length).toBeGreaterThanOrEqual(80);
    expect(withStatus("PREMOD").length).toBeGreaterThanOrEqual(8);
    expect(withStatus("SYSTEM_WITHHELD").length).toBeGreaterThanOrEqual(4);
    expect(withStatus("REJECTED").length).toBeGreaterThanOrEqual(8);
    expect(comments.filter((comment) => comment.reports).length).toBeGreaterThanOrEqual(7);
  });

  const reference = fileURLToPath(
    new URL("../../../../shared/reference/story.txt", import.meta.url),
  );
  it.skipIf(!existsSync(reference))("shares no sentence with the reference story", () => {
    const sentences = (text: string) =>
      text
        .split(/[.?!]\s|\n/)
        .map((sentence) =>
          sentence
            .toLowerCase()
            .replace(/[^a-z0-9 ]/g, "")
            .trim(),
        )
        .filter((sentence) => sentence.length > 20);
    const given = new Set(sentences(readFileSync(reference, "utf8")));
    const ours = stories.flatMap((s) => sentences([s.headline, s.standfirst, s.body].join("\n")));
    expect(ours.filter((sentence) => given.has(sentence))).toEqual([]);
  });
});

describe("parseMarkup", () => {
  const content = (text: string) =>
    parseMarkup(
      text,
      (key) => `id-${key}`,
      () => ({ alt: "a", caption: "c", credit: "d" }),
    ).content;

  it("knows each kind of block", () => {
    const text = "One\n\n## Two\n\n### Three\n\n> Four\n\n>> Five\n\n- a\n- b\n\n1. c\n2. d\n\n---";
    expect(content(`${text}\n\n![bus]`).map((block) => block.type)).toEqual([
      "paragraph",
      "heading",
      "heading",
      "blockquote",
      "pullQuote",
      "bulletList",
      "orderedList",
      "horizontalRule",
      "figure",
    ]);
  });

  it("nests marks and breaks lines", () => {
    expect(content("a **b [c](/d)**\\\n*e*")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "a " },
          { type: "text", text: "b ", marks: [{ type: "bold" }] },
          {
            type: "text",
            text: "c",
            marks: [{ type: "bold" }, { type: "link", attrs: { href: "/d" } }],
          },
          { type: "hardBreak" },
          { type: "text", text: "e", marks: [{ type: "italic" }] },
        ],
      },
    ]);
  });

  it("keeps every word of a list", () => {
    expect(content("- one\n- two")).toEqual([
      {
        type: "bulletList",
        content: ["one", "two"].map((text) => ({
          type: "listItem",
          content: [{ type: "paragraph", content: [{ type: "text", text }] }],
        })),
      },
    ]);
  });
});
