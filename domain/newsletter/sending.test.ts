import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, aPublishedStory, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { newsletterDeliveries } from "@/db/schema/newsletter";
import { people } from "@/db/schema/person";
import { emptyDatabase } from "@/db/testing/empty-database";
import { stopMails } from "@/domain/mailing/stopping";
import type { Staff } from "@/domain/person/rules";
import { aMember, eventsOf } from "@/domain/story/testing";
import { endSubscription } from "@/domain/subscription/commands";
import { giveUpHanded } from "./finishing";
import { maxStories } from "./letter-content";
import { maxTries } from "./rules";
import { endNewsletter, resumeNewsletter, sendNewsletter, stopNewsletter } from "./scheduling";
import { sendNewsletters } from "./sending";
import {
  anIssue,
  aPost,
  aSentIssue,
  aSubscriber,
  deliveriesOf,
  deliveryTo,
  statusOf,
  takeDown,
  tryAgain,
} from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const refusal = (responseCode: number) => Object.assign(new Error("no"), { responseCode });
const absence = () => Object.assign(new Error("no"), { syscall: "connect" });
const silence = () => Object.assign(new Error("no"), { code: "ETIMEDOUT" });

const many = (count: number) => Promise.all(Array.from({ length: count }, () => aSubscriber()));

describe("who gets what", () => {
  it("each their own sections' stories, in the editors' order; nobody else's", async () => {
    const [town, arts, sport] = [await aSection(), await aSection(), await aSection()];
    const stories: Awaited<ReturnType<typeof aPublishedStory>>[] = [];
    for (const section of [town, arts, town])
      stories.push(await aPublishedStory({ sectionId: section.id }));
    const [all, ofTown, ofArts, ofSport] = [
      await aSubscriber(),
      await aSubscriber({ sectionIds: [town.id, sport.id] }),
      await aSubscriber({ sectionIds: [arts.id] }),
      await aSubscriber({ sectionIds: [sport.id] }),
    ];
    const items = stories.map(({ id }) => ({ storyId: id, note: "" }));
    const { id, recipients } = await aSentIssue(editor, { items });
    expect(recipients).toBe(3);
    const { open, mails, to } = aPost();
    expect(await sendNewsletters({ open })).toBe(3);
    expect(to()).toEqual([all, ofTown, ofArts].map(({ email }) => email).sort());
    const headlinesFor = ({ email }: { email: string }) => {
      const text = mails.find((mail) => mail.to === email)?.text ?? "";
      return stories
        .map(({ headline }, at) => ({ at, place: text.replace(/\s+/g, " ").indexOf(headline) }))
        .filter(({ place }) => place >= 0)
        .sort((a, b) => a.place - b.place)
        .map(({ at }) => at);
    };
    expect(headlinesFor(all)).toEqual([0, 1, 2]);
    expect(headlinesFor(ofTown)).toEqual([0, 2]);
    expect(headlinesFor(ofArts)).toEqual([1]);
    expect(await deliveryTo(id, ofSport)).toBeUndefined();
    expect(await statusOf(id)).toMatchObject({ status: "sent", recipients: 3, sent: 3, failed: 0 });
    expect(await eventsOf(id)).toEqual([
      "newsletter.started",
      "newsletter.composed",
      "newsletter.begun",
      "newsletter.sent",
    ]);
  });

  it("by the rhythm and the sections that the editors chose", async () => {
    const [town, arts] = [await aSection(), await aSection()];
    const items = [town, arts].map(async ({ id }) => ({
      storyId: (await aPublishedStory({ sectionId: id })).id,
      note: "",
    }));
    const daily = await aSubscriber({ rhythm: "daily", sectionIds: [town.id] });
    await aSubscriber({ rhythm: "daily", sectionIds: [arts.id] });
    await aSubscriber({ rhythm: "weekly", sectionIds: [town.id] });
    await aSentIssue(editor, {
      items: await Promise.all(items),
      audience: "daily",
      sectionIds: [town.id],
    });
    const { open, to } = aPost();
    await sendNewsletters({ open });
    expect(to()).toEqual([daily.email]);
  });

  it("with what a mail to many must carry, and nobody else's address", async () => {
    const [reader, other] = await many(2);
    const { id } = await aSentIssue(editor);
    const { open, mails } = aPost();
    await sendNewsletters({ open });
    const mail = mails.find(({ to }) => to === reader?.email);
    expect(mail).toMatchObject({
      listId: "<newsletter.galley.test>",
      messageId: `<${id}.${reader?.id}@galley.test>`,
    });
    expect(mail?.unsubscribe).toMatch(/^http:\/\/galley\.test\/api\/unsubscribe\/newsletter\./);
    expect(JSON.stringify(mail)).not.toContain(other?.email);
    expect(JSON.stringify(mail)).not.toContain(other?.id);
    const token = mail?.unsubscribe?.split("/").at(-1) ?? "";
    expect(await stopMails(token)).toEqual({ ok: true });
    const { recipients } = await aSentIssue(editor);
    expect(recipients).toBe(0);
  });

  it("a long list is cut, and says so", async () => {
    await aSubscriber();
    const items = [];
    for (let n = 0; n < maxStories + 2; n++)
      items.push({ storyId: (await aPublishedStory()).id, note: "" });
    await aSentIssue(editor, { items });
    const { open, mails } = aPost();
    await sendNewsletters({ open });
    expect(mails[0]?.text.match(/^\* /gm)).toHaveLength(maxStories);
    expect(mails[0]?.text).toContain("2 more stories: http://galley.test");
  });
});

