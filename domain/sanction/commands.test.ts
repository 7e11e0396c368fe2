import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { events, rateLimits } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { sanctions } from "@/db/schema/sanction";
import { react } from "@/domain/comment/reaction/commands";
import {
  makeModerator,
  makePerson,
  makeRegular,
  post,
  publishStory,
  setNewsroom,
  writeComment,
} from "@/domain/comment/testing";
import { asStaff, roles, type Viewer } from "@/domain/person/rules";
import { confirmRead, lift, sanction } from "./commands";
import { type SanctionInput, sanctionInput } from "./input";
import { findStanding, listOwnSanctions, listSanctions, listSanctionsOf } from "./queries";

beforeEach(() => db.delete(rateLimits));

const decision = (person: Viewer, change: Partial<SanctionInput> = {}): SanctionInput => ({
  personId: person.id,
  measure: "mute7",
  code: "OFFENSIVE",
  note: "",
  commentId: undefined,
  takeAlong: false,
  ...change,
});

async function decided(...given: Parameters<typeof sanction>) {
  const made = await sanction(...given);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const statusOf = async (id: string) =>
  (await db.select({ status: comments.status }).from(comments).where(eq(comments.id, id)))[0]
    ?.status;

const verbsAbout = async (person: Viewer) =>
  (await db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, person.id)))
    .map(({ verb }) => verb)
    .sort();

/** Time passes: it ended a minute ago. */
const letPass = (id: string) =>
  db.update(sanctions).set({ until: sql`now() - interval '1 minute'` }).where(eq(sanctions.id, id));

describe("who may decide", () => {
  it.each(roles)("%s", async (role) => {
    const staff = asStaff(await makePerson({ role }), "person.sanction");
    expect(staff !== null).toBe(["editor", "moderator", "admin"].includes(role));
  });

  it("nobody about a colleague, about themselves, or about somebody who is not there", async () => {
    const moderator = await makeModerator();
    const writer = await makePerson({ role: "writer" });
    expect(await sanction(moderator, decision(writer))).toMatchObject({ reason: "colleague" });
    expect(await sanction(moderator, decision(moderator))).toMatchObject({ reason: "oneself" });
    const gone = { ...writer, id: "00000000-0000-7000-8000-000000000000" };
    expect(await sanction(moderator, decision(gone))).toMatchObject({ reason: "notFound" });
  });
});

