import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aSection, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { frontEditions, frontPlaces, fronts } from "@/db/schema/front";
import { media } from "@/db/schema/media";
import { storyReads } from "@/db/schema/read";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { aMember, eventsOf } from "@/domain/story/testing";
import { describe as describePlace, togglePin } from "./arranging/rules";
import { restoreEdition, saveDraft } from "./commands";
import { getDeskFront, listEditions } from "./desk-queries";
import { letPlacesExpire } from "./expiry/commands";
import { publishFront } from "./publishing";
import { getHomeFront, getSectionFront } from "./queries";
import { type Area, areas, unarranged } from "./rules";
import { anArrangement, withPlace } from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 12, n));
const some = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => aPublishedStory({ publishedAt: minute(n) })));
const home = { sectionId: null };
const shown = async () => {
  const { rest: _rest, ...front } = await getHomeFront();
  return Object.values(front).map((stories) => stories.map(({ id }) => id));
};
const save = (version: number, arrangement: ReturnType<typeof anArrangement>) =>
  saveDraft(editor, { ...home, version, arrangement });

describe("a front of nobody's", () => {
  it("leads with the newest", async () => {
    const stories = (await some(6)).reverse().map(({ id }) => id);
    expect(await shown()).toEqual([stories.slice(0, 1), stories.slice(1, 4), stories.slice(4)]);
  });

  it("on a section, is no front at all", async () => {
    const { id } = await aSection();
    expect(await getSectionFront(id)).toBeNull();
  });
});

describe("draft and publish", () => {
  it("readers see nothing of a draft, then all of it", async () => {
    const [old, , fresh] = await some(3);
    if (!old || !fresh) throw new Error("no stories");
    const arrangement = anArrangement({ lead: [old], seconds: [fresh] });
    expect(await save(0, arrangement)).toMatchObject({ ok: true, version: 1 });
    expect((await shown())[0]).toEqual([fresh.id]);
    expect(await publishFront(editor, { ...home, version: 1 })).toEqual({ ok: true, number: 1 });
    expect((await shown()).map(([first]) => first)).toEqual([old.id, fresh.id, undefined]);
    expect(await publishFront(editor, { ...home, version: 1 })).toMatchObject({
      reason: "nothingNew",
    });
    const [front] = await db.select().from(fronts);
    expect(await eventsOf(front?.id ?? "")).toEqual(["front.arranged", "front.published"]);
  });

  it("a story shows when it is published and falls out when it is not", async () => {
    const [draft, [other]] = [await aStory(), await some(1)];
    await save(0, anArrangement({ lead: [draft] }));
    await publishFront(editor, { ...home, version: 1 });
    expect((await shown())[0]).toEqual([other?.id]);
    const live = await aPublishedStory();
    await save(1, anArrangement({ lead: [live] }));
    await publishFront(editor, { ...home, version: 2 });
    expect((await shown())[0]).toEqual([live.id]);
    await db.delete(publishedStories).where(eq(publishedStories.storyId, live.id));
    expect((await shown())[0]).toEqual([other?.id]);
  });

  it("shows a headline and a picture of its own, and only there", async () => {
    const [story] = await some(1);
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
    const [a, b, c] = await some(3);
    if (!a || !b || !c) throw new Error("no stories");
    await save(0, togglePin(anArrangement({ seconds: [a, b] }), b.id));
    await publishFront(editor, { ...home, version: 1 });
    await aPublishedStory({ publishedAt: minute(50) });
    await db.delete(publishedStories).where(eq(publishedStories.storyId, a.id));
    expect((await shown())[1]).toEqual([c.id, b.id]);
  });
});

describe("rules that fill", () => {
  it("take a section's newest, or the section of the front", async () => {
    const section = await aSection();
    const old = await aPublishedStory({ sectionId: section.id, publishedAt: minute(1) });
    const [fresh] = await some(2);
    const arrangement = unarranged(false);
    arrangement.lead.fill = { rule: "section", sectionId: section.id };
    await save(0, arrangement);
    await publishFront(editor, { ...home, version: 1 });
    expect((await shown())[0]).toEqual([old.id]);
    const seen = { sectionId: section.id, version: 0 };
    await saveDraft(editor, { ...seen, arrangement: anArrangement({ seconds: [fresh ?? old] }) });
    await publishFront(editor, { ...seen, version: 1 });
    const front = await getSectionFront(section.id);
    expect(front?.lead.map(({ id }) => id)).toEqual([old.id]);
    expect(front?.seconds.map(({ id }) => id)).toEqual([fresh?.id]);
  });
});

describe("the most read", () => {
  it("fill by how often they were read, then by time, and not twice", async () => {
    const [old, middle, fresh] = await some(3);
    if (!old || !middle || !fresh) throw new Error("no stories");
    await db.insert(storyReads).values([
      { storyId: old.id, hour: new Date(Date.now() - 3_600_000), reads: 9 },
      { storyId: fresh.id, hour: new Date(Date.now() - 3_600_000), reads: 3 },
    ]);
    const arrangement = anArrangement({ lead: [old] });
    arrangement.seconds.fill = { rule: "mostRead", sectionId: null };
    await save(0, arrangement);
    await publishFront(editor, { ...home, version: 1 });
    expect(await shown()).toEqual([[old.id], [fresh.id, middle.id], []]);
    await db.delete(publishedStories).where(eq(publishedStories.storyId, old.id));
    expect(await shown()).toEqual([[fresh.id], [middle.id], []]);
  });
});

