import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Transaction } from "@/db/client";
import { pollOptions, polls, votes, votesBefore } from "@/db/schema/poll";
import type { SeedPoll } from "./newsroom/types";
import type { Clock } from "./seed";

export type PlacedPoll = {
  id: string;
  options: { id: string; label: string; bestCase: string }[];
  opensAt: Date;
  closesAt: Date | null;
};

/** PostgreSQL takes 65,535 parameters a statement; a vote has seven. */
const votesPerInsert = 5_000;

export async function seedPoll(
  tx: Transaction,
  poll: SeedPoll,
  { createdBy, clock, isPublic }: { createdBy: string; clock: Clock; isPublic: boolean },
): Promise<PlacedPoll> {
  const placed: PlacedPoll = {
    id: v7(),
    options: poll.options.map((option) => ({
      id: v7(),
      label: option.label,
      bestCase: option.case,
    })),
    opensAt: clock.hoursAgo(poll.opensHoursAgo),
    closesAt: poll.closesInHours === null ? null : clock.hoursAgo(-poll.closesInHours),
  };
  const isClosed = poll.closesInHours !== null && poll.closesInHours <= 0;
  await tx.insert(polls).values({
    id: placed.id,
    question: poll.question,
    kind: poll.kind,
    maxChoices: poll.maxChoices,
    asksTwice: poll.asksTwice,
    status: isPublic ? (isClosed ? "closed" : "open") : "draft",
    results: poll.results,
    opensAt: placed.opensAt,
    closesAt: placed.closesAt,
    secret: isPublic ? randomBytes(32) : null,
    createdBy,
    createdAt: placed.opensAt,
  });
  await tx
    .insert(pollOptions)
    .values(placed.options.map((option, position) => ({ ...option, pollId: placed.id, position })));
  if (isPublic) await castVotes(tx, poll, placed, clock);
  return placed;
}

/** Voters come fast at first and ever slower, as they do; about one in nine is signed in. */
async function castVotes(tx: Transaction, poll: SeedPoll, placed: PlacedPoll, clock: Clock) {
  const until = Math.min(
    placed.closesAt?.getTime() ?? Number.POSITIVE_INFINITY,
    clock.hoursAgo(0).getTime(),
  );
  const opened = placed.opensAt.getTime();
  const rows = placed.options.flatMap(({ id }, index) =>
    Array.from({ length: poll.options[index]?.votes ?? 0 }, () => ({
      pollId: placed.id,
      ...ballotFor(id, poll, placed),
      voterKey: randomBytes(32),
      signedIn: Math.random() < 1 / 9,
      castAt: new Date(opened + (until - opened) * Math.random() ** 3),
    })),
  );
  for (let i = 0; i < rows.length; i += votesPerInsert)
    await tx.insert(votes).values(rows.slice(i, i + votesPerInsert));
  if (!poll.asksTwice) return;
  const before = rows
    .filter(() => Math.random() < 0.6)
    .map(({ pollId, voterKey, optionId }) => ({
      pollId,
      voterKey,
      optionId: Math.random() < 0.8 ? optionId : anyOf(placed.options).id,
    }));
  await tx.insert(votesBefore).values(before);
}

/** Who ranks or ticks several options goes on from the first as chance will have it. */
function ballotFor(first: string, { kind, maxChoices = 1 }: SeedPoll, { options }: PlacedPoll) {
  if (kind !== "multiple" && kind !== "ranked") return { optionId: first };
  const others = options
    .map(({ id }) => id)
    .filter((id) => id !== first)
    .sort(() => Math.random() - 0.5);
  const most = kind === "multiple" ? maxChoices : options.length;
  const choices = [first, ...others.slice(0, Math.floor(Math.random() * most))];
  // Ticks have no order of their own: the same ones are the same ballot.
  if (kind === "multiple") choices.sort();
  return { optionId: choices[0] ?? first, choices };
}

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
