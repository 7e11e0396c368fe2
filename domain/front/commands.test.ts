import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, aPublishedStory, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { frontSlots } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Role, Viewer } from "@/domain/person/rules";
import { roles } from "@/domain/person/rules";
import { arrangeFront } from "./commands";
import { maxSlots } from "./rules";

const someone = async (role: Role): Promise<Viewer> => ({
  ...(await aPerson({ role })),
  emailConfirmed: true,
  sessionId: "",
});
const order = async () =>
  (
    await db.select({ id: frontSlots.storyId }).from(frontSlots).orderBy(asc(frontSlots.position))
  ).map(({ id }) => id);

describe("arrangeFront", () => {
  beforeEach(emptyDatabase);

  it("places, moves and removes", async () => {
    const editor = await someone("editor");
    const [a, b] = [await aPublishedStory(), await aPublishedStory()];
    await arrangeFront(editor, { verb: "place", id: a.id, seen: [] });
    await arrangeFront(editor, { verb: "place", id: b.id, seen: [a.id] });
    await arrangeFront(editor, { verb: "up", id: b.id, seen: [a.id, b.id] });
    expect(await order()).toEqual([b.id, a.id]);
    await arrangeFront(editor, { verb: "remove", id: b.id, seen: [b.id, a.id] });
    expect(await order()).toEqual([a.id]);
  });

  it("refuses a draft, a seventh story, and an order that has changed", async () => {
    const editor = await someone("editor");
    const draft = await aStory();
    expect(await arrangeFront(editor, { verb: "place", id: draft.id, seen: [] })).toMatchObject({
      reason: "notPublished",
    });
    const seen: string[] = [];
    for (let n = 0; n < maxSlots; n++) {
      const { id } = await aPublishedStory();
      expect((await arrangeFront(editor, { verb: "place", id, seen })).ok).toBe(true);
      seen.push(id);
    }
    const { id } = await aPublishedStory();
    expect(await arrangeFront(editor, { verb: "place", id, seen })).toMatchObject({
      reason: "full",
    });
    expect(
      await arrangeFront(editor, { verb: "remove", id: seen[0] ?? "", seen: [] }),
    ).toMatchObject({ reason: "stale" });
  });

  it("of two editors who change the same order at once, one is asked to look again", async () => {
    const editor = await someone("editor");
    const all = await Promise.all([aPublishedStory(), aPublishedStory()]);
    const answers = await Promise.all(
      all.map(({ id }) => arrangeFront(editor, { verb: "place", id, seen: [] })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await order()).toHaveLength(1);
  });

  for (const role of roles.filter((one) => one !== "editor" && one !== "admin"))
    it(`is not for a ${role}`, async () => {
      const { id } = await aPublishedStory();
      const answer = await arrangeFront(await someone(role), { verb: "place", id, seen: [] });
      expect(answer).toMatchObject({ reason: "forbidden" });
    });
});
