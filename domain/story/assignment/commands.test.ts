import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aSection } from "@/db/builders";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { listNotices } from "@/domain/notice/queries";
import { roles, type Staff } from "@/domain/person/rules";
import { listMine, listWaiting } from "../board/own";
import { getBoard } from "../board/queries";
import { listEntries } from "../calendar/queries";
import { saveStory } from "../commands";
import { sendBack, submitForReview } from "../reviewing";
import { scheduleStory } from "../scheduling";
import { aDraft, aLiveStory, aMember, eventsOf, storyNow } from "../testing";
import { assignStory, planStory } from "./commands";
import { isLate } from "./rules";

let editor: Staff;
let writer: Staff;
beforeAll(async () => {
  [editor, writer] = [await aMember("editor"), await aMember("writer")];
});

const dueAt = new Date(Date.now() + 86_400_000).toISOString();
const nobody = { writerId: null, editorId: null, dueAt: null, plannedWords: null };
const told = async (staff: Staff) =>
  (await listNotices(staff, { after: null, limit: 50 })).items.map(({ kind }) => kind);

describe("assigning", () => {
  it("lets the writer write, tells both, and touches neither text nor state", async () => {
    const chief = await aMember("editor");
    const desk = await aMember("editor");
    const hand = await aMember("writer");
    const story = await aDraft(writer);
    const wish = { writerId: hand.id, editorId: desk.id, dueAt, plannedWords: 800 };
    const save = { id: story.id, version: story.version, content: story.content };
    expect(await saveStory(hand, save)).toMatchObject({ reason: "forbidden" });
    expect(await assignStory(chief, { id: story.id, ...wish })).toEqual({ ok: true });
    const now = await storyNow(story.id);
    expect(now).toMatchObject({ ...wish, dueAt: new Date(dueAt), status: "draft" });
    expect(now.version).toBe(story.version);
    expect(now.content).toEqual(story.content);
    expect(await saveStory(hand, save)).toMatchObject({ ok: true });
    expect([await told(hand), await told(desk), await told(chief)]).toEqual([
      ["assigned"],
      ["assigned"],
      [],
    ]);
    await submitForReview(hand, story);
    expect(await told(desk)).toEqual(["submitted", "assigned"]);
  });

  it("again with the same changes nothing and tells nobody", async () => {
    const hand = await aMember("writer");
    const { id } = await aDraft(writer);
    const wish = { ...nobody, id, writerId: hand.id, dueAt };
    await assignStory(editor, wish);
    await assignStory(editor, wish);
    expect((await eventsOf(id)).filter((verb) => verb === "story.assigned")).toHaveLength(1);
    await assignStory(editor, { ...wish, plannedWords: 300 });
    expect(await told(hand)).toEqual(["assigned"]);
  });

  it("by two at once: each changes what they meant to", async () => {
    const hand = await aMember("writer");
    const { id } = await aDraft(writer);
    await assignStory(editor, { ...nobody, id, seen: nobody, writerId: hand.id });
    await assignStory(editor, { ...nobody, id, seen: nobody, dueAt, plannedWords: 400 });
    expect(await storyNow(id)).toMatchObject({
      writerId: hand.id,
      dueAt: new Date(dueAt),
      plannedWords: 400,
    });
    const seen = { ...nobody, writerId: hand.id, dueAt, plannedWords: 400 };
    await assignStory(editor, { ...seen, id, seen, dueAt: null });
    expect(await storyNow(id)).toMatchObject({ writerId: hand.id, dueAt: null });
  });

  it("nothing new to who cannot do it; who could once keeps it", async () => {
    const hand = await aMember("writer");
    const { id } = await aDraft(writer);
    const reader = await aMember("reader");
    expect(await assignStory(editor, { ...nobody, id, writerId: reader.id })).toMatchObject({
      reason: "unsuited",
      fields: { writerId: expect.any(String) },
    });
    expect(await assignStory(editor, { ...nobody, id, editorId: hand.id })).toMatchObject({
      fields: { editorId: expect.any(String) },
    });
    await assignStory(editor, { ...nobody, id, writerId: hand.id });
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, hand.id));
    expect(await assignStory(editor, { ...nobody, id, writerId: hand.id, dueAt })).toEqual({
      ok: true,
    });
  });

  it("a plan for somebody who cannot write leaves nothing behind", async () => {
    const reader = await aMember("reader");
    const plan = { ...nobody, id: v7(), headline: "Tides", sectionId: null, writerId: reader.id };
    expect(await planStory(editor, plan)).toMatchObject({ reason: "unsuited" });
    await expect(storyNow(plan.id)).rejects.toThrow();
  });

  it.each(roles)("by a %s", async (role) => {
    const { id } = await aDraft(writer);
    const actor = await aMember(role);
    const isAllowed = role === "editor" || role === "admin";
    const answer = await assignStory(actor, { ...nobody, id, plannedWords: 100 });
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
    const plan = { ...nobody, id: v7(), headline: "Tides", sectionId: null };
    expect((await planStory(actor, plan)).ok).toBe(isAllowed);
  });
});

