import "server-only";
import { randomBytes } from "node:crypto";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { pollOptions, polls, votes, votesBefore } from "@/db/schema/poll";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { PollDraft } from "./input";

const toDate = (instant: string | null) => (instant ? new Date(instant) : null);

/**
 * Mirrors a poll that was never published into its rows, so that the desk can list it. A published
 * poll is left alone: its wording changes with the story's next update (`applyPoll`). So is one
 * that is worded in another story than this.
 * @returns the poll's id
 */
export async function savePollDraft(
  tx: Transaction,
  actor: Viewer | null,
  draft: PollDraft,
  storyId: string | null = null,
): Promise<string> {
  const [row] = await tx
    .select({ status: polls.status, homeId: polls.homeId })
    .from(polls)
    .where(eq(polls.id, draft.id))
    .for("update");
  if (row && row.status !== "draft") return draft.id;
  if (row?.homeId && storyId && row.homeId !== storyId) return draft.id;
  if (!row)
    await tx
      .insert(polls)
      .values({ id: draft.id, question: draft.question, createdBy: actor?.id ?? null });
  await writeWording(tx, draft);
  await writeSettings(tx, draft);
  await tx
    .update(polls)
    .set({ closesAt: toDate(draft.closesAt) })
    .where(eq(polls.id, draft.id));
  return draft.id;
}

/** Forgets a poll that no reader has seen and no story carries. */
export async function dropPollDraft(tx: Transaction, id: string): Promise<void> {
  await tx
    .delete(polls)
    .where(and(eq(polls.id, id), eq(polls.status, "draft"), isNull(polls.homeId)));
}

/**
 * Publishes a poll with its story, or brings a live one up to date. The closing time of a poll that
 * was asked is moved by its own verb only (closing.ts): the copy in an editor that was open
 * meanwhile is older.
 */
export async function applyPoll(
  tx: Transaction,
  actor: Viewer | null,
  draft: PollDraft,
): Promise<Result<object, "pollLocked">> {
  const [row] = await tx
    .select({
      status: polls.status,
      question: polls.question,
      kind: polls.kind,
      maxChoices: polls.maxChoices,
    })
    .from(polls)
    .where(eq(polls.id, draft.id))
    .for("update");
  if (!row) await savePollDraft(tx, actor, draft);
  const isNew = !row || row.status === "draft";
  if (isNew || (await wordingDiffers(tx, draft, row))) {
    if (await hasAnswers(tx, draft.id))
      return refuse("pollLocked", {
        "poll.question": "Readers have voted: the question and its options can no longer change.",
      });
    await writeWording(tx, draft);
  }
  await writeSettings(tx, draft);
  if (isNew) {
    await tx
      .update(polls)
      .set({ status: "open", secret: randomBytes(32), closesAt: toDate(draft.closesAt) })
      .where(eq(polls.id, draft.id));
    await record(tx, {
      actorId: actor?.id ?? null,
      verb: "poll.opened",
      subject: { type: "poll", id: draft.id },
    });
  }
  return { ok: true };
}

async function hasAnswers(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ answered: boolean }>(sql`
    select exists (select from ${votes} where ${votes.pollId} = ${id})
      or exists (select from ${votesBefore} where ${votesBefore.pollId} = ${id}) as answered`);
  return row?.answered ?? false;
}

type Wording = Pick<PollDraft, "question" | "kind" | "maxChoices">;

async function wordingDiffers(tx: Transaction, draft: PollDraft, asked: Wording) {
  const live = await tx
    .select({ id: pollOptions.id, label: pollOptions.label })
    .from(pollOptions)
    .where(eq(pollOptions.pollId, draft.id))
    .orderBy(asc(pollOptions.position));
  return (
    asked.question !== draft.question ||
    asked.kind !== draft.kind ||
    asked.maxChoices !== draft.maxChoices ||
    live.length !== draft.options.length ||
    live.some(
      ({ id, label }, i) => id !== draft.options[i]?.id || label !== draft.options[i]?.label,
    )
  );
}

async function writeWording(tx: Transaction, draft: PollDraft) {
  const { question, kind, maxChoices } = draft;
  await tx.update(polls).set({ question, kind, maxChoices }).where(eq(polls.id, draft.id));
  await tx.delete(pollOptions).where(eq(pollOptions.pollId, draft.id));
  if (draft.options.length > 0)
    await tx
      .insert(pollOptions)
      .values(draft.options.map((option, position) => ({ ...option, pollId: draft.id, position })));
}

/** What may change while readers vote. */
async function writeSettings(tx: Transaction, draft: PollDraft) {
  await tx
    .update(polls)
    .set({
      results: draft.results,
      asksTwice: draft.asksTwice,
      opensAt: toDate(draft.opensAt),
      updatedAt: sql`now()`,
    })
    .where(eq(polls.id, draft.id));
  for (const { id, bestCase } of draft.options)
    await tx.update(pollOptions).set({ bestCase }).where(eq(pollOptions.id, id));
}
