import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { aPerson } from "@/db/builders";
import { db } from "@/db/client";
import { votes, votesBefore } from "@/db/schema/poll";
import { closePoll, reopenPoll } from "./closing";
import { type PollKind, pollKinds } from "./input";
import { setBurstsAside } from "./integrity/commands";
import { reconcileTallies } from "./integrity/reconcile";
import { getPublicPoll } from "./queries";
import { aMember, publishPoll } from "./testing";
import { newBrowserId } from "./voter";
import { castVote, mergeVotes } from "./votes";

type Poll = Awaited<ReturnType<typeof publishPoll>>;
type Reader = {
  accountId: string;
  browserId: string;
  isSignedIn: boolean;
  /** Whether a vote of the account was taken: nothing of the browser's may be left beside it. */
  isOne: boolean;
  said: string | null;
};

const readers = 40;
const steps = 8;
const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

async function aPollOf(kind: PollKind, asksTwice = false): Promise<Poll> {
  const { draft } = await publishPoll();
  const options = ["A", "B", "C", "D"].map((label) => ({
    id: crypto.randomUUID(),
    label,
    bestCase: "",
  }));
  return publishPoll({
    ...draft,
    id: crypto.randomUUID(),
    kind,
    maxChoices: 3,
    asksTwice,
    options,
  });
}

/** A ballot as the poll keeps it: several choices in one order, unless the order is what is said. */
function aBallot(kind: PollKind, { draft }: Poll): string[] {
  const ids = draft.options.map(({ id }) => id).sort(() => Math.random() - 0.5);
  if (kind === "single" || kind === "scale") return ids.slice(0, 1);
  const chosen = ids.slice(0, 1 + Math.floor(Math.random() * 3));
  return kind === "multiple" ? chosen.sort() : chosen;
}

/**
 * One reader, who does one thing after another: votes without an account, sends a vote again while
 * it is under way, signs in, votes on. What the last acknowledged vote said is remembered.
 */
async function aReaderIn(poll: Poll, kind: PollKind, reader: Reader): Promise<void> {
  for (let step = 0; step < steps; step++) {
    if (step === 3) {
      await mergeVotes(reader.accountId, reader.browserId);
      reader.isSignedIn = true;
    }
    const picked = aBallot(kind, poll);
    const voter = {
      accountId: reader.isSignedIn ? reader.accountId : null,
      browserId: reader.browserId,
    };
    const sent = { pollId: poll.id, picked, voter, arrival: null };
    const answers = await Promise.all(
      one([[sent], [sent, sent], [sent, sent, sent]]).map(castVote),
    );
    // A retry that came after the poll had closed is refused, though the vote itself stands.
    if (answers.some(({ ok }) => ok)) {
      reader.said = picked.join(" ");
      reader.isOne = reader.isSignedIn;
    }
  }
}

describe("a storm of votes, sign-ins, closings and retries", () => {
  it.each([...pollKinds.map((kind) => [kind, false] as const), ["single", true] as const])(
    "%s, asked twice: %s: every acknowledged vote is there once, and totals are what rows say",
    async (kind, asksTwice) => {
      const poll = await aPollOf(kind, asksTwice);
      const editor = await aMember("editor");
      const crowd = await Promise.all(
        Array.from({ length: readers }, async () => ({
          accountId: (await aPerson()).id,
          browserId: newBrowserId(),
          isSignedIn: false,
          isOne: false,
          said: null as string | null,
        })),
      );
      let isOver = false;
      const closings = (async () => {
        while (!isOver) {
          await closePoll(editor, poll.id);
          await reopenPoll(editor, { id: poll.id, closesAt: null });
          await setBurstsAside();
        }
      })();
      await Promise.all(crowd.map((reader) => aReaderIn(poll, kind, reader)));
      isOver = true;
      await closings;
      // Where a sign-in and all votes since met a closed poll, it is brought along by the next.
      for (const { accountId, browserId, isOne } of crowd)
        if (!isOne) await mergeVotes(accountId, browserId);

      for (const { accountId, said } of crowd) {
        const own = await getPublicPoll(poll.id, { accountId, browserId: null });
        expect(own?.choices.join(" ") || null).toBe(said);
      }
      const rows = await db.select().from(votes).where(eq(votes.pollId, poll.id));
      expect(rows).toHaveLength(crowd.filter(({ said }) => said !== null).length);
      expect(rows.every(({ signedIn }) => signedIn)).toBe(true);
      const shown = await getPublicPoll(poll.id, null);
      expect(shown?.total).toBe(rows.length);
      expect(await reconcileTallies()).not.toContain(poll.id);
    },
  );

  it("what was said before reading is merged beside it, once for each reader", async () => {
    const poll = await aPollOf("single", true);
    const crowd = await Promise.all(
      Array.from({ length: 20 }, async () => ({
        accountId: (await aPerson()).id,
        browserId: newBrowserId(),
      })),
    );
    const option = () => one(poll.draft.options).id;
    await Promise.all(
      crowd.flatMap(({ accountId, browserId }) => {
        const before = (account: string | null) =>
          castVote({
            pollId: poll.id,
            picked: [option()],
            isBefore: true,
            voter: { accountId: account, browserId },
            arrival: null,
          });
        return [before(null), before(accountId), mergeVotes(accountId, browserId), before(null)];
      }),
    );
    for (const { accountId, browserId } of crowd) await mergeVotes(accountId, browserId);
    const rows = await db.select().from(votesBefore).where(eq(votesBefore.pollId, poll.id));
    expect(rows).toHaveLength(crowd.length);
  });
});
