import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { events, rateLimits } from "@/db/schema/newsroom";
import { watches } from "@/db/schema/watch";
import { countQueues } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { listQueue } from "@/domain/comment/moderation/queries";
import { type Queue, queueSize } from "@/domain/comment/moderation/rules";
import { editComment } from "@/domain/comment/own/commands";
import {
  makeModerator,
  makePerson,
  makeRegular,
  post,
  publishStory,
  writeComment,
} from "@/domain/comment/testing";
import { asStaff, roles, type Staff } from "@/domain/person/rules";
import { unwatch, watch } from "./commands";
import type { WatchInput } from "./input";
import { watchInput } from "./input";
import { findWatchOn, listWatches } from "./queries";

beforeEach(async () => {
  await db.delete(rateLimits);
  await db.delete(watches);
});

const word = (text: string): WatchInput => ({ kind: "word", word: text, note: "" });
const story = (storyId: string): WatchInput => ({ kind: "story", storyId, note: "" });
const person = (personId: string): WatchInput => ({ kind: "person", personId, note: "" });

async function watched(by: Staff, input: WatchInput) {
  const added = await watch(by, input);
  if (!added.ok) throw new Error(added.reason);
  return added;
}

const cards = async (by: Staff, tab: Queue, storyId?: string) =>
  (await listQueue(by, queueInput.parse({ tab, story: storyId }))).cards;

describe("who may watch", () => {
  it.each(roles)("%s", async (role) => {
    const staff = asStaff(await makePerson({ role }), "comment.moderate");
    expect(staff !== null).toBe(["editor", "moderator", "admin"].includes(role));
  });
});

describe("what is put on the list", () => {
  it.each([
    { kind: "word", word: " \u200b " },
    { kind: "word", word: "x".repeat(61) },
    { kind: "story", storyId: "" },
    { kind: "person", personId: "me" },
    { kind: "person", storyId: "00000000-0000-7000-8000-000000000000" },
    { kind: "planet", word: "x" },
  ])("refuses %j", (given) => expect(watchInput.safeParse(given).success).toBe(false));

  it("is there once, whoever puts it there at the same moment, and told in the log", async () => {
    const [one, other] = [await makeModerator(), await makeModerator()];
    const answers = await Promise.all([watch(one, word("Turbine")), watch(other, word("turbine"))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "already" });
    expect(await listWatches(one)).toHaveLength(1);
  });

  it("must exist", async () => {
    const moderator = await makeModerator();
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect(await watch(moderator, person(nobody))).toMatchObject({ reason: "notFound" });
    expect(await watch(moderator, story(nobody))).toMatchObject({ reason: "notFound" });
    expect(await unwatch(moderator, { watchId: nobody })).toMatchObject({ reason: "notFound" });
  });

  it("comes off again, with all it marked, by anyone who moderates", async () => {
    const [moderator, colleague, place] = [
      await makeModerator(),
      await makeModerator(),
      await publishStory(),
    ];
    const reader = await makeRegular();
    await writeComment({ storyId: place.id, authorId: reader.id });
    const { watchId, waiting } = await watched(moderator, person(reader.id));
    expect(waiting).toBe(1);
    expect(await findWatchOn(moderator, reader.id)).toBe(watchId);
    expect(await unwatch(colleague, { watchId })).toEqual({ ok: true });
    expect(await cards(moderator, "watched")).toEqual([]);
    const verbs = await db.select().from(events).where(eq(events.subjectId, reader.id));
    expect(verbs.map(({ verb }) => verb).sort()).toEqual(["watch.added", "watch.removed"]);
  });
});

describe("a new comment", () => {
  it("is marked for its author, its story and each of its words, and nothing is held for it", async () => {
    const [moderator, reader, place] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    await watched(moderator, person(reader.id));
    await watched(moderator, story(place.id));
    await watched(moderator, word("turbine"));
    await watched(moderator, word("night owl"));
    await watched(moderator, word("never said"));
    const posted = await post(reader, place.id, { body: "The t.u.r.b.i.n.e wakes a night OWL." });
    expect(posted.ok && posted.comment.status).toBe("NONE");
    const [card] = await cards(moderator, "watched", place.id);
    expect(card?.watchedFor.toSorted()).toEqual([
      "the word “night owl”",
      "the word “turbine”",
      "this reader",
      "this story",
    ]);
  });

  it("is looked at again when its author changes it", async () => {
    const [moderator, reader, place] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    await watched(moderator, word("kingfisher"));
    const posted = await post(reader, place.id, { body: "By the river." });
    if (!posted.ok) throw new Error(posted.reason);
    expect(await cards(moderator, "watched", place.id)).toEqual([]);
    for (const body of ["A kingfisher by the river.", "Two kingfishers, one kingfisher."])
      expect(await editComment(reader, { commentId: posted.comment.id, body })).toMatchObject({
        ok: true,
      });
    const [card] = await cards(moderator, "watched", place.id);
    expect(card?.watchedFor).toEqual(["the word “kingfisher”"]);
  });

  it("is looked at with the list as it is now, not as it was", async () => {
    const [moderator, place] = [await makeModerator(), await publishStory()];
    const say = async (body: string) => {
      const posted = await post(await makeRegular(), place.id, { body });
      if (!posted.ok) throw new Error(posted.reason);
    };
    const { watchId } = await watched(moderator, word("lantern"));
    await say("A lantern in the dark.");
    expect(await cards(moderator, "watched", place.id)).toHaveLength(1);
    await unwatch(moderator, { watchId });
    await watched(moderator, word("harbour"));
    await say("Another lantern, another night.");
    await say("Down by the harbour.");
    const bodies = (await cards(moderator, "watched", place.id)).map(({ body }) => body);
    expect(bodies).toEqual(["Down by the harbour."]);
  });
});

describe("the queue", () => {
  it("has the watched before the rest, each from the oldest, over the edge of a page", async () => {
    const [moderator, reader, place] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const start = Date.now() - 3_600_000;
    const ids: string[] = [];
    for (let at = 0; at < queueSize + 6; at++)
      ids.push(
        await writeComment({
          storyId: place.id,
          authorId: reader.id,
          status: "PREMOD",
          body: at % 5 === 4 ? "Something about a kestrel." : "Something else.",
          createdAt: new Date(start + at * 1_000),
        }),
      );
    const { waiting } = await watched(moderator, word("kestrel"));
    expect(waiting).toBe(7);
    const first = { tab: "pending", story: place.id };
    const one = await listQueue(moderator, queueInput.parse(first));
    const two = await listQueue(moderator, queueInput.parse({ ...first, after: one.next }));
    const isKestrel = (_: string, at: number) => at % 5 === 4;
    expect([...one.cards, ...two.cards].map(({ id }) => id)).toEqual([
      ...ids.filter(isKestrel),
      ...ids.filter((id, at) => !isKestrel(id, at)),
    ]);
    expect((await countQueues(moderator, place.id)).counts.watched).toBe(7);
  });

  it("no longer has under Watched what was decided", async () => {
    const [moderator, reader, place] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const id = await writeComment({ storyId: place.id, authorId: reader.id });
    await watched(moderator, story(place.id));
    expect(await cards(moderator, "watched", place.id)).toHaveLength(1);
    await db.update(comments).set({ status: "APPROVED" }).where(eq(comments.id, id));
    expect(await cards(moderator, "watched", place.id)).toEqual([]);
  });
});