describe("two editors", () => {
  it("who save from the same version: one is shown the other's, and nothing is lost", async () => {
    const [a, b] = await some(2);
    const answers = await Promise.all([
      save(0, anArrangement({ lead: [a ?? { id: "" }] })),
      save(0, anArrangement({ lead: [b ?? { id: "" }] })),
    ]);
    const won = answers.findIndex(({ ok }) => ok);
    const lost = answers[1 - won];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost).toMatchObject({
      reason: "stale",
      theirs: {
        version: 1,
        by: editor.name,
        arrangement: anArrangement({ lead: [(won === 0 ? a : b) ?? { id: "" }] }),
      },
    });
  });

  it("who publish at once make one edition", async () => {
    const [a] = await some(1);
    await save(0, anArrangement({ lead: [a ?? { id: "" }] }));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => publishFront(editor, { ...home, version: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.select().from(frontEditions)).toHaveLength(1);
  });

  it("of whom one saves while the other publishes: what goes out is what was seen", async () => {
    const [a, b] = await some(2);
    if (!a || !b) throw new Error("no stories");
    await save(0, anArrangement({ lead: [a] }));
    const [saved, published] = await Promise.all([
      save(1, anArrangement({ lead: [b] })),
      publishFront(editor, { ...home, version: 1 }),
    ]);
    expect(saved.ok).toBe(true);
    if (published.ok) expect((await shown())[0]).toEqual([a.id]);
    else expect(published).toMatchObject({ reason: "stale", theirs: { version: 2 } });
  });
});

describe("history", () => {
  it("puts an edition back into the draft, and not before readers", async () => {
    const [a, b] = await some(2);
    if (!a || !b) throw new Error("no stories");
    const first = anArrangement({ lead: [a] });
    await save(0, first);
    await publishFront(editor, { ...home, version: 1 });
    await save(1, anArrangement({ lead: [b] }));
    await publishFront(editor, { ...home, version: 2 });
    const { editions } = await listEditions(editor, null, { before: null, limit: 9 });
    expect(editions.map(({ number, by }) => [number, by])).toEqual([
      [2, editor.name],
      [1, editor.name],
    ]);
    const restored = { ...home, number: 1 };
    expect(await restoreEdition(editor, { ...restored, version: 1 })).toMatchObject({
      reason: "stale",
    });
    expect(await restoreEdition(editor, { ...restored, version: 2 })).toMatchObject({ version: 3 });
    expect(await restoreEdition(editor, { ...home, number: 7, version: 3 })).toMatchObject({
      reason: "notFound",
    });
    expect((await shown())[0]).toEqual([b.id]);
    const draft = await getDeskFront(editor, null);
    expect(draft).toMatchObject({ version: 3, publishedVersion: 2, arrangement: first });
  });
});

describe("expiry", () => {
  it("by the database's clock, at once for readers, and once for the pages made before", async () => {
    const [a, b] = await some(2);
    if (!a || !b) throw new Error("no stories");
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await save(0, withPlace(anArrangement({ lead: [a] }), a.id, { until }));
    await publishFront(editor, { ...home, version: 1 });
    expect((await shown())[0]).toEqual([a.id]);
    expect(await letPlacesExpire()).toEqual([]);
    await db.update(frontPlaces).set({ until: sql`now() - interval '1 second'` });
    expect((await shown())[0]).toEqual([b.id]);
    const jobs = await Promise.all([letPlacesExpire(), letPlacesExpire()]);
    expect(jobs.flat()).toEqual([null]);
    const [front] = await db.select().from(fronts);
    expect(await eventsOf(front?.id ?? "")).toContain("front.placesExpired");
  });
});

describe("who may", () => {
  it.each(roles)("%s", async (role) => {
    const actor = await aMember(role);
    const isAllowed = role === "editor" || role === "admin";
    const arrangement = unarranged(true);
    const { id: sectionId } = await aSection();
    for (const front of [home, { sectionId }]) {
      const answers = [
        await saveDraft(actor, { ...front, version: 0, arrangement }),
        await publishFront(actor, { ...front, version: 1 }),
        await restoreEdition(actor, { ...front, version: 1, number: 1 }),
      ];
      for (const answer of answers)
        expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
    }
  });

  it("nobody arranges a section that is not there", async () => {
    const seen = { sectionId: crypto.randomUUID(), version: 0 };
    expect(await saveDraft(editor, { ...seen, arrangement: unarranged(true) })).toMatchObject({
      reason: "notFound",
    });
  });
});

it("readers never see what is not published, and no story twice, however a front is arranged", async () => {
  const stories = [...(await some(6)), await aStory(), await aStory(), await aStory()];
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