describe("a mute", () => {
  it("refuses comments and reactions with its reason, until its end, and then no more", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const other = await writeComment({ storyId: story.id, authorId: (await makeRegular()).id });
    const { sanctionId } = await decided(moderator, decision(reader, { note: "Three times now." }));
    const refused = await post(reader, story.id);
    expect(refused).toMatchObject({ ok: false, reason: "barred" });
    expect(!refused.ok && refused.reason === "barred" && refused.told).toMatch(
      /^You cannot comment, until .*\. Reason: offensive\. Three times now\.$/,
    );
    const reaction = { commentId: other, kind: "good_point", on: true } as const;
    expect(await react(reader, reaction)).toMatchObject({ reason: "barred" });

    await letPass(sanctionId);
    expect(await post(reader, story.id)).toMatchObject({ ok: true });
    expect(await react(reader, reaction)).toMatchObject({ ok: true });
    expect(await lift(moderator, { sanctionId, note: "", bringBack: false })).toMatchObject({
      reason: "over",
    });
  });

  it("is one at a time, and may follow another", async () => {
    const [moderator, reader] = [await makeModerator(), await makeRegular()];
    const { sanctionId } = await decided(moderator, decision(reader));
    expect(await sanction(moderator, decision(reader, { measure: "mute1" }))).toMatchObject({
      reason: "already",
    });
    await letPass(sanctionId);
    await decided(moderator, decision(reader, { measure: "mute1" }));
    expect(await listSanctionsOf(moderator, reader.id)).toHaveLength(2);
  });

  const dayIn = (days: number) =>
    new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

  it("until a day ends with that day where the newsroom is", async () => {
    const [moderator, reader] = [await makeModerator(), await makeRegular()];
    await setNewsroom({ timeZone: "Asia/Kathmandu" });
    const until = dayIn(10);
    await decided(moderator, decision(reader, { measure: "muteUntil", until }));
    await setNewsroom({ timeZone: "UTC" });
    const [made] = await listSanctionsOf(moderator, reader.id);
    expect(made?.until?.toISOString()).toBe(`${until}T18:15:00.000Z`);
  });

  it.each([-2, 400])("does not end %i days from now", async (days) => {
    const [moderator, reader] = [await makeModerator(), await makeRegular()];
    const asked = decision(reader, { measure: "muteUntil", until: dayIn(days) });
    expect(await sanction(moderator, asked)).toMatchObject({
      reason: "badInput",
      fields: { until: expect.stringContaining("366 days") },
    });
  });

  it("until a day names the day", () => {
    const asked = { personId: v7(), measure: "muteUntil", code: "SPAM" };
    expect(sanctionInput.safeParse(asked).error?.issues).toMatchObject([{ path: ["until"] }]);
    for (const until of ["tomorrow", "2026-02-30", "2026-13-01"])
      expect(sanctionInput.safeParse({ ...asked, until }).success, until).toBe(false);
    expect(sanctionInput.safeParse({ ...asked, until: "2026-12-01" }).success).toBe(true);
  });

  it("of two moderators who decide at once one is told", async () => {
    const reader = await makeRegular();
    const answers = await Promise.all(
      [await makeModerator(), await makeModerator()].map((by) => sanction(by, decision(reader))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("reading each comment first", () => {
  it("lets every comment wait, as long as it stands", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const { sanctionId } = await decided(moderator, decision(reader, { measure: "premoderate" }));
    const first = await post(reader, story.id);
    expect(first.ok && first.comment.status).toBe("PREMOD");
    await lift(moderator, { sanctionId, note: "Has found the tone", bringBack: false });
    await db.delete(rateLimits);
    const second = await post(reader, story.id);
    expect(second.ok && second.comment.status).toBe("NONE");
    expect(await verbsAbout(reader)).toEqual(["person.readFirst", "person.sanctionLifted"]);
  });
});

describe("a warning", () => {
  it("changes nothing but what the reader is told, and they can say that they read it", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const about = await writeComment({ storyId: story.id, authorId: reader.id, body: "Fool." });
    const { sanctionId } = await decided(
      moderator,
      decision(reader, { measure: "warn", commentId: about }),
    );
    expect((await post(reader, story.id)).ok).toBe(true);
    const [told] = await listOwnSanctions(reader);
    expect(told).toMatchObject({ kind: "warn", about: "Fool.", readAt: null });
    expect(JSON.stringify(told)).not.toContain(moderator.name);

    const stranger = await makePerson();
    expect(await confirmRead(stranger, { sanctionId })).toMatchObject({ reason: "notFound" });
    expect(await confirmRead(reader, { sanctionId })).toEqual({ ok: true });
    expect(await confirmRead(reader, { sanctionId })).toEqual({ ok: true });
    expect((await listOwnSanctions(reader))[0]?.readAt).toBeInstanceOf(Date);
    expect(await verbsAbout(reader)).toEqual(["person.sanctionRead", "person.warned"]);
  });

  it("is never about somebody else's comment", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const others = await writeComment({ storyId: story.id, authorId: (await makeRegular()).id });
    await decided(moderator, decision(reader, { measure: "warn", commentId: others }));
    expect((await listOwnSanctions(reader))[0]?.about).toBeNull();
  });
});

describe("a ban", () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

  async function banned() {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const write = (hours: number, more = {}) =>
      writeComment({ storyId: story.id, authorId: reader.id, createdAt: hoursAgo(hours), ...more });
    const ids = {
      fresh: await write(1),
      waiting: await write(2, { status: "PREMOD" }),
      approved: await write(3, { status: "APPROVED" }),
      rejected: await write(4, { status: "REJECTED" }),
      old: await write(25),
    };
    const made = await decided(
      moderator,
      decision(reader, { measure: "ban", takeAlong: true, code: "SPAM" }),
    );
    return { moderator, reader, story, ids, made };
  }

  it("takes the last day's comments along, each by a verdict, and leaves the rest", async () => {
    const { story, ids, made, reader } = await banned();
    expect(made).toMatchObject({ takenAlong: 3, storyIds: [story.id] });
    expect(await statusOf(ids.fresh)).toBe("REJECTED");
    expect(await statusOf(ids.waiting)).toBe("REJECTED");
    expect(await statusOf(ids.approved)).toBe("REJECTED");
    expect(await statusOf(ids.old)).toBe("NONE");
    const [verdict] = await db.select().from(verdicts).where(eq(verdicts.commentId, ids.fresh));
    expect(verdict).toMatchObject({ kind: "reject", code: "SPAM", fromStatus: "NONE" });
    expect(await post(reader, story.id)).toMatchObject({ reason: "barred" });
  });

  it("lifted by a colleague, brings them back as they stood, but for what was judged since", async () => {
    const { reader, ids, made, story } = await banned();
    const colleague = await makeModerator();
    await db
      .update(comments)
      .set({ version: sql`version + 1` })
      .where(eq(comments.id, ids.approved));
    const lifted = await lift(colleague, {
      sanctionId: made.sanctionId,
      note: "The wrong Robin",
      bringBack: true,
    });
    expect(lifted).toEqual({ ok: true, broughtBack: 2, storyIds: [story.id] });
    expect(await statusOf(ids.fresh)).toBe("NONE");
    expect(await statusOf(ids.waiting)).toBe("PREMOD");
    expect(await statusOf(ids.approved)).toBe("REJECTED");
    expect(await statusOf(ids.rejected)).toBe("REJECTED");
    expect((await post(reader, story.id)).ok).toBe(true);
    const [seen] = await listSanctionsOf(colleague, reader.id);
    expect(seen?.lifted).toMatchObject({ by: colleague.name, note: "The wrong Robin" });
  });

  it("and a comment posted at that moment: it is refused or taken along, never left standing", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makeRegular(),
      await publishStory(),
    ];
    const [posted] = await Promise.all([
      post(reader, story.id),
      decided(moderator, decision(reader, { measure: "ban", takeAlong: true })),
    ]);
    if (posted.ok) expect(await statusOf(posted.comment.id)).toBe("REJECTED");
    else expect(posted.reason).toBe("barred");
  });

  it("leaves the account itself alone", async () => {
    const { reader } = await banned();
    const [row] = await db.select().from(people).where(eq(people.id, reader.id));
    expect(row?.status).toBe("active");
  });
});

