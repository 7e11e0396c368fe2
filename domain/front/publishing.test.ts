import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { frontPlaces, fronts } from "@/db/schema/front";
import { media } from "@/db/schema/media";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Staff } from "@/domain/person/rules";
import { aMember, eventsOf } from "@/domain/story/testing";
import { describe as describePlace, togglePin } from "./arranging/rules";
import { saveDraft } from "./commands";
import { getDraft } from "./desk-queries";
import { letPlacesExpire } from "./expiry/commands";
import { publishFront } from "./publishing";
import { getHomeFront } from "./queries";
import { type Area, type Arrangement, areas, placesOf } from "./rules";
import { anArrangement, shownAtHome, storiesOverTime, withPlace } from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const home = { sectionId: null };
const save = (version: number, arrangement: Arrangement) =>
  saveDraft(editor, { ...home, version, arrangement });

describe("draft and publish", () => {
  it("readers see nothing of a draft, then all of it", async () => {
    const [old, , fresh] = await storiesOverTime(3);
    if (!old || !fresh) throw new Error("no stories");
    const arrangement = anArrangement({ lead: [old], seconds: [fresh] });
    expect(await save(0, arrangement)).toMatchObject({ ok: true, version: 1 });
    expect((await shownAtHome())[0]).toEqual([fresh.id]);
    expect(await publishFront(editor, { ...home, version: 1 })).toEqual({ ok: true, number: 1 });
    expect((await shownAtHome()).map(([first]) => first)).toEqual([old.id, fresh.id, undefined]);
    expect(await publishFront(editor, { ...home, version: 1 })).toMatchObject({
      reason: "nothingNew",
    });
    const [front] = await db.select().from(fronts);
    expect(await eventsOf(front?.id ?? "")).toEqual(["front.arranged", "front.published"]);
  });

  it("a story shows when it is published and falls out when it is not", async () => {
    const [draft, [other]] = [await aStory(), await storiesOverTime(1)];
    await save(0, anArrangement({ lead: [draft] }));
    await publishFront(editor, { ...home, version: 1 });
    expect((await shownAtHome())[0]).toEqual([other?.id]);
    const live = await aPublishedStory();
    await save(1, anArrangement({ lead: [live] }));
    await publishFront(editor, { ...home, version: 2 });
    expect((await shownAtHome())[0]).toEqual([live.id]);
    await db.delete(publishedStories).where(eq(publishedStories.storyId, live.id));
    expect((await shownAtHome())[0]).toEqual([other?.id]);
  });

  it("shows a headline and a picture of its own, and only there", async () => {
    const [story] = await storiesOverTime(1);
    if (!story) throw new Error("no story");
    const [picture] = await db
      .insert(media)
      .values({
        filename: "weir.jpg",
        width: 1600,
        height: 900,
        bytes: 1,
        widths: [480],
        alt: "A weir",
      })
      .returning();
    const arrangement = withPlace(anArrangement({ lead: [story] }), story.id, {
      headline: "It holds",
      mediaId: picture?.id ?? null,
    });
    await save(0, arrangement);
    await publishFront(editor, { ...home, version: 1 });
    const [lead] = (await getHomeFront()).lead;
    expect(lead).toMatchObject({ headline: "It holds", lead: { id: picture?.id, alt: "A weir" } });
    const over = { rightsUntil: "2020-01-01" };
    await db.update(media).set(over);
    await save(1, arrangement);
    expect(await publishFront(editor, { ...home, version: 2 })).toMatchObject({
      reason: "rightsOver",
    });
  });

  it("a story deleted since is left out of what is published", async () => {
    const arrangement = anArrangement({ lead: [{ id: crypto.randomUUID() }] });
    await save(0, arrangement);
    expect(await publishFront(editor, { ...home, version: 1 })).toMatchObject({ ok: true });
    expect(await db.select().from(frontPlaces)).toEqual([]);
  });

  it("pinned, a story keeps its place when the one above it is taken down", async () => {
    const [a, b, c] = await storiesOverTime(3);
    if (!a || !b || !c) throw new Error("no stories");
    await save(0, togglePin(anArrangement({ seconds: [a, b] }), b.id));
    await publishFront(editor, { ...home, version: 1 });
    await aPublishedStory({ publishedAt: new Date() });
    await db.delete(publishedStories).where(eq(publishedStories.storyId, a.id));
    expect((await shownAtHome())[1]).toEqual([c.id, b.id]);
  });
});

describe("expiry", () => {
  it("shows in the preview of a draft as well", async () => {
    const [a, b] = await storiesOverTime(2);
    if (!a || !b) throw new Error("no stories");
    const until = (ms: number) => new Date(Date.now() + ms).toISOString();
    const arrangement = anArrangement({ lead: [a], seconds: [b] });
    const soon = withPlace(arrangement, b.id, { until: until(3_600_000) });
    await save(0, withPlace(soon, a.id, { until: until(-1000) }));
    const placed = placesOf(await getDraft(editor, null)).map(({ storyId }) => storyId);
    expect(placed).toEqual([b.id]);
  });

  it("by the database's clock, at once for readers, and once for the pages made before", async () => {
    const [a, b] = await storiesOverTime(2);
    if (!a || !b) throw new Error("no stories");
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await save(0, withPlace(anArrangement({ lead: [a] }), a.id, { until }));
    await publishFront(editor, { ...home, version: 1 });
    expect((await shownAtHome())[0]).toEqual([a.id]);
    expect(await letPlacesExpire()).toEqual([]);
    await db.update(frontPlaces).set({ until: sql`now() - interval '1 second'` });
    expect((await shownAtHome())[0]).toEqual([b.id]);
    const jobs = await Promise.all([letPlacesExpire(), letPlacesExpire()]);
    expect(jobs.flat()).toEqual([null]);
    const [front] = await db.select().from(fronts);
    expect(await eventsOf(front?.id ?? "")).toContain("front.placesExpired");
  });
});

it("readers never see what is not published, and no story twice, however a front is arranged", async () => {
  const stories = [...(await storiesOverTime(6)), await aStory(), await aStory(), await aStory()];
  const isPublic = new Set(stories.slice(0, 6).map(({ id }) => id));
  let version = 0;
  const step = fc.record({
    order: fc.shuffledSubarray(stories),
    area: fc.constantFrom<Area>(...areas),
    pinned: fc.nat(8),
    headline: fc.constantFrom("", "On the front"),
  });
  await fc.assert(
    fc.asyncProperty(step, async ({ order, area, pinned, headline }) => {
      const [first, ...others] = order;
      const rest: Area = area === "river" ? "seconds" : "river";
      let next = anArrangement({ [area]: first ? [first] : [], [rest]: others });
      const one = order[pinned];
      if (one) next = describePlace(togglePin(next, one.id), one.id, { headline });
      expect(await save(version, next)).toMatchObject({ ok: true });
      version += 1;
      expect(await publishFront(editor, { ...home, version })).toMatchObject({ ok: true });
      const front = await getHomeFront();
      const ids = Object.values(front).flatMap((shownThere) => shownThere.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(isPublic);
    }),
    { numRuns: 25 },
  );
});
