import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { commentClaims } from "@/db/schema/claim";
import { comments, verdicts } from "@/db/schema/comment";
import { rateLimits } from "@/db/schema/newsroom";
import type { Staff, Viewer } from "@/domain/person/rules";
import { appealComment } from "../appeal/commands";
import { claimCards } from "../claim/commands";
import { reportComment } from "../report/commands";
import { type CommentStatus, commentStatuses, isPublished } from "../rules";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { decideMany, undoMany } from "./bulk";
import { decide } from "./commands";
import { countQueues } from "./counts";
import { afterVerdict, type Queue, statusesOf, type VerdictKind, verdictKinds } from "./rules";
import { undoVerdict } from "./undoing";

/** What is known of one comment, without looking at the database. */
type Card = {
  id: string;
  status: CommentStatus;
  isFeatured: boolean;
  version: number;
  reporters: number;
  appeal: "none" | "open" | "answered";
  holder: number | null;
  /** Whose rejection it stands under. */
  rejectedBy: number | null;
  last: { verdictId: string; by: number; before: Card } | null;
};
type Model = { cards: Card[] };
type Real = { moderators: Staff[]; author: Viewer };

const isHeldFrom = (card: Card, by: number) => card.holder !== null && card.holder !== by;
/** Of the two, whoever rejected a comment does not answer what its author says. */
const isForAnother = ({ appeal, status, rejectedBy }: Card, by: number) =>
  appeal === "open" && status === "REJECTED" && rejectedBy === by;
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
};
const standing = (card: Card) => ({
  status: card.status,
  isFeatured: card.isFeatured,
  openReports: card.reporters,
  hasAppeal: card.appeal === "open",
});

/** What a verdict makes of the model; null where it must be refused. */
function outcome(card: Card, by: number, kind: VerdictKind): Card | null {
  const next =
    isHeldFrom(card, by) || isForAnother(card, by) ? null : afterVerdict(kind, standing(card));
  if (!next) return null;
  const answers = kind !== "unfeature";
  const isRejectedAnew = kind === "reject" && card.status !== "REJECTED";
  return {
    ...card,
    ...next,
    version: card.version + 1,
    reporters: answers ? 0 : card.reporters,
    appeal: answers && card.appeal === "open" && !isRejectedAnew ? "answered" : card.appeal,
    holder: null,
    rejectedBy: kind === "reject" ? by : answers ? null : card.rejectedBy,
  };
}

class Verdict implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly by: number,
    readonly card: number,
    readonly kind: VerdictKind,
    readonly lag: number,
  ) {}
  check = () => true;
  async run({ cards }: Model, { moderators }: Real) {
    const card = at(cards, this.card);
    const seen = { commentId: card.id, version: card.version + this.lag };
    const result = await decide(
      at(moderators, this.by),
      this.kind === "reject"
        ? { kind: this.kind, ...seen, code: "OTHER", note: "" }
        : { kind: this.kind, ...seen },
    );
    const next = this.lag === 0 ? outcome(card, this.by, this.kind) : null;
    expect(result.ok).toBe(next !== null);
    if (isHeldFrom(card, this.by)) expect(result).toMatchObject({ reason: "held" });
    if (!result.ok || !next) return;
    const before = { ...card };
    Object.assign(card, next, { last: { verdictId: result.verdictId, by: this.by, before } });
  }
  toString = () => `${this.by} gives ${this.kind} on ${this.card}, lag ${this.lag}`;
}

class Undo implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly by: number,
    readonly card: number,
  ) {}
  check = ({ cards }: Readonly<Model>) => at(cards, this.card).last !== null;
  async run({ cards }: Model, { moderators }: Real) {
    const card = at(cards, this.card);
    if (!card.last) return;
    const { verdictId, by, before } = card.last;
    const result = await undoVerdict(at(moderators, this.by), { verdictId });
    expect(result.ok).toBe(by === this.by);
    if (result.ok) restore(card, before);
  }
  toString = () => `${this.by} takes back on ${this.card}`;
}

/** As before the verdict, but for what was reported meanwhile and who reads it now. */
function restore(card: Card, before: Card) {
  const { holder, version, reporters } = card;
  const isAppealed =
    card.appeal !== "none" && before.appeal === "none" ? card.appeal : before.appeal;
  Object.assign(card, before, {
    version: version + 1,
    holder,
    reporters: before.reporters + reporters,
    appeal: isAppealed,
    last: null,
  });
}

class Sweep implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly by: number,
    readonly kind: "approve" | "reject",
    readonly isUndone: boolean,
  ) {}
  check = () => true;
  async run({ cards }: Model, { moderators }: Real) {
    const by = at(moderators, this.by);
    const seen = cards.map(({ id: commentId, version }) => ({ commentId, version }));
    const result = await decideMany(
      by,
      this.kind === "reject"
        ? { kind: this.kind, code: "SPAM", note: "", cards: seen }
        : { kind: this.kind, cards: seen },
    );
    for (const card of cards) {
      const next = outcome(card, this.by, this.kind);
      const given = result.given.find(({ commentId }) => commentId === card.id);
      expect(given !== undefined).toBe(next !== null);
      expect(result.skipped.includes(card.id)).toBe(next === null);
      if (!given || !next) continue;
      const before = { ...card };
      Object.assign(card, next, { last: { verdictId: given.verdictId, by: this.by, before } });
    }
    const verdictIds = result.given.map(({ verdictId }) => verdictId);
    if (!this.isUndone || verdictIds.length === 0) return;
    const stranger = await undoMany(at(moderators, this.by + 1), { verdictIds });
    expect(stranger.undone).toEqual([]);
    const back = await undoMany(by, { verdictIds });
    expect(back.undone).toHaveLength(verdictIds.length);
    for (const card of cards)
      if (card.last && verdictIds.includes(card.last.verdictId)) restore(card, card.last.before);
  }
  toString = () => `${this.by} sweeps ${this.kind}${this.isUndone ? " and back" : ""}`;
}

