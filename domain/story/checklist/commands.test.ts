import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aBody, aPublishedStory, aSection, aSeries, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { publishDueStories } from "../due";
import { publishStory } from "../publishing";
import { scheduleStory } from "../scheduling";
import { aDraft, aMember, due, storyNow } from "../testing";
import { configureChecklist } from "./commands";
import { checklistInput } from "./input";
import { findDeadLinks } from "./links";
import { checkStory, getChecklistForm } from "./queries";
import { checks, levelOf, thresholdOf } from "./rules";

beforeEach(emptyDatabase);

/** The form as the page makes it, with some of it changed. */
function form(seen: string, change: Record<string, string> = {}) {
  const fields = checks
    .filter(({ isFixed }) => !isFixed)
    .flatMap((check) => [
      [`level.${check.name}`, levelOf(check, {})],
      ...(check.threshold ? [[`threshold.${check.name}`, String(thresholdOf(check, {}))]] : []),
    ]);
  return { seen, ...Object.fromEntries(fields), ...change };
}

const configure = async (actor: Staff, change: Record<string, string>) => {
  const { seen } = await getChecklistForm(actor);
  return configureChecklist(actor, checklistInput.parse(form(seen, change)));
};

describe("configuring", () => {
  it("holds in every way to publish: at once, scheduled, and when a schedule is due", async () => {
    const [writer, editor] = [await aMember("writer"), await aMember("editor")];
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const story = await aDraft(writer, { standfirst: "" });
    const scheduled = await aDraft(writer, { standfirst: "" });
    await scheduleStory(editor, { ...scheduled, at });
    expect(await configure(editor, { "level.standfirst": "block" })).toEqual({ ok: true });
    const refused = { reason: "incomplete", fields: { standfirst: expect.any(String) } };
    expect(await publishStory(editor, story)).toMatchObject(refused);
    expect(await scheduleStory(editor, { ...story, at })).toMatchObject(refused);
    await due(scheduled.id);
    expect(await publishDueStories()).toEqual([]);
    expect(await storyNow(scheduled.id)).toMatchObject({ status: "in_review" });
    await configure(editor, { "level.standfirst": "warn" });
    expect(await publishStory(editor, story)).toMatchObject({ ok: true });
    const [event] = await db
      .select({ data: events.data })
      .from(events)
      .where(eq(events.subjectId, story.id))
      .orderBy(desc(events.at))
      .limit(1);
    expect(event?.data.warnings).toEqual([expect.stringContaining("standfirst")]);
  });

  it("of two made from the same state one is refused", async () => {
    const editor = await aMember("editor");
    const { seen } = await getChecklistForm(editor);
    const answers = await Promise.all(
      ["block", "off"].map((level) =>
        configureChecklist(editor, checklistInput.parse(form(seen, { "level.credit": level }))),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each(roles)("by a %s", async (role) => {
    const answer = await configure(await aMember(role), { "level.credit": "off" });
    expect(answer.ok).toBe(role === "editor" || role === "admin");
  });

  it.each<Record<string, string>>([
    { "level.credit": "explode" },
    { "level.headline": "off" },
    { "threshold.long-headline": "0" },
    { "threshold.long-headline": "many" },
    { owner: "me" },
  ])("refuses %j", (change) => {
    expect(checklistInput.safeParse(form("", change)).success).toBe(false);
  });
});

it("finds the links that readers would find dead", async () => {
  const live = await aPublishedStory();
  const draft = await aStory();
  const section = await aSection();
  const author = live.authors[0]?.personId;
  const read = await aSeries({ storyIds: [draft.id, live.id] });
  const unread = await aSeries({ storyIds: [(await aStory()).id] });
  const sound = [
    `/stories/${live.slug}`,
    `http://galley.test/stories/${live.slug}?from=mail#top`,
    `/sections/${section.slug}`,
    `/series/${read.slug}`,
    `card:${live.id}`,
    "/",
    "/search?q=ferry",
    "https://elsewhere.test/stories/nothing",
    "mailto:desk@galley.test",
    "#notes",
  ];
  const dead = [
    `/stories/${draft.slug}`,
    `/series/${unread.slug}`,
    `card:${draft.id}`,
    "/stories/never-was",
    "/stories/%E0%A4%A",
    "/sections/none",
    "/tags/none",
    "/authors/nobody",
    "/polls/018f0000-0000-7000-8000-000000000000",
    "/polls/not-an-id",
  ];
  expect(author).toBeDefined();
  expect((await findDeadLinks(db, [...sound, ...dead])).sort()).toEqual([...dead].sort());
  const doc = aBody("See there.");
  const [first] = doc.content;
  if (first?.type === "paragraph" && first.content?.[0]?.type === "text")
    first.content[0].marks = [{ type: "link", attrs: { href: "/stories/never-was" } }];
  const { content } = await aDraft(await aMember("writer"), { doc });
  expect((await checkStory(db, content)).warnings).toMatchObject([{ field: "body" }]);
  doc.content.push({ type: "relatedStory", attrs: { storyId: draft.id } });
  expect((await checkStory(db, { ...content, doc })).warnings).toMatchObject([
    { words: expect.stringContaining("/stories/never-was") },
    { words: expect.stringContaining("card of a related story") },
  ]);
});
