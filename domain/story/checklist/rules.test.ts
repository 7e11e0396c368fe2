import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPoll } from "@/domain/poll/testing";
import { emptyDoc } from "@/lib/rich-text";
import type { StoryContent } from "../input";
import { levels } from "./check";
import { linksIn } from "./parts";
import { byField, checks, levelOf, runChecklist } from "./rules";

const mediaId = "018f0000-0000-7000-8000-000000000000";
const text = (words: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text: words }],
});
const figure = (attrs: Partial<{ alt: string; caption: string; credit: string }>) => ({
  type: "figure" as const,
  attrs: { mediaId, alt: "A ferry", caption: "", credit: "Rav Mistry", ...attrs },
});
const body = (...content: StoryContent["doc"]["content"]) => ({ type: "doc" as const, content });
const poll = (change: Partial<NonNullable<StoryContent["poll"]>>) => ({ ...aPoll(), ...change });
const side = (label: string, bestCase = "") => ({ id: crypto.randomUUID(), label, bestCase });

const sound: StoryContent = {
  headline: "The lock gates hold",
  standfirst: "They were built for eighty years.",
  slug: "",
  slugTouched: false,
  sectionId: mediaId,
  tagIds: [],
  authorIds: [mediaId],
  lead: { mediaId, alt: "The gates", caption: "", credit: "Rav Mistry" },
  doc: body(text("Nobody has painted them since the war."), figure({})),
  poll: null,
  commentMode: "open",
  commentsCloseAt: null,
};

const run = (change: Partial<StoryContent> = {}, policy = {}, deadLinks: string[] = []) =>
  runChecklist({ content: { ...sound, ...change }, deadLinks, endedRights: [] }, policy);

it("says nothing of a sound story", () => {
  expect(run()).toEqual({ blocks: [], warnings: [] });
});

describe("blocks", () => {
  it.each<[string, Partial<StoryContent>]>([
    ["headline", { headline: " \u200b" }],
    ["section", { sectionId: null }],
    ["body", { doc: emptyDoc() }],
    ["leadAlt", { lead: { ...sound.lead, alt: "" } }],
    ["body", { doc: body(text("A ferry."), figure({ alt: " " })) }],
    ["poll.question", { poll: poll({ question: "" }) }],
    ["poll.options", { poll: poll({ options: [side("Yes")] }) }],
    ["poll.options", { poll: poll({ options: [side("Yes"), side("yes")] }) }],
    ["poll.options.1", { poll: poll({ options: [side("Yes"), side("")] }) }],
    ["poll.options", { poll: poll({ options: [..."abcdefghi"].map((label) => side(label)) }) }],
    [
      "poll.closesAt",
      { poll: poll({ opensAt: "2026-12-02T00:00:00Z", closesAt: "2026-12-01T00:00:00Z" }) },
    ],
  ])("without %s", (field, change) => {
    expect(Object.keys(byField(run(change).blocks))).toEqual([field]);
  });
});