describe("nobody gets an issue twice", () => {
  it("however many instances send at once", async () => {
    const readers = await many(250);
    const { id } = await aSentIssue(editor);
    const { open, to } = aPost();
    const sent = await Promise.all([1, 2, 3].map(() => sendNewsletters({ open })));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(250);
    expect(to()).toEqual(readers.map(({ email }) => email).sort());
    expect(await statusOf(id)).toMatchObject({ status: "sent", sent: 250 });
  });

  it("nor more often than they chose: one a day, one a week, whatever is sent at once", async () => {
    await aSubscriber({ rhythm: "daily" });
    await aSubscriber({ rhythm: "weekly" });
    const issues = [await anIssue(editor), await anIssue(editor), await anIssue(editor)];
    const begun = await Promise.all(issues.map((issue) => sendNewsletter(editor, issue)));
    const { open, mails } = aPost();
    await sendNewsletters({ open });
    expect(mails).toHaveLength(2);
    expect(begun.reduce((sum, one) => sum + (one.ok ? one.recipients : 0), 0)).toBe(2);
    const first = issues[begun.findIndex((one) => one.ok && one.recipients > 0)];
    // A day later the daily reader may have another; the weekly one has had theirs.
    await db.execute(sql`alter table newsletter_deliveries disable trigger user`);
    await db
      .update(newsletterDeliveries)
      .set({ period: sql`period - 1` })
      .where(
        sql`newsletter_id = ${first?.id} and subscription_id in
        (select id from subscriptions where rhythm = 'daily')`,
      );
    await db.execute(sql`alter table newsletter_deliveries enable trigger user`);
    expect((await aSentIssue(editor)).recipients).toBe(1);
  });

  it("what a sender that died had in its hands is not sent again; the rest is", async () => {
    const readers = await many(5);
    const { id } = await aSentIssue(editor);
    // Killed between the mail server and the row: the promise never comes back.
    const stopping = new AbortController();
    const died = aPost(() => {
      stopping.abort();
      return new Promise(() => {});
    });
    void sendNewsletters({ open: died.open, signal: stopping.signal });
    await expect
      .poll(async () => (await deliveriesOf(id)).filter(({ state }) => state === "handed").length)
      .toBe(4);
    await db.update(newsletterDeliveries).set({ nextTryAt: sql`now()` });
    const { open, mails } = aPost();
    expect(await sendNewsletters({ open })).toBe(1);
    expect(mails).toHaveLength(1);
    expect(await statusOf(id)).toMatchObject({ status: "sending" });
    await db
      .update(newsletterDeliveries)
      .set({ at: sql`now() - interval '1 hour'` })
      .where(eq(newsletterDeliveries.state, "handed"));
    await sendNewsletters({ open });
    expect(mails).toHaveLength(1);
    expect(await statusOf(id)).toMatchObject({ status: "sent", sent: 1, failed: 4 });
    const unknown = (await deliveriesOf(id)).filter(({ reason }) => reason === "unknown");
    expect(unknown).toHaveLength(readers.length - 1);
  });

  it("the table itself refuses to forget what was sent", async () => {
    const reader = await aSubscriber();
    const { id } = await aSentIssue(editor);
    await sendNewsletters({ open: aPost().open });
    await expect(db.update(newsletterDeliveries).set({ state: "waiting" })).rejects.toThrow();
    await expect(
      db.insert(newsletterDeliveries).values({
        newsletterId: id,
        subscriptionId: reader.id,
        period: "2026-01-01",
      }),
    ).rejects.toThrow();
  });
});

