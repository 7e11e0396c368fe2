import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { corrections } from "@/db/schema/correction";
import { events } from "@/db/schema/newsroom";
import type { Staff } from "@/domain/person/rules";
import { saveStory } from "@/domain/story/commands";
import { publishStory, unpublishStory } from "@/domain/story/publishing";
import { aDraft, aLiveStory, aMember, storyNow } from "@/domain/story/testing";
import { addCorrection, withdrawCorrection } from "./commands";
import { correctionsOf, correctionsOfAll, formerHeadlines, listCorrections } from "./queries";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const wrong = { kind: "correction" as const, text: "The lock opened in 1931, not in 1913." };

async function unpublish(id: string) {
  const { version } = await storyNow(id);
  const gone = await unpublishStory(editor, { id, version, reason: "It was wrong throughout." });
  expect(gone).toMatchObject({ ok: true });
}

describe("a correction", () => {
  it("is public at once, and leaves with its story", async () => {
    const { id } = await aLiveStory(writer, editor);
    expect(await addCorrection(editor, { storyId: id, ...wrong })).toMatchObject({ ok: true });
    expect(await correctionsOf(id)).toMatchObject([wrong]);
    expect((await correctionsOfAll([id])).get(id)).toEqual(await correctionsOf(id));
    const listed = async () =>
      (await listCorrections({ after: null, limit: 100 })).items.filter(
        ({ text }) => text === wrong.text,
      ).length;
    expect(await listed()).toBe(1);
    await unpublish(id);
    expect(await correctionsOf(id)).toEqual([]);
    expect((await correctionsOfAll([id])).size).toBe(0);
    expect(await listed()).toBe(0);
  });

  it("is for published stories only", async () => {
    const { id } = await aDraft(writer);
    const refused = await addCorrection(editor, { storyId: id, ...wrong });
    expect(refused).toMatchObject({ reason: "notPublished" });
  });

  it("can be withdrawn once, with a reason that the log keeps", async () => {
    const { id } = await aLiveStory(writer, editor);
    const added = await addCorrection(editor, { storyId: id, ...wrong });
    const withdrawal = { id: added.ok ? added.id : "", reason: "It was 1913 after all." };
    expect(await withdrawCorrection(editor, withdrawal)).toMatchObject({ ok: true });
    expect(await withdrawCorrection(editor, withdrawal)).toMatchObject({ reason: "notFound" });
    expect(await correctionsOf(id)).toEqual([]);
    const told = and(eq(events.subjectId, id), eq(events.verb, "story.correctionWithdrawn"));
    const [event] = await db.select().from(events).where(told);
    expect(event?.data).toEqual({ text: wrong.text, reason: withdrawal.reason });
  });

  it("cannot be rewritten or removed, by whatever hand", async () => {
    const { id } = await aLiveStory(writer, editor);
    const added = await addCorrection(editor, { storyId: id, ...wrong });
    const row = eq(corrections.id, added.ok ? added.id : "");
    await expect(db.update(corrections).set({ text: "Nothing." }).where(row)).rejects.toThrow();
    await expect(db.delete(corrections).where(row)).rejects.toThrow();
  });

  it.each([
    ["writer", false],
    ["editor", true],
    ["moderator", false],
    ["admin", true],
  ] as const)("a %s may: %s", async (role, isAllowed) => {
    const actor = await aMember(role);
    const { id } = await aLiveStory(writer, editor);
    const added = await addCorrection(actor, { storyId: id, ...wrong });
    expect(added.ok).toBe(isAllowed);
    const theirs = await addCorrection(editor, { storyId: id, ...wrong });
    const correctionId = theirs.ok ? theirs.id : "";
    expect((await withdrawCorrection(actor, { id: correctionId, reason: "No." })).ok).toBe(
      isAllowed,
    );
  });
});

describe("the headline's history", () => {
  it("keeps what readers saw, in order, and nothing they did not see", async () => {
    const { id, content } = await aLiveStory(writer, editor, { headline: "First" });
    const publish = async (headline: string) => {
      const { version } = await storyNow(id);
      const saved = await saveStory(editor, { id, version, content: { ...content, headline } });
      if (!saved.ok) throw new Error(saved.reason);
      return publishStory(editor, { id, version: saved.version });
    };
    await publish("Second");
    await publish("Second");
    await publish("Third");
    const { version } = await storyNow(id);
    await saveStory(editor, { id, version, content: { ...content, headline: "Never shown" } });
    expect((await formerHeadlines(id)).map(({ headline }) => headline)).toEqual([
      "Second",
      "First",
    ]);
    await unpublish(id);
    expect(await formerHeadlines(id)).toEqual([]);
  });
});
