import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aSection, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { newsletterPlan, newsletters } from "@/db/schema/newsletter";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { aMember, eventsOf } from "@/domain/story/testing";
import type { Mail } from "@/lib/mail";
import { beginDueNewsletters } from "./beginning";
import { deleteNewsletter, saveNewsletter, startNewsletter } from "./commands";
import { saveInput } from "./input";
import { sendTest } from "./own-copy";
import { changePlan, getPlan } from "./planning";
import {
  findIssueStories,
  getNewsletter,
  listNewsletters,
  offerStories,
  previewNewsletter,
} from "./queries";
import { countRecipients } from "./recipients";
import { emptyDraft, isAllowed, newsletterStatuses } from "./rules";
import {
  cancelNewsletter,
  endNewsletter,
  resumeNewsletter,
  scheduleNewsletter,
  sendNewsletter,
  stopNewsletter,
} from "./scheduling";
import { anIssue, aSentIssue, aSubscriber, statusOf, takeDown } from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("who may", () => {
  it.each(roles)("%s", async (role) => {
    const actor = await aMember(role);
    const issue = await anIssue(editor);
    const { id, draft } = issue;
    const expected = role === "editor" || role === "admin" ? { ok: true } : { reason: "forbidden" };
    const scheduled = { id, version: 2, at: inAnHour() };
    const sending = (await aSentIssue(editor)).id;
    const answers = [
      await startNewsletter(actor, { id: v7() }),
      await saveNewsletter(actor, { id, version: 1, draft }),
      await sendTest(actor, { id }, async () => {}),
      await scheduleNewsletter(actor, scheduled),
      await cancelNewsletter(actor, { id }),
      await sendNewsletter(actor, { id, version: 2 }),
      await stopNewsletter(actor, { id: sending }),
      await resumeNewsletter(actor, { id: sending }),
      await stopNewsletter(actor, { id: sending }),
      await endNewsletter(actor, { id: sending }),
      await deleteNewsletter(actor, await anIssue(editor)),
      await changePlan(actor, { version: 0, dailyAt: 6, weeklyAt: null, weeklyOn: 1 }),
    ];
    for (const [at, answer] of answers.entries()) expect(answer, `${at}`).toMatchObject(expected);
  });
});

describe("two editors", () => {
  it("who save from the same version: one is shown the other's, and nothing is lost", async () => {
    const { id, draft } = await anIssue(editor);
    const save = (subject: string) =>
      saveNewsletter(editor, { id, version: 1, draft: { ...draft, subject } });
    const answers = await Promise.all([save("Mine"), save("Yours")]);
    const won = answers.findIndex(({ ok }) => ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers[1 - won]).toMatchObject({
      reason: "stale",
      theirs: {
        version: 2,
        by: editor.name,
        draft: { subject: won === 0 ? "Mine" : "Yours", items: draft.items },
      },
    });
  });

  it("of whom one saves while the other sends: what goes is what was seen", async () => {
    const { id, version, draft } = await anIssue(editor);
    const [saved, sent] = await Promise.all([
      saveNewsletter(editor, { id, version, draft: { ...draft, subject: "Another" } }),
      sendNewsletter(editor, { id, version }),
    ]);
    expect([saved.ok, sent.ok].filter(Boolean)).toHaveLength(1);
    if (sent.ok) expect(saved).toMatchObject({ reason: "wrongState" });
    else expect(sent).toMatchObject({ reason: "stale" });
  });

  it("who both send begin one", async () => {
    await aSubscriber();
    const issue = await anIssue(editor);
    const answers = await Promise.all([1, 2, 3].map(() => sendNewsletter(editor, issue)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await eventsOf(issue.id)).filter((verb) => verb === "newsletter.begun")).toHaveLength(
      1,
    );
  });
});

