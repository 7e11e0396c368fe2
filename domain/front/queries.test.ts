import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { storyReads } from "@/db/schema/read";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Staff } from "@/domain/person/rules";
import { aMember } from "@/domain/story/testing";
import { saveDraft } from "./commands";
import { publishFront } from "./publishing";
import { getSectionFront } from "./queries";
import { type Arrangement, unarranged } from "./rules";
import { anArrangement, shownAtHome, storiesOverTime } from "./testing";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const home = { sectionId: null };
const save = (version: number, arrangement: Arrangement) =>
  saveDraft(editor, { ...home, version, arrangement });

describe("a front of nobody's", () => {
  it("leads with the newest", async () => {
    const stories = (await storiesOverTime(6)).reverse().map(({ id }) => id);
    expect(await shownAtHome()).toEqual([
      stories.slice(0, 1),
      stories.slice(1, 4),
      stories.slice(4),
    ]);
  });

  it("on a section, is no front at all", async () => {
    const { id } = await aSection();
    expect(await getSectionFront(id)).toBeNull();
  });
});

describe("rules that fill", () => {
  it("take a section's newest, or the section of the front", async () => {
    const section = await aSection();
    const old = await aPublishedStory({ sectionId: section.id, publishedAt: new Date(0) });
    const [fresh] = await storiesOverTime(2);
    const arrangement = unarranged(false);
    arrangement.lead.fill = { rule: "section", sectionId: section.id };
    await save(0, arrangement);
    await publishFront(editor, { ...home, version: 1 });
    expect((await shownAtHome())[0]).toEqual([old.id]);
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
    const [old, middle, fresh] = await storiesOverTime(3);
    if (!old || !middle || !fresh) throw new Error("no stories");
    await db.insert(storyReads).values([
      { storyId: old.id, hour: new Date(Date.now() - 3_600_000), reads: 9 },
      { storyId: fresh.id, hour: new Date(Date.now() - 3_600_000), reads: 3 },
    ]);
    const arrangement = anArrangement({ lead: [old] });
    arrangement.seconds.fill = { rule: "mostRead", sectionId: null };
    await save(0, arrangement);
    await publishFront(editor, { ...home, version: 1 });
    expect(await shownAtHome()).toEqual([[old.id], [fresh.id, middle.id], []]);
    await db.delete(publishedStories).where(eq(publishedStories.storyId, old.id));
    expect(await shownAtHome()).toEqual([[fresh.id], [middle.id], []]);
  });
});
