import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { embargoes } from "@/db/schema/workflow";
import { type Role, roles, type Staff } from "@/domain/person/rules";
import { saveStory } from "../commands";
import { publishDueStories } from "../due";
import { publishStory } from "../publishing";
import { getPublishedStory } from "../queries";
import { scheduleStory } from "../scheduling";
import { aDraft, aLiveStory, aMember, due, storyNow } from "../testing";
import { overrideEmbargo, setEmbargo } from "./commands";
import { getEmbargo } from "./queries";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = [await aMember("writer"), await aMember("editor")];
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const source = "Harbour board, press release";
const closed = { reason: "embargoed", fields: { embargo: expect.stringContaining("UTC") } };

async function anEmbargoed() {
  const story = await aDraft(writer);
  expect(await setEmbargo(writer, { id: story.id, until: inHours(5), source })).toEqual({
    ok: true,
  });
  return story;
}

describe("an embargo", () => {
  it("refuses everybody: publish now, schedule earlier, update, and the runner", async () => {
    const story = await anEmbargoed();
    const admin = await aMember("admin");
    for (const actor of [editor, admin])
      expect(await publishStory(actor, story)).toMatchObject(closed);
    expect(await scheduleStory(editor, { ...story, at: inHours(4) })).toMatchObject(closed);
    expect(await scheduleStory(editor, { ...story, at: inHours(6) })).toMatchObject({ ok: true });
    await due(story.id);
    expect(await publishDueStories()).toEqual([]);
    expect(await getPublishedStory(story.content.slug)).toBeNull();
    expect(await storyNow(story.id)).toMatchObject({
      status: "in_review",
      reviewNote: expect.stringContaining("embargo"),
    });

    const live = await aLiveStory(writer, editor);
    const content = { ...live.content, standfirst: "News" };
    await saveStory(writer, { id: live.id, version: live.version, content });
    await setEmbargo(editor, { id: live.id, until: inHours(5), source });
    const update = { id: live.id, version: live.version + 1 };
    expect(await publishStory(editor, update)).toMatchObject(closed);
    expect((await getPublishedStory(live.slug))?.standfirst).not.toBe("News");
  });

  it("ends by itself at its time", async () => {
    const story = await anEmbargoed();
    await db
      .update(embargoes)
      .set({ until: sql`now() - interval '1 second'` })
      .where(eq(embargoes.storyId, story.id));
    expect(await publishStory(editor, story)).toMatchObject({ ok: true });
  });

  it("is extended by who may edit the story, and shortened by nobody", async () => {
    const { id } = await anEmbargoed();
    expect(await setEmbargo(editor, { id, until: inHours(1), source })).toMatchObject({
      reason: "loosens",
    });
    expect(await setEmbargo(writer, { id, until: inHours(9), source })).toEqual({ ok: true });
    expect(await setEmbargo(writer, { id, until: inHours(-1), source })).toMatchObject({
      reason: "past",
    });
  });
});

describe("overriding", () => {
  it("lets it out with a name and a reason, in the log and beside the story", async () => {
    const story = await anEmbargoed();
    const reason = "The board has published it itself.";
    expect(await overrideEmbargo(editor, { id: story.id, reason })).toEqual({ ok: true });
    expect(await getEmbargo(db, story.id)).toMatchObject({
      setBy: writer.name,
      source,
      overridden: { by: editor.name, reason },
    });
    const [event] = await db
      .select()
      .from(events)
      .where(and(eq(events.subjectId, story.id), eq(events.verb, "story.embargoOverridden")));
    expect(event).toMatchObject({ actorId: editor.id, data: { reason } });
    expect(await publishStory(editor, story)).toMatchObject({ ok: true });
  });

  it("holds for that embargo only: a new one closes again", async () => {
    const story = await anEmbargoed();
    await overrideEmbargo(editor, { id: story.id, reason: "Wrong year." });
    expect(await overrideEmbargo(editor, { id: story.id, reason: "Again." })).toMatchObject({
      reason: "noEmbargo",
    });
    await setEmbargo(writer, { id: story.id, until: inHours(1), source });
    expect(await publishStory(editor, story)).toMatchObject(closed);
  });

  it("beside a publication: it is out or it is refused, never out under an embargo", async () => {
    for (let round = 0; round < 6; round++) {
      const story = await aDraft(writer);
      const [published] = await Promise.all([
        publishStory(editor, story),
        setEmbargo(writer, { id: story.id, until: inHours(1), source }),
      ]);
      const live = await getPublishedStory(story.content.slug);
      expect(published.ok).toBe(live !== null);
    }
  });
});

describe.each(roles)("a %s", (role: Role) => {
  it("on a story of another", async () => {
    const actor = await aMember(role);
    const story = await anEmbargoed();
    const isEditor = role === "editor" || role === "admin";
    const set = await setEmbargo(actor, { id: story.id, until: inHours(8), source });
    expect(set).toMatchObject(isEditor ? { ok: true } : { reason: "forbidden" });
    const over = await overrideEmbargo(actor, { id: story.id, reason: "Because." });
    expect(over).toMatchObject(isEditor ? { ok: true } : { reason: "forbidden" });
  });
});
