import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Transaction } from "@/db/client";
import { pollOptions, polls, votes } from "@/db/schema/poll";
import type { SeedPoll } from "./newsroom/types";
import type { Clock } from "./seed";

export type PlacedPoll = {
  id: string;
  options: { id: string; label: string; bestCase: string }[];
  opensAt: Date;
  closesAt: Date | null;
};

/** PostgreSQL takes 65,535 parameters a statement; a vote has six. */
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
  const rows = placed.options.flatMap((option, index) =>
    Array.from({ length: poll.options[index]?.votes ?? 0 }, () => ({
      pollId: placed.id,
      optionId: option.id,
      voterKey: randomBytes(32),
      signedIn: Math.random() < 1 / 9,
      castAt: new Date(opened + (until - opened) * Math.random() ** 3),
    })),
  );
  for (let i = 0; i < rows.length; i += votesPerInsert)
    await tx.insert(votes).values(rows.slice(i, i + votesPerInsert));
}