describe("warns", () => {
  const warned = (change: Partial<StoryContent>, deadLinks: string[] = []) => {
    const { blocks, warnings } = run(change, {}, deadLinks);
    expect(blocks).toEqual([]);
    return warnings.map(({ field }) => field);
  };

  it.each<[string, Partial<StoryContent>]>([
    ["standfirst", { standfirst: "" }],
    ["headline", { headline: "x".repeat(91) }],
    ["headline", { headline: "The TK gates hold" }],
    ["standfirst", { standfirst: "It cost TKTK pounds." }],
    ["body", { doc: body(text("TODO: ask the council")) }],
    ["body", { doc: body(text("He is ??? years old.")) }],
    ["body", { doc: body(text("A"), figure({ caption: "Lorem ipsum" })) }],
    ["poll.options.0", { poll: poll({ options: [side("Yes", "XXX"), side("No", "Costs")] }) }],
    ["body", { doc: body(text("It stands."), text("Should it be kept, or should it go?")) }],
    ["leadCredit", { lead: { ...sound.lead, credit: "" } }],
    ["body", { doc: body(text("A"), figure({ credit: "" })) }],
  ])("at %s", (field, change) => expect(warned(change)).toEqual([field]));

  it("not at a closing question beside a poll that asks one", () => {
    const doc = body(text("It stands."), text("Should it be kept, or should it go?"));
    expect(warned({ doc, poll: poll({}) })).toEqual([]);
  });

  it.each(["Atkins, tk of the board", "www.example.tk", "the bookTK", "What? Really??"])(
    "not at “%s”",
    (words) => expect(warned({ doc: body(text(words)) })).toEqual([]),
  );

  it("at links of ours that lead to nothing, however deep they lie", () => {
    const link = (href: string) => ({
      type: "text" as const,
      text: "here",
      marks: [{ type: "link" as const, attrs: { href } }],
    });
    const doc = body({
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [{ type: "paragraph", content: [link("/stories/gone"), link("/tags/a")] }],
        },
      ],
    });
    expect(linksIn({ ...sound, doc })).toEqual(["/stories/gone", "/tags/a"]);
    expect(warned({ doc }, ["/stories/gone", "/stories/not-linked"])).toEqual(["body"]);
  });

  it.each([
    "Isn't it time to close the bridge?",
    "Shouldn’t buses be free?",
    "Should not buses be free?",
    "Buses ought to be free, right?",
    "Do you agree that buses should be free?",
    "Should we finally mend the bridge?",
    "Should this ridiculous bridge stay?",
    "How angry are you about the bridge?",
  ])("a question that leads: %s", (question) =>
    expect(warned({ poll: poll({ question }) })).toEqual(["poll.question"]),
  );

  it.each([
    "Should the night buses be free, or should riders pay a fare?",
    "Which roof should the market hall have?",
    "Is the bridge worth nine million pounds?",
    "Right of way: keep it or move it?",
  ])("not at a fair one: %s", (question) =>
    expect(warned({ poll: poll({ question }) })).toEqual([]),
  );

  it.each([
    [[side("Yes", "It saves lives."), side("No")]],
    [[side("Yes", "It saves lives, and money, and time for all of us"), side("No", "It costs.")]],
    [[side("Yes, because it has been promised for years"), side("No")]],
  ])("sides of unequal weight", (options) =>
    expect(warned({ poll: poll({ options }) })).toEqual(["poll.options"]),
  );

  it.each([
    [[side("Yes"), side("Not yet")]],
    [[side("Free for all riders"), side("A fare for all")]],
    [[side("Yes", "It saves lives."), side("No", "It costs too much.")]],
  ])("not at sides that weigh the same", (options) =>
    expect(warned({ poll: poll({ options }) })).toEqual([]),
  );
});

it("the steps of a scale are no sides", () => {
  const steps = ["Not at all, in no circumstances whatever", ..."123456789", "Yes"];
  const options = steps.map((label) => side(label));
  expect(run({ poll: poll({ kind: "scale", options }) })).toEqual({ blocks: [], warnings: [] });
});

describe("what the editors configure", () => {
  const setting = (level: (typeof levels)[number], threshold: number | null = null) => ({
    level,
    threshold,
  });

  it("moves a check between blocking, warning and silence", () => {
    const bare = { standfirst: "" };
    expect(run(bare, { standfirst: setting("block") }).blocks).toHaveLength(1);
    expect(run(bare, { standfirst: setting("off") })).toEqual({ blocks: [], warnings: [] });
    const alt = { lead: { ...sound.lead, alt: "" } };
    expect(run(alt, { "alt-text": setting("warn") })).toMatchObject({
      blocks: [],
      warnings: [{ field: "leadAlt" }],
    });
  });

  it("moves a threshold", () => {
    const long = { headline: "x".repeat(60) };
    expect(run(long, { "long-headline": setting("warn", 59) }).warnings).toHaveLength(1);
    expect(run(long, { "long-headline": setting("warn", 60) }).warnings).toEqual([]);
  });

  it("never what readers’ pages cannot be made without", () => {
    const policy = Object.fromEntries(checks.map(({ name }) => [name, setting("off")]));
    const empty = { headline: "", sectionId: null, doc: emptyDoc(), poll: poll({ question: "" }) };
    expect(run(empty, policy).blocks.map(({ field }) => field)).toEqual([
      "headline",
      "section",
      "body",
      "poll.question",
    ]);
    expect(run({ standfirst: "" }, policy)).toEqual({ blocks: [], warnings: [] });
  });

  it("whatever is configured, a finding is in one list or in none", () => {
    const policies = fc.dictionary(
      fc.constantFrom(...checks.map(({ name }) => name)),
      fc.record({ level: fc.constantFrom(...levels), threshold: fc.constantFrom(null, 1, 50) }),
    );
    const bad = { standfirst: "", headline: "TK", lead: { ...sound.lead, alt: "", credit: "" } };
    fc.assert(
      fc.property(policies, (policy) => {
        const content = { ...sound, ...bad };
        const { blocks, warnings } = run(bad, policy);
        for (const check of checks) {
          const found = check.find(
            { content, deadLinks: [], endedRights: [] },
            policy[check.name]?.threshold ?? 90,
          );
          const level = levelOf(check, policy);
          for (const finding of found) {
            expect(blocks.some((one) => one.words === finding.words)).toBe(level === "block");
            expect(warnings.some((one) => one.words === finding.words)).toBe(level === "warn");
          }
        }
      }),
    );
  });
});
