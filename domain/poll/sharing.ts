import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { pollOptions, polls } from "@/db/schema/poll";
import type { PollDraft } from "./input";

/**
 * The poll of another story as it stands, for a story that carries it, too: it is worded in its home
 * alone. The votes are the poll's, wherever they were cast.
 * @param lock holds it until the transaction ends
 * @returns null for a poll that is new, or worded in this story
 */
export async function getSharedPoll(
  tx: Connection,
  { id, storyId }: { id: string; storyId: string },
  { lock = false } = {},
): Promise<PollDraft | null> {
  const query = tx.select().from(polls).where(eq(polls.id, id));
  const [row] = await (lock ? query.for("update") : query);
  if (!row?.homeId || row.homeId === storyId) return null;
  const options = await tx
    .select({ id: pollOptions.id, label: pollOptions.label, bestCase: pollOptions.bestCase })
    .from(pollOptions)
    .where(eq(pollOptions.pollId, id))
    .orderBy(asc(pollOptions.position));
  const { question, kind, maxChoices, asksTwice, results } = row;
  return {
    id,
    question,
    kind,
    maxChoices,
    asksTwice,
    options,
    results,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
  };
}

/**
 * When a poll that readers have closes is moved by a verb of its own (closing.ts), not by its
 * story: a page that was open meanwhile, or an old revision, brings an older time along.
 */
export async function withPresentClosing(tx: Connection, draft: PollDraft): Promise<PollDraft> {
  const [row] = await tx
    .select({ status: polls.status, closesAt: polls.closesAt })
    .from(polls)
    .where(eq(polls.id, draft.id));
  if (!row || row.status === "draft") return draft;
  return { ...draft, closesAt: row.closesAt?.toISOString() ?? null };
}