describe("an issue", () => {
  it("goes back from the schedule as it was, and out at its time", async () => {
    await aSubscriber();
    const issue = await anIssue(editor);
    const { id, version } = issue;
    expect(
      await scheduleNewsletter(editor, { id, version, at: new Date(Date.now() - 1) }),
    ).toMatchObject({ reason: "past" });
    expect(await scheduleNewsletter(editor, { id, version, at: inAnHour() })).toEqual({ ok: true });
    expect(await saveNewsletter(editor, issue)).toMatchObject({ reason: "wrongState" });
    expect(await cancelNewsletter(editor, { id })).toEqual({ ok: true });
    expect(await statusOf(id)).toMatchObject({ status: "draft", version, scheduledFor: null });
    await scheduleNewsletter(editor, { id, version, at: inAnHour() });
    expect(await beginDueNewsletters()).toBe(0);
    await db.update(newsletters).set({ scheduledFor: sql`now()` }).where(eq(newsletters.id, id));
    const begun = await Promise.all([1, 2, 3].map(() => beginDueNewsletters()));
    expect(begun.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await statusOf(id)).toMatchObject({ status: "sending", recipients: 1 });
    expect(await cancelNewsletter(editor, { id })).toMatchObject({ reason: "wrongState" });
  });

  it("without a subject or a published story does not go", async () => {
    const draft = await anIssue(editor, { subject: "" });
    expect(await sendNewsletter(editor, draft)).toMatchObject({ reason: "noSubject" });
    const unpublished = await anIssue(editor, {
      items: [{ storyId: (await aStory()).id, note: "" }],
    });
    expect(await sendNewsletter(editor, unpublished)).toMatchObject({ reason: "noStories" });
    expect(await sendTest(editor, unpublished, async () => {})).toMatchObject({
      reason: "noStories",
    });
  });

  it("whose stories have all been taken down by its time stays, and says why", async () => {
    await aSubscriber();
    const { id, version, draft } = await anIssue(editor);
    await scheduleNewsletter(editor, { id, version, at: inAnHour() });
    await takeDown(draft.items[0]?.storyId ?? "");
    await db.update(newsletters).set({ scheduledFor: sql`now()` });
    await beginDueNewsletters();
    expect(await statusOf(id)).toMatchObject({
      status: "draft",
      trouble: "None of its stories was published any more.",
    });
    expect(await eventsOf(id)).toContain("newsletter.notSent");
  });

  it("keeps the order of its stories, and forgets one that was deleted", async () => {
    const stories = await Promise.all([aPublishedStory(), aPublishedStory(), aPublishedStory()]);
    const items = stories.map(({ id }, at) => ({ storyId: id, note: `Note ${at}` }));
    const { id, version, draft } = await anIssue(editor, { items: items.toReversed() });
    const gone = { storyId: v7(), note: "" };
    await saveNewsletter(editor, {
      id,
      version,
      draft: { ...draft, items: [...items.toReversed(), gone] },
    });
    expect((await getNewsletter(editor, id))?.draft.items).toEqual(items.toReversed());
  });

  it("can be deleted as a draft only", async () => {
    const sent = await aSentIssue(editor);
    expect(await deleteNewsletter(editor, sent)).toMatchObject({ reason: "wrongState" });
    const draft = await anIssue(editor);
    expect(await deleteNewsletter(editor, draft)).toEqual({ ok: true });
    expect(await getNewsletter(editor, draft.id)).toBeNull();
    expect(await deleteNewsletter(editor, draft)).toMatchObject({ reason: "notFound" });
  });

  it("allows at each point some things and no others", () => {
    const table = Object.fromEntries(
      newsletterStatuses.map((status) => [
        status,
        (["save", "delete", "schedule", "send", "cancel", "stop", "resume", "end"] as const).filter(
          (verb) => isAllowed(status, verb),
        ),
      ]),
    );
    expect(table).toEqual({
      draft: ["save", "delete", "schedule", "send"],
      scheduled: ["cancel"],
      sending: ["stop"],
      stopped: ["resume", "end"],
      sent: [],
    });
  });
});

