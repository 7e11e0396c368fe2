import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { newsletterDeliveries, newsletterPlan, newsletters } from "@/db/schema/newsletter";
import { settings } from "@/db/schema/newsroom";
import { storyReads } from "@/db/schema/read";
import { emptyDatabase } from "@/db/testing/empty-database";
import { aMember } from "@/domain/story/testing";
import { makeDueIssues } from "./automatic";
import { sendNewsletters } from "./sending";
import { aPost, aSentIssue, aSubscriber, takeDown } from "./testing";

/** The hour that has just begun, in the newsroom's zone, is the plan's; it was made long ago. */
async function plan(rhythm: "daily" | "weekly") {
  const [now] = await db.execute<{ hour: number; day: number }>(sql`
    select extract(hour from now() at time zone time_zone)::int as hour,
      extract(isodow from now() at time zone time_zone)::int as day from settings`);
  if (!now) throw new Error("no clock");
  await db.delete(newsletterPlan);
  await db.insert(newsletterPlan).values({
    dailyAt: rhythm === "daily" ? now.hour : null,
    weeklyAt: rhythm === "weekly" ? now.hour : null,
    weeklyOn: now.day,
    changedAt: sql`now() - interval '30 days'`,
  });
}

const hour = 3_600_000;
/** So many hours before the hour began. */
const before = (hours: number) => new Date(Math.floor(Date.now() / hour) * hour - hours * hour);

beforeEach(emptyDatabase);

const send = async () => {
  const post = aPost();
  await sendNewsletters({ open: post.open });
  return post.mails;
};
const slugsIn = (text = "") => [...text.matchAll(/\/stories\/(\S+)/g)].map(([, slug]) => slug);

describe("the daily issue", () => {
  it("brings to each what is new in their sections, and no mail where nothing is", async () => {
    const [town, arts] = [await aSection(), await aSection()];
    const [first, second, old] = [
      await aPublishedStory({ sectionId: town.id, publishedAt: before(2) }),
      await aPublishedStory({ sectionId: town.id, publishedAt: before(1) }),
      await aPublishedStory({ sectionId: arts.id, publishedAt: before(25) }),
    ];
    await aSubscriber({ email: "all@mail.test" });
    await aSubscriber({ email: "town@mail.test", sectionIds: [town.id] });
    await aSubscriber({ email: "arts@mail.test", sectionIds: [arts.id] });
    await aSubscriber({ email: "weekly@mail.test", rhythm: "weekly" });
    await plan("daily");
    const made = await Promise.all([1, 2, 3].map(() => makeDueIssues()));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1);
    const mails = await send();
    expect(mails.map(({ to }) => to).sort()).toEqual(["all@mail.test", "town@mail.test"]);
    for (const { text } of mails) expect(slugsIn(text)).toEqual([second.slug, first.slug]);
    expect(mails[0]?.subject).toMatch(/^Galley, /);
    expect(slugsIn(mails[0]?.text)).not.toContain(old.slug);
    expect(await makeDueIssues()).toBe(0);
  });

  it("is made of what came since the last one, not since yesterday", async () => {
    await plan("daily");
    await aSubscriber();
    const story = await aPublishedStory({ publishedAt: before(30) });
    const missed = await aPublishedStory({ publishedAt: before(60) });
    await aPublishedStory({ publishedAt: before(1) });
    await db.insert(newsletters).values({
      status: "sent",
      subject: "Two days ago",
      slotRhythm: "daily",
      slotAt: before(48),
      startedAt: before(48),
      endedAt: before(48),
    });
    await makeDueIssues();
    const slugs = slugsIn((await send())[0]?.text);
    expect(slugs).toContain(story.slug);
    expect(slugs).not.toContain(missed.slug);
  });

  it("stays away where an editor's issue has come already", async () => {
    const editor = await aMember("editor");
    const story = await aPublishedStory({ publishedAt: before(1) });
    await aSubscriber();
    await aSentIssue(editor, { items: [{ storyId: story.id, note: "" }] });
    expect(await send()).toHaveLength(1);
    await plan("daily");
    await makeDueIssues();
    expect(await send()).toEqual([]);
  });

  it("is not made before its hour, long after it, for an hour before the plan, or for nobody", async () => {
    await aPublishedStory({ publishedAt: before(1) });
    await plan("daily");
    expect(await makeDueIssues()).toBe(0);
    await aSubscriber();
    await db.update(newsletterPlan).set({ changedAt: sql`now()` });
    expect(await makeDueIssues()).toBe(0);
    await db.update(newsletterPlan).set({ changedAt: sql`now() - interval '30 days'` });
    await db.update(newsletterPlan).set({ dailyAt: sql`(daily_at + 1) % 24` });
    expect(await makeDueIssues()).toBe(0);
    await db.update(newsletterPlan).set({ dailyAt: sql`(daily_at + 16) % 24` });
    expect(await makeDueIssues()).toBe(0);
    await db.update(newsletterPlan).set({ dailyAt: null });
    expect(await makeDueIssues()).toBe(0);
    await plan("daily");
    expect(await makeDueIssues()).toBe(1);
  });

  it("goes by the newsroom's clock and speaks its language", async () => {
    await db.update(settings).set({ timeZone: "Asia/Kathmandu", language: "ar", title: "الجسر" });
    await aSubscriber();
    await aPublishedStory({ publishedAt: before(2) });
    await plan("daily");
    expect(await makeDueIssues()).toBe(1);
    const [mail] = await send();
    expect(mail?.subject).toMatch(/^الجسر، /);
    expect(mail?.html).toContain('dir="rtl"');
    const [row] = await db.select({ slotAt: newsletters.slotAt }).from(newsletters);
    expect(row?.slotAt?.getUTCMinutes()).toBe(15);
  });
});

describe("the weekly issue", () => {
  it("brings the week, what was read most first, to weekly readers", async () => {
    const [quiet, loud, gone] = [
      await aPublishedStory({ publishedAt: before(3) }),
      await aPublishedStory({ publishedAt: before(24 * 6) }),
      await aPublishedStory({ publishedAt: before(24 * 2) }),
    ];
    await db.insert(storyReads).values({ storyId: loud.id, hour: before(24 * 5), reads: 9 });
    await aSubscriber({ rhythm: "daily" });
    const weekly = await aSubscriber({ rhythm: "weekly" });
    await plan("weekly");
    expect(await makeDueIssues()).toBe(1);
    await takeDown(gone.id);
    const mails = await send();
    expect(mails.map(({ to }) => to)).toEqual([weekly.email]);
    expect(slugsIn(mails[0]?.text)).toEqual([loud.slug, quiet.slug]);
    const [row] = await db
      .select({ period: newsletterDeliveries.period })
      .from(newsletterDeliveries)
      .where(eq(newsletterDeliveries.subscriptionId, weekly.id));
    expect(new Date(row?.period ?? "").getUTCDay()).toBe(1);
  });
});