class Claim implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly by: number,
    readonly hand: number[],
    readonly drop: number[],
  ) {}
  check = () => true;
  async run({ cards }: Model, { moderators }: Real) {
    const [hold, drop] = [this.hand, this.drop].map((places) => [
      ...new Set(places.map((place) => at(cards, place))),
    ]) as [Card[], Card[]];
    const { claims } = await claimCards(at(moderators, this.by), {
      hold: hold.map(({ id }) => id),
      drop: drop.map(({ id }) => id),
    });
    for (const card of drop) if (card.holder === this.by) card.holder = null;
    for (const card of hold) card.holder ??= this.by;
    expect(new Map(claims.map(({ commentId, byId }) => [commentId, byId]))).toEqual(
      new Map(hold.map(({ id, holder }) => [id, moderators[holder ?? -1]?.id])),
    );
  }
  toString = () => `${this.by} takes ${this.hand}, drops ${this.drop}`;
}

class RunOut implements fc.AsyncCommand<Model, Real> {
  check = () => true;
  async run({ cards }: Model) {
    await db.update(commentClaims).set({ until: sql`now() - interval '1 second'` });
    for (const card of cards) card.holder = null;
  }
  toString = () => "a minute passes";
}

class Report implements fc.AsyncCommand<Model, Real> {
  constructor(readonly card: number) {}
  check = () => true;
  async run({ cards }: Model) {
    const card = at(cards, this.card);
    const reporter = await makePerson();
    const result = await reportComment(reporter, { commentId: card.id, reason: "OTHER", note: "" });
    expect(result.ok).toBe(isPublished(card.status));
    if (result.ok) card.reporters++;
  }
  toString = () => `a report on ${this.card}`;
}

class Appeal implements fc.AsyncCommand<Model, Real> {
  constructor(readonly card: number) {}
  check = () => true;
  async run({ cards }: Model, { author }: Real) {
    const card = at(cards, this.card);
    const result = await appealComment(author, { commentId: card.id, text: "Read it once more." });
    expect(result.ok).toBe(card.status === "REJECTED" && card.appeal === "none");
    if (result.ok) card.appeal = "open";
  }
  toString = () => `an appeal for ${this.card}`;
}

const one = fc.nat({ max: 1 });
const card = fc.nat({ max: 3 });
const hand = fc.array(card, { maxLength: 3 });
const deeds = fc.commands(
  [
    fc
      .tuple(one, card, fc.constantFrom(...verdictKinds), fc.constantFrom(0, 0, 0, 1, -1))
      .map((args) => new Verdict(...args)),
    fc.tuple(one, card).map((args) => new Undo(...args)),
    fc
      .tuple(one, fc.constantFrom("approve" as const, "reject" as const), fc.boolean())
      .map((args) => new Sweep(...args)),
    fc.tuple(one, hand, hand).map((args) => new Claim(...args)),
    fc.constant(new RunOut()),
    card.map((place) => new Report(place)),
    card.map((place) => new Appeal(place)),
  ],
  { maxCommands: 25 },
);

beforeEach(() => db.delete(rateLimits));

describe("two moderators, reporters and an author", () => {
  it("whatever they do, the comments stand where the rules say", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...commentStatuses), { minLength: 4, maxLength: 4 }),
        deeds,
        async (statuses, commands) => {
          await db.delete(commentClaims);
          const [story, author] = [await publishStory(), await makePerson()];
          const moderators = [await makeModerator(), await makeModerator()];
          const cards: Card[] = [];
          for (const status of statuses)
            cards.push({
              id: await writeComment({ storyId: story.id, authorId: author.id, status }),
              status,
              isFeatured: false,
              version: 1,
              reporters: 0,
              appeal: "none",
              holder: null,
              rejectedBy: null,
              last: null,
            });
          const model = { cards };
          const real = { moderators, author };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          await expectAgreement(cards, story.id, at(moderators, 0));
        },
      ),
      { numRuns: 30 },
    );
  });
});

async function expectAgreement(cards: Card[], storyId: string, by: Staff) {
  const rows = await db.select().from(comments).where(eq(comments.storyId, storyId));
  for (const { id, status, isFeatured, version } of cards) {
    const row = rows.find((found) => found.id === id);
    expect(row).toMatchObject({ status, version });
    expect(row?.featuredAt !== null).toBe(isFeatured);
    const given = await db.select().from(verdicts).where(eq(verdicts.commentId, id));
    // Each verdict moves a comment once, and each that was taken back once more.
    const undone = given.filter(({ undoneAt }) => undoneAt !== null).length;
    expect(version).toBe(1 + given.length + undone);
  }
  const { counts } = await countQueues(by, storyId);
  const size = (queue: Queue, also: (one: Card) => boolean = () => true) =>
    cards.filter((one) => statusesOf[queue].includes(one.status) && also(one)).length;
  expect(counts).toMatchObject({
    pending: size("pending"),
    unmoderated: size("unmoderated"),
    approved: size("approved"),
    rejected: size("rejected"),
    reported: size("reported", ({ reporters }) => reporters > 0),
    appeals: size("appeals", ({ appeal }) => appeal === "open"),
  });
}