describe("a mail server", () => {
  it("that is away: everything waits, and no try is counted", async () => {
    const readers = await many(3);
    const { id } = await aSentIssue(editor);
    expect(
      await sendNewsletters({
        open: () => Promise.reject(new Error("ECONNREFUSED")),
      }),
    ).toBe(0);
    const { open } = aPost(() => Promise.reject(absence()));
    await sendNewsletters({ open });
    for (const { state, tries } of await deliveriesOf(id))
      expect({ state, tries }).toEqual({ state: "waiting", tries: 0 });
    await tryAgain(id);
    const back = aPost();
    expect(await sendNewsletters({ open: back.open })).toBe(readers.length);
  });

  it("that says no to one: the others get theirs, and the desk hears the number", async () => {
    const [bad, good] = await many(2);
    const { id } = await aSentIssue(editor);
    const { open, to } = aPost(({ to: address }) =>
      address === bad?.email ? Promise.reject(refusal(550)) : undefined,
    );
    await sendNewsletters({ open });
    expect(to()).toEqual([good?.email]);
    expect(await deliveryTo(id, bad ?? { id: "" })).toMatchObject({
      state: "failed",
      reason: "refused",
      code: 550,
      tries: 1,
    });
    expect(await statusOf(id)).toMatchObject({ status: "sent", sent: 1, failed: 1 });
  });

  it("that says later is asked again, later each time, and not for ever", async () => {
    const reader = await aSubscriber();
    const { id } = await aSentIssue(editor);
    const { open } = aPost(() => Promise.reject(refusal(451)));
    for (let tries = 1; tries <= maxTries; tries++) {
      expect(await deliveryTo(id, reader)).toMatchObject({ state: "waiting" });
      await sendNewsletters({ open });
      await sendNewsletters({ open });
      expect(await deliveryTo(id, reader)).toMatchObject({ tries });
      await tryAgain(id);
    }
    expect(await deliveryTo(id, reader)).toMatchObject({ state: "failed", reason: "refused" });
  });

  it("that falls silent may have taken it: it is not tried again", async () => {
    const reader = await aSubscriber();
    const { id } = await aSentIssue(editor);
    const { open } = aPost(() => Promise.reject(silence()));
    await sendNewsletters({ open });
    expect(await deliveryTo(id, reader)).toMatchObject({ state: "failed", reason: "unknown" });
    const again = aPost();
    expect(await sendNewsletters({ open: again.open })).toBe(0);
    // It counts as this day's mail.
    expect((await aSentIssue(editor)).recipients).toBe(0);
  });
});

