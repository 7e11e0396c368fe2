import { beforeEach, describe, expect, it } from "vitest";
import { aSection } from "@/db/builders";
import { db } from "@/db/client";
import { frontEditions } from "@/db/schema/front";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { aMember } from "@/domain/story/testing";
import { restoreEdition, saveDraft } from "./commands";
import { getDeskFront, listEditions } from "./desk-queries";
import { publishFront } from "./publishing";
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

describe("two editors", () => {
  it("who save from the same version: one is shown the other's, and nothing is lost", async () => {
    const [a, b] = await storiesOverTime(2);
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
    const [a] = await storiesOverTime(1);
    await save(0, anArrangement({ lead: [a ?? { id: "" }] }));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => publishFront(editor, { ...home, version: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.select().from(frontEditions)).toHaveLength(1);
  });

  it("of whom one saves while the other publishes: what goes out is what was seen", async () => {
    const [a, b] = await storiesOverTime(2);
    if (!a || !b) throw new Error("no stories");
    await save(0, anArrangement({ lead: [a] }));
    const [saved, published] = await Promise.all([
      save(1, anArrangement({ lead: [b] })),
      publishFront(editor, { ...home, version: 1 }),
    ]);
    expect(saved.ok).toBe(true);
    if (published.ok) expect((await shownAtHome())[0]).toEqual([a.id]);
    else expect(published).toMatchObject({ reason: "stale", theirs: { version: 2 } });
  });
});

describe("history", () => {
  it("puts an edition back into the draft, and not before readers", async () => {
    const [a, b] = await storiesOverTime(2);
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
    expect((await shownAtHome())[0]).toEqual([b.id]);
    const draft = await getDeskFront(editor, null);
    expect(draft).toMatchObject({ version: 3, publishedVersion: 2, arrangement: first });
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