it("a planned story is a draft with an assignment, once however often it is asked for", async () => {
  const section = await aSection();
  const plan = {
    id: v7(),
    headline: "What the tide takes",
    sectionId: section.id,
    writerId: writer.id,
    editorId: null,
    dueAt,
    plannedWords: 600,
  };
  expect(await planStory(editor, plan)).toMatchObject({ ok: true });
  expect(await planStory(editor, plan)).toMatchObject({ ok: true });
  expect(await storyNow(plan.id)).toMatchObject({
    status: "draft",
    authorIds: [writer.id],
    plannedWords: 600,
    content: { headline: plan.headline, sectionId: section.id },
  });
});

it("the board and the calendar show where each story stands, for a section or a person", async () => {
  const section = await aSection();
  const at = new Date(Date.now() + 3_600_000);
  const draft = await aDraft(writer, { sectionId: section.id });
  await assignStory(editor, { ...nobody, id: draft.id, editorId: editor.id, dueAt });
  const waiting = await aDraft(writer, { sectionId: section.id });
  await submitForReview(writer, waiting);
  const planned = await aDraft(writer, { sectionId: section.id });
  await scheduleStory(editor, { ...planned, at: at.toISOString() });
  const changed = await aLiveStory(writer, editor, { sectionId: section.id });
  const live = await aLiveStory(writer, editor, { sectionId: section.id });
  await saveStory(writer, {
    id: changed.id,
    version: changed.version,
    content: { ...changed.content, headline: "New" },
  });
  await submitForReview(writer, { id: changed.id, version: changed.version + 1 });

  const filter = { sectionId: section.id, personId: undefined };
  const board = await getBoard(editor, filter);
  const ids = Object.fromEntries(
    board.map(({ column, cards }) => [column, cards.map(({ id }) => id)]),
  );
  expect(ids).toEqual({
    draft: [draft.id],
    in_review: [waiting.id, changed.id],
    scheduled: [planned.id],
    published: [live.id],
    unpublished: [],
  });
  const mine = await getBoard(editor, { sectionId: undefined, personId: editor.id });
  expect(mine.flatMap(({ cards }) => cards.map(({ id }) => id))).toContain(draft.id);
  expect(mine.flatMap(({ cards }) => cards.map(({ id }) => id))).not.toContain(planned.id);

  const span = { from: new Date(Date.now() - 600_000), to: new Date(Date.parse(dueAt) + 1) };
  const entries = await listEntries(editor, span, filter);
  expect(entries.map(({ kind, id }) => [kind, id])).toEqual(
    expect.arrayContaining([
      ["due", draft.id],
      ["scheduled", planned.id],
      ["out", live.id],
      ["out", changed.id],
    ]),
  );
  expect(entries).toHaveLength(4);
});

it("is late when it is due and not yet on its way", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  const before = new Date("2026-12-01T11:00:00Z");
  expect(isLate(before, "draft", now)).toBe(true);
  expect(isLate(before, "in_review", now)).toBe(true);
  expect(isLate(before, "scheduled", now)).toBe(false);
  expect(isLate(null, "draft", now)).toBe(false);
  expect(isLate(new Date("2026-12-01T13:00:00Z"), "draft", now)).toBe(false);
});

it("everybody finds what waits for them, and what is theirs", async () => {
  const [hand, desk] = [await aMember("writer"), await aMember("editor")];
  const ids = (cards: { id: string }[]) => cards.map(({ id }) => id);
  const planned = await aDraft(writer);
  await assignStory(editor, { ...nobody, id: planned.id, writerId: hand.id });
  const returned = await aDraft(hand);
  await submitForReview(hand, returned);
  await sendBack(editor, { ...returned, note: "Shorter." });
  const claimed = await aDraft(hand);
  await assignStory(editor, { ...nobody, id: claimed.id, editorId: desk.id });
  await submitForReview(hand, claimed);
  const open = await aDraft(hand);
  await submitForReview(hand, open);
  const changed = await aLiveStory(hand, editor);
  await aLiveStory(hand, editor);
  const content = { ...changed.content, standfirst: "Changed since." };
  await saveStory(hand, { id: changed.id, version: changed.version, content });

  const forHand = await listWaiting(hand);
  expect(ids(forHand.sentBack)).toEqual([returned.id]);
  expect([forHand.toReview, forHand.unclaimed]).toEqual([[], []]);
  const forDesk = await listWaiting(desk);
  expect(ids(forDesk.toReview)).toEqual([claimed.id]);
  expect(ids(forDesk.unclaimed)).toContain(open.id);
  expect(ids(forDesk.unclaimed)).not.toContain(claimed.id);
  expect(ids(await listMine(hand)).sort()).toEqual(
    [planned.id, returned.id, claimed.id, open.id, changed.id].sort(),
  );
  expect(ids(await listMine(writer))).not.toContain(planned.id);
});