describe("meanwhile", () => {
  it("whoever unsubscribes or is suspended gets nothing more, to the last moment", async () => {
    const suspended = await aPerson({ email: "bo@mail.test" });
    const [gone, bo, stays] = [
      await aSubscriber(),
      await aSubscriber({ email: "bo@mail.test" }),
      await aSubscriber(),
    ];
    const { id } = await aSentIssue(editor);
    await endSubscription(gone.id);
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
    const { open, to } = aPost();
    await sendNewsletters({ open });
    expect(to()).toEqual([stays.email]);
    expect(await deliveryTo(id, gone)).toMatchObject({ state: "skipped", reason: "unsubscribed" });
    expect(await deliveryTo(id, bo)).toMatchObject({ state: "skipped", reason: "suspended" });
    expect(await statusOf(id)).toMatchObject({ sent: 1, skipped: 2 });
    await db.update(people).set({ status: "suspended" });
    expect((await aSentIssue(editor)).recipients).toBe(0);
  });

  it("a story is taken down: nobody gets it, and whoever would get nothing else is skipped", async () => {
    const [town, arts] = [await aSection(), await aSection()];
    const kept = await aPublishedStory({ sectionId: town.id });
    const gone = await aPublishedStory({ sectionId: arts.id });
    const [all, ofArts] = [await aSubscriber(), await aSubscriber({ sectionIds: [arts.id] })];
    const { id } = await aSentIssue(editor, {
      items: [gone, kept].map((story) => ({ storyId: story.id, note: "" })),
    });
    await takeDown(gone.id);
    const { open, mails } = aPost();
    await sendNewsletters({ open });
    expect(mails.map(({ to }) => to)).toEqual([all.email]);
    expect(mails[0]?.text).not.toContain(gone.slug);
    expect(await deliveryTo(id, ofArts)).toMatchObject({
      state: "skipped",
      reason: "nothing_left",
    });
    // Nothing came: another issue of this day may.
    expect(
      (
        await aSentIssue(editor, {
          items: [{ storyId: (await aPublishedStory({ sectionId: arts.id })).id, note: "" }],
        })
      ).recipients,
    ).toBe(1);
  });

  it("an editor stops it: what waits, waits; then it goes on, or ends", async () => {
    await many(120);
    const { id } = await aSentIssue(editor);
    const stopped = aPost(async () => {
      if (stopped.mails.length === 20) await stopNewsletter(editor, { id });
    });
    await sendNewsletters({ open: stopped.open });
    const sent = stopped.mails.length;
    expect(sent).toBeLessThan(40);
    expect(await sendNewsletters({ open: stopped.open })).toBe(0);
    expect(await statusOf(id)).toMatchObject({ status: "stopped" });
    await resumeNewsletter(editor, { id });
    const rest = aPost(async () => {
      if (rest.mails.length === 20) await stopNewsletter(editor, { id });
    });
    await sendNewsletters({ open: rest.open });
    await endNewsletter(editor, { id });
    const all = [...stopped.to(), ...rest.to()];
    expect(new Set(all).size).toBe(all.length);
    const now = await statusOf(id);
    expect(now).toMatchObject({ status: "sent", sent: all.length, skipped: 120 - all.length });
    // Those may have another one today.
    expect((await aSentIssue(editor)).recipients).toBe(120 - all.length);
  });

  it("the process is told to end: what it has not begun is anybody's at once", async () => {
    await many(10);
    const { id } = await aSentIssue(editor);
    const stopping = new AbortController();
    const first = aPost(() => stopping.abort());
    await sendNewsletters({ open: first.open, signal: stopping.signal });
    const second = aPost();
    await sendNewsletters({ open: second.open });
    expect(first.mails.length).toBeGreaterThan(0);
    expect([...first.to(), ...second.to()]).toHaveLength(10);
    expect(await statusOf(id)).toMatchObject({ status: "sent", sent: 10 });
  });

  it("better news is believed: what was given up and then taken counts as sent", async () => {
    const reader = await aSubscriber();
    const { id } = await aSentIssue(editor);
    const { open } = aPost(async () => {
      await db.update(newsletterDeliveries).set({ at: sql`now() - interval '1 hour'` });
      await giveUpHanded(id);
    });
    await sendNewsletters({ open });
    expect(await deliveryTo(id, reader)).toMatchObject({ state: "sent", reason: null });
  });
});