describe("the lists", () => {
  it("show what is in force, and with the past on request, page by page", async () => {
    const moderator = await makeModerator();
    const one = await makeRegular();
    const first = await decided(moderator, decision(one, { measure: "premoderate7" }));
    await lift(moderator, { sanctionId: first.sanctionId, note: "", bringBack: false });
    const second = await decided(moderator, decision(one, { measure: "premoderate30" }));
    const ids = async (show: "inForce" | "all") =>
      (await listSanctions(moderator, { show, kind: "premoderate", after: undefined })).items.map(
        ({ id }) => id,
      );
    expect(await ids("inForce")).not.toContain(first.sanctionId);
    expect((await ids("all")).slice(0, 2)).toEqual([second.sanctionId, first.sanctionId]);
    const after = await listSanctions(moderator, {
      show: "all",
      kind: "premoderate",
      after: second.sanctionId,
    });
    expect(after.items[0]?.id).toBe(first.sanctionId);
  });

  it("of several bars the one that lasts longest is told", async () => {
    const [moderator, reader] = [await makeModerator(), await makeRegular()];
    await decided(moderator, decision(reader, { measure: "mute1" }));
    await decided(moderator, decision(reader, { measure: "ban" }));
    expect((await findStanding(db, reader.id)).barred).toMatch(/^You can no longer comment here/);
  });
});