describe("what the desk sees", () => {
  it("how many would get it, and why others would not", async () => {
    const [town, arts] = [await aSection(), await aSection()];
    const story = await aPublishedStory({ sectionId: town.id });
    await aSubscriber();
    await aSubscriber({ rhythm: "weekly", sectionIds: [town.id] });
    await aSubscriber({ sectionIds: [arts.id] });
    const items = [{ storyId: story.id, note: "" }];
    const { id } = await anIssue(editor, { items });
    expect(await countRecipients(editor, id)).toEqual({
      ...{ daily: 1, weekly: 1, partly: 1, hadTheirs: 0 },
    });
    await aSentIssue(editor, { items, audience: "daily" });
    expect(await countRecipients(editor, id)).toMatchObject({ daily: 0, weekly: 1, hadTheirs: 1 });
  });

  it("no address of any reader, and no token", async () => {
    const { email } = await aSubscriber();
    const { id } = await aSentIssue(editor);
    const seen = JSON.stringify([
      await getNewsletter(editor, id),
      await listNewsletters(editor, null),
      await countRecipients(editor, id),
      await previewNewsletter(editor, id, null),
    ]);
    expect(seen).not.toContain(email);
    expect(seen).not.toMatch(/newsletter\/choices\/|\/unsubscribe\//);
  });

  it("pages of issues, the newest first, without a gap or a double", async () => {
    const made: string[] = [];
    for (let n = 0; n < 33; n++) {
      const id = v7();
      await startNewsletter(editor, { id });
      made.push(id);
    }
    const { items, next } = await listNewsletters(editor, null);
    const rest = await listNewsletters(editor, next);
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(made.toReversed());
    expect(rest.next).toBeNull();
  });

  it("published stories to choose from, and what is new since the last issue", async () => {
    const hour = 3_600_000;
    const ago = (hours: number) => new Date(Date.now() - hours * hour);
    const old = await aPublishedStory({ publishedAt: ago(24 * 8) });
    const [before, draft] = [await aPublishedStory({ publishedAt: ago(2) }), await aStory()];
    const found = (await findIssueStories(editor, "ferry")).map(({ id }) => id);
    expect(found).toEqual([before.id, old.id]);
    expect(found).not.toContain(draft.id);
    const newest = async (sectionIds: string[] = []) =>
      (await offerStories(editor, { rule: "newest", sectionIds })).map(({ id }) => id);
    expect(await newest()).toEqual([before.id]);
    await aSentIssue(editor);
    await db.update(newsletters).set({ startedAt: ago(1) });
    const after = await aPublishedStory({ publishedAt: ago(0.5) });
    expect(await newest()).toContain(after.id);
    expect(await newest()).not.toContain(before.id);
    expect(await newest([after.sectionId])).toEqual([after.id]);
  });

  it("their own copy, marked as a test and sent to nobody else", async () => {
    await aSubscriber();
    const issue = await anIssue(editor, { subject: "The ferry" });
    const mails: Mail[] = [];
    expect(await sendTest(editor, issue, async (mail) => void mails.push(mail))).toEqual({
      ok: true,
    });
    expect(mails).toMatchObject([{ to: editor.email, subject: "[Test] The ferry" }]);
    expect(mails[0]?.text).toContain("Unsubscribe: http://galley.test/newsletter");
    expect(await statusOf(issue.id)).toMatchObject({ status: "draft" });
    expect(await eventsOf(issue.id)).toContain("newsletter.tested");
  });
});

describe("what a form may hold", () => {
  const given = { id: v7(), version: 0, draft: emptyDraft };
  const draft = (change: object) => ({ ...given, draft: { ...emptyDraft, ...change } });

  it("makes one line of a subject: no header can be put behind it", () => {
    const read = saveInput.parse(draft({ subject: "News\r\nBcc: all@mail.test\u202e" }));
    expect(read.draft.subject).toBe("News Bcc: all@mail.test");
  });

  it.each([
    ["a subject that is too long", { subject: "a".repeat(121) }],
    ["a megabyte", { introduction: "a".repeat(1_000_000) }],
    ["a story twice", { items: [1, 2].map(() => ({ storyId: given.id, note: "" })) }],
    ["somebody who has a status", { status: "sent" }],
    ["an audience there is none of", { audience: "admins" }],
  ])("refuses %s", (_, change) => {
    expect(saveInput.safeParse(draft(change)).success).toBe(false);
  });

  it("the table refuses a subject of two lines too", async () => {
    const { id } = await anIssue(editor);
    await expect(
      db.update(newsletters).set({ subject: "a\nb" }).where(eq(newsletters.id, id)),
    ).rejects.toThrow();
  });
});

describe("the plan", () => {
  it("is changed by one at a time", async () => {
    const plan = { dailyAt: 6, weeklyAt: 18, weeklyOn: 5 };
    const answers = await Promise.all(
      [1, 2].map(() => changePlan(editor, { version: 0, ...plan })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getPlan(editor)).toEqual({ version: 1, ...plan });
    await expect(db.update(newsletterPlan).set({ dailyAt: 24 })).rejects.toThrow();
  });
});
