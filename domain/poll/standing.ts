import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import type { PollView } from "./queries";
import { type Runoff, runoff } from "./ranked";

/** Many ballots are counted at most so often, however many ask. */
const freshMs = 1_000;
type Kept = { at: number; counted: Promise<Runoff> };
const kept = new Map<string, Kept>();

/** Instant run-off over all ballots of a ranked poll; only for a reader who may see its result. */
export async function getRunoff({ id, kind, total, options }: PollView): Promise<Runoff | null> {
  if (kind !== "ranked" || total === null) return null;
  const known = kept.get(id);
  if (known && Date.now() - known.at < freshMs) return known.counted;
  const counted = countBallots(id).then((ballots) =>
    runoff(
      options.map((option) => option.id),
      ballots,
    ),
  );
  kept.set(id, { at: Date.now(), counted });
  counted.catch(() => kept.delete(id));
  if (kept.size > 200) kept.delete(kept.keys().next().value ?? id);
  return counted;
}

const countBallots = async (id: string) => [
  ...(await db.execute<{ choices: string[]; votes: number }>(sql`
    select choices, sum(votes)::int as votes from poll_ballots
    where poll_id = ${id}::uuid group by choices having sum(votes) > 0`)),
];

/** Where a poll asks twice: how many ended where they began, and how the others moved. */
export type Shift = { from: string; to: string; votes: number }[];

/** Only for a reader who may see the result. */
export async function getShift({ id, asksTwice, total }: PollView): Promise<Shift | null> {
  return asksTwice && total !== null ? countShift(id) : null;
}

/** For the desk, which sees every result. */
export const getDeskShift = async (_staff: Staff, id: string): Promise<Shift> => countShift(id);

async function countShift(id: string): Promise<Shift> {
  return [
    ...(await db.execute<Shift[number]>(sql`
      select b.option_id as "from", v.option_id as "to", count(*)::int as votes
      from votes_before b join votes v on v.poll_id = b.poll_id and v.voter_key = b.voter_key
      where b.poll_id = ${id}::uuid and v.status = 'counted' group by 1, 2 order by 3 desc, 1, 2`)),
  ];
}
