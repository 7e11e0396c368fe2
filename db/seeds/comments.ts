import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  commentReactions,
  commentRevisions,
  comments,
  reports,
  verdicts,
} from "@/db/schema/comment";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import type { SeedComment, SeedStory } from "./newsroom/types";
import { type Clock, Ids } from "./seed";

type Known = { people: Ids; moderatorId: string; stories: Ids; clock: Clock };

const minute = 60_000;
type Code = NonNullable<(typeof verdicts.$inferInsert)["code"]>;

export async function seedComments(
  tx: Transaction,
  stories: readonly SeedStory[],
  known: Known,
): Promise<void> {
  const ids = new Ids();
  for (const story of stories) {
    const written = story.comments ?? [];
    if (written.length === 0) continue;
    const sides = await listSides(tx, known.stories.of(story.key));
    const sideOf = ({ key, side }: SeedComment) => {
      if (side === undefined) return null;
      const option = sides[side];
      if (!option) throw new Error(`The comment ${key} shows a side that its poll does not have.`);
      return option.id;
    };
    const publishedAt = known.clock.hoursAgo(story.hoursAgo).getTime();
    const at = (comment: SeedComment, later = 0) =>
      new Date(Math.min(publishedAt + (comment.minutesAfter + later) * minute, Date.now()));
    for (const comment of written) ids.add(comment.key);

    await tx.insert(comments).values(
      written.map((comment) => ({
        id: ids.of(comment.key),
        storyId: known.stories.of(story.key),
        parentId: comment.parent ? ids.of(comment.parent) : null,
        authorId: known.people.of(comment.author),
        status: comment.status,
        // What was rejected as spam had been held for its link.
        heldBy: comment.heldBy ?? (comment.rejection === "SPAM" ? "links" : null),
        body: comment.body,
        version: isJudged(comment) ? 2 : 1,
        featuredAt: comment.featured ? at(comment, 30) : null,
        sideId: sideOf(comment),
        createdAt: at(comment),
        updatedAt: at(comment, isJudged(comment) ? 12 : 0),
      })),
    );
    await tx.insert(commentRevisions).values(
      written.map((comment) => ({
        commentId: ids.of(comment.key),
        number: 1,
        body: comment.body,
        createdAt: at(comment),
      })),
    );
    const judged = written.filter(isJudged);
    if (judged.length > 0)
      await tx.insert(verdicts).values(
        judged.map((comment) => ({
          commentId: ids.of(comment.key),
          revision: 1,
          kind: comment.status === "REJECTED" ? ("reject" as const) : ("approve" as const),
          code: comment.status === "REJECTED" ? (comment.rejection as Code) : null,
          fromStatus: comment.heldBy ? ("PREMOD" as const) : ("NONE" as const),
          toStatus: comment.status,
          version: 2,
          moderatorId: known.moderatorId,
          createdAt: at(comment, 12),
        })),
      );
    const reported = written.flatMap((comment) =>
      (comment.reports ?? []).map((report) => ({
        commentId: ids.of(comment.key),
        revision: 1,
        reporterId: known.people.of(report.by),
        reason: report.reason,
        note: report.note ?? "",
        createdAt: at(comment, 25),
        settledAt: comment.status === "REJECTED" ? at(comment, 40) : null,
      })),
    );
    if (reported.length > 0) await tx.insert(reports).values(reported);
    const reactions = written.flatMap((comment) => {
      const of = (kind: "good_point" | "changed_mind", who: readonly string[] = []) =>
        who.map((key) => ({
          commentId: ids.of(comment.key),
          personId: known.people.of(key),
          kind,
          createdAt: at(comment, 20),
        }));
      return [...of("good_point", comment.good), ...of("changed_mind", comment.changed)];
    });
    if (reactions.length > 0) await tx.insert(commentReactions).values(reactions);
    for (const comment of written) {
      const optionId = sideOf(comment);
      if (optionId) await makeTheirs(tx, optionId, known.people.of(comment.author));
    }
  }
}

const isJudged = ({ status }: SeedComment) => status === "APPROVED" || status === "REJECTED";

const listSides = (tx: Transaction, storyId: string) =>
  tx
    .select({ id: pollOptions.id })
    .from(publishedStories)
    .innerJoin(pollOptions, eq(pollOptions.pollId, publishedStories.pollId))
    .where(eq(publishedStories.storyId, storyId))
    .orderBy(asc(pollOptions.position));

/** Whoever shows a side has voted for it: one of the votes that were cast becomes theirs. */
const makeTheirs = (tx: Transaction, optionId: string, personId: string) =>
  tx.execute(sql`
    update votes v set voter_key = voter_key(p.secret, ${personId}::uuid, null)
    from polls p
    where p.id = v.poll_id and v.ctid = (
      select any_vote.ctid from votes any_vote
      where any_vote.option_id = ${optionId}::uuid and any_vote.signed_in
      order by any_vote.cast_at desc limit 1)
    and not exists (
      select from votes own where own.poll_id = p.id
        and own.voter_key = voter_key(p.secret, ${personId}::uuid, null))`);
