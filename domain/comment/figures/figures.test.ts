import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { asStaff, roles, type Staff } from "@/domain/person/rules";
import { toCsv } from "@/lib/csv";
import { approveComment, rejectComment } from "../moderation/commands";
import { undoVerdict } from "../moderation/undoing";
import { makeModerator, makePerson, publishStory, setNewsroom, writeComment } from "../testing";
import { figuresAsTable } from "./as-table";
import { listQueueFigures } from "./by-queue";
import { listOverTime } from "./over-time";
import { getStanding, listCheckFigures, listModerators, listStoryFigures } from "./queries";
import { shareOf, spanNames, spans, tables, waitInWords } from "./rules";

beforeEach(async () => {
  await db.delete(reports);
  await db.delete(verdicts);
  await db.delete(comments);
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A morning: of four comments held three are decided, and one that went up at once is rejected. */
async function aMorning() {
  const [moderator, reader, story] = [
    await makeModerator(),
    await makePerson(),
    await publishStory(),
  ];
  const write = (minutes: number, heldBy: string | null) =>
    writeComment({
      storyId: story.id,
      authorId: reader.id,
      status: heldBy ? "PREMOD" : "NONE",
      heldBy,
      createdAt: minutesAgo(minutes),
    });
  const seen = (commentId: string) => ({ commentId, version: 1 });
  const ids = {
    fast: await write(10, "links"),
    slow: await write(20, "links"),
    wrong: await write(30, "new_commenter"),
    waits: await write(50, "new_commenter"),
    open: await write(5, null),
  };
  await approveComment(moderator, seen(ids.fast));
  await rejectComment(moderator, { ...seen(ids.slow), code: "SPAM" });
  const taken = await approveComment(moderator, seen(ids.wrong));
  if (!taken.ok) throw new Error(taken.reason);
  await undoVerdict(moderator, { verdictId: taken.verdictId });
  await rejectComment(moderator, { commentId: ids.wrong, version: 3, code: "OFFENSIVE" });
  await rejectComment(moderator, { ...seen(ids.open), code: "OTHER" });
  return { moderator, story, ids };
}

const total = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

describe("who may read the figures", () => {
  it.each(roles)("%s", async (role) => {
    const staff = asStaff(await makePerson({ role }), "comment.moderate");
    expect(staff !== null).toBe(["editor", "moderator", "admin"].includes(role));
  });
});

describe("over time", () => {
  it.each(spanNames)(
    "%s: as many bars as it has, the present one last, none missing",
    async (span) => {
      const moderator = await makeModerator();
      const buckets = await listOverTime(moderator, span);
      expect(buckets).toHaveLength(spans[span].buckets);
      const starts = buckets.map(({ from }) => from.getTime());
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(starts.at(-1)).toBeLessThanOrEqual(Date.now());
      const length = spans[span].unit === "hour" ? 3_600_000 : 25 * 3_600_000;
      expect(Date.now() - (starts.at(-1) ?? 0)).toBeLessThan(length);
    },
  );

  it("counts each comment and each verdict that stands once, whatever the zone", async () => {
    const { moderator } = await aMorning();
    for (const timeZone of ["Pacific/Kiritimati", "America/St_Johns", "UTC"]) {
      await setNewsroom({ timeZone });
      const buckets = await listOverTime(moderator, "7d");
      expect(total(buckets, ({ published }) => published)).toBe(1);
      expect(total(buckets, ({ held }) => held)).toBe(4);
      expect(total(buckets, ({ approved }) => approved)).toBe(1);
      expect(total(buckets, ({ rejected }) => rejected)).toBe(3);
    }
  });

  it("begins its days where the newsroom's day begins", async () => {
    const moderator = await makeModerator();
    await setNewsroom({ timeZone: "Asia/Kathmandu" });
    const [first] = await listOverTime(moderator, "7d");
    expect(first?.from.toISOString()).toMatch(/T18:15:00\.000Z$/);
    await setNewsroom({ timeZone: "UTC" });
  });
});

describe("in short", () => {
  it("tells what waits, how long it took, and what came of reports", async () => {
    const { moderator, ids } = await aMorning();
    const reporter = await makePerson();
    await db
      .insert(reports)
      .values({ commentId: ids.waits, revision: 1, reporterId: reporter.id, reason: "SPAM" });
    const before = await getStanding(moderator, "7d");
    expect(before).toMatchObject({
      waiting: 1,
      reports: { made: 1, answered: 0, upheld: 0 },
    });
    expect(before.oldest).toBeGreaterThanOrEqual(50 * 60);
    // Of 10, 20 and 30 minutes.
    expect(Math.round((before.median ?? 0) / 60)).toBe(20);
    await rejectComment(moderator, { commentId: ids.waits, version: 1, code: "SPAM" });
    for (const [commentId, version] of [
      [ids.slow, 2],
      [ids.waits, 2],
    ] as const) {
      await db.insert(appeals).values({ commentId, text: "Read it again, please." });
      if (commentId === ids.slow)
        await approveComment(await makeModerator(), { commentId, version });
    }
    expect(await getStanding(moderator, "7d")).toMatchObject({
      appeals: { made: 2, answered: 1, upheld: 1 },
      waiting: 0,
      oldest: null,
      reports: { made: 1, answered: 1, upheld: 1 },
    });
  });

  it("has no shares and no waits where nothing happened", async () => {
    expect(await getStanding(await makeModerator(), "24h")).toEqual({
      waiting: 0,
      oldest: null,
      median: null,
      slowest: null,
      reports: { made: 0, answered: 0, upheld: 0 },
      appeals: { made: 0, answered: 0, upheld: 0 },
    });
  });
});

describe("by moderator, story and check", () => {
  it("leaves verdicts that were taken back out of the rates, and counts them apart", async () => {
    const { moderator } = await aMorning();
    const [row] = await listModerators(moderator, "7d");
    expect(row).toMatchObject({
      name: moderator.name,
      verdicts: 4,
      approved: 1,
      rejected: 3,
      undone: 1,
    });
    expect(row?.perHour).toBeGreaterThan(0);
  });

  it("says of each story and each check what became of it", async () => {
    const { moderator, story } = await aMorning();
    expect(await listStoryFigures(moderator, "7d")).toEqual([
      {
        id: story.id,
        headline: "",
        comments: 5,
        held: 4,
        waiting: 1,
        approved: 1,
        rejected: 3,
      },
    ]);
    expect(await listCheckFigures(moderator, "7d")).toEqual([
      { check: "links", held: 2, waiting: 0, approved: 1, rejected: 1 },
      { check: "new_commenter", held: 2, waiting: 1, approved: 0, rejected: 1 },
    ]);
  });

  it("says of each queue what was decided there, and how long it had waited", async () => {
    const { moderator, ids } = await aMorning();
    const [reporter, other] = [await makePerson(), await makeModerator()];
    await db.insert(reports).values({
      commentId: ids.fast,
      revision: 1,
      reporterId: reporter.id,
      reason: "SPAM",
      createdAt: minutesAgo(4),
    });
    await approveComment(other, { commentId: ids.fast, version: 2 });
    await db
      .insert(appeals)
      .values({ commentId: ids.slow, text: "Read it again.", createdAt: minutesAgo(2) });
    await approveComment(other, { commentId: ids.slow, version: 2 });
    await rejectComment(other, { commentId: ids.slow, version: 3, code: "SPAM" });
    const figures = await listQueueFigures(moderator, "7d");
    expect(
      figures.map(({ queue, approved, rejected, median }) => [
        queue,
        approved,
        rejected,
        median === null ? null : Math.round(median / 60),
      ]),
    ).toEqual([
      ["pending", 1, 2, 20],
      ["reported", 1, 0, 4],
      ["appeals", 1, 0, 2],
      ["unmoderated", 0, 1, 5],
      ["again", 0, 1, null],
    ]);
    expect(total(figures, ({ verdicts }) => verdicts)).toBe(7);
  });

  it("leaves out what is older than the span", async () => {
    const [moderator, reader, story] = [
      await makeModerator(),
      await makePerson(),
      await publishStory(),
    ];
    await writeComment({
      storyId: story.id,
      authorId: reader.id,
      createdAt: minutesAgo(60 * 24 * 10),
    });
    expect(await listStoryFigures(moderator, "7d")).toEqual([]);
    expect(await listStoryFigures(moderator, "30d")).toHaveLength(1);
  });
});

describe("the files", () => {
  const columnsOf = async (staff: Staff, table: (typeof tables)[number]) =>
    (await figuresAsTable(staff, "7d", table)).map((row) => row.length);

  it.each(tables)("%s: every row has the columns of its head", async (table) => {
    const { moderator } = await aMorning();
    const lengths = await columnsOf(moderator, table);
    expect(lengths.length).toBeGreaterThan(1);
    expect(new Set(lengths).size).toBe(1);
  });

  it("is nothing a spreadsheet would run, whatever a moderator is called", async () => {
    const { moderator } = await aMorning();
    const rows = await figuresAsTable(moderator, "7d", "moderators");
    const named = rows.map((row, at) => (at === 0 ? row : ["=HYPERLINK(1)", ...row.slice(1)]));
    expect(toCsv(named)).toContain("'=HYPERLINK(1)");
  });
});

describe("words for figures", () => {
  it("shares are whole per cents between 0 and 100, of nothing there is none", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (part, rest) => {
        const share = shareOf(part, part + rest);
        if (part + rest === 0) expect(share).toBeNull();
        else expect(share).toSatisfy((value: number) => value >= 0 && value <= 100);
      }),
    );
  });

  it.each([
    [null, "–"],
    [0, "0 s"],
    [89, "89 s"],
    [90, "2 min"],
    [3_600, "60 min"],
    [5 * 3_600, "5 h"],
    [3 * 86_400, "3 days"],
  ])("%s seconds is %s", (seconds, words) => expect(waitInWords(seconds)).toBe(words));
});
