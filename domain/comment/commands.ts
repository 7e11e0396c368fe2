import "server-only";
import { and, asc, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import type { Viewer } from "@/domain/person/rules";
import { findStanding } from "@/domain/sanction/queries";
import { findWatches } from "@/domain/watch/matching";
import { spendAll } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/result";
import { comments as said } from "@/lib/words/en/comments";
import { countFacts, factsOf, gatherStory } from "./facts";
import type { CommentInput } from "./input";
import { loadPolicy } from "./policy/queries";
import { bodyLength, publishedStatuses } from "./rules";
import { pacesOf } from "./screening/paces";
import { screen } from "./screening/screen";
import { findSide } from "./side/facts";
import { type PostedComment, signalsOf, writeComment } from "./writing";

export type PostRefusal =
  | Refusal<
      | "notFound"
      | "noParent"
      | "suspended"
      | "unconfirmed"
      | "closed"
      | "regulars"
      | "length"
      | "repeat"
    >
  | { ok: false; reason: "tooFast"; wait: number }
  /** Muted or banned: `told` says until when and why. */
  | { ok: false; reason: "barred"; told: string };
export type PostResult = { ok: true; comment: PostedComment; isNew: boolean } | PostRefusal;

/**
 * Posts a comment, or answers the first one when the same submission arrives again. The author's
 * row is locked, so that one person's comments are judged one after the other, whoever sends them
 * at once.
 */
export function postComment(
  viewer: Viewer,
  { storyId, body, parent, key, side, follow }: CommentInput & { storyId: string },
): Promise<PostResult> {
  return db.transaction(async (tx): Promise<PostResult> => {
    const person = await lockAuthor(tx, viewer);
    if (!("role" in person)) return person;
    const draft = { storyId, authorId: viewer.id, parentId: parent ?? null, body };
    // Asked for at once, they go to the database together: the author's row is locked meanwhile.
    const [story, earlier, isTaken, hasParent, counts, policy, watchIds] = await Promise.all([
      gatherStory(tx, storyId),
      findSubmission(tx, draft, key),
      isId(tx, key),
      !parent || isOnPage(tx, storyId, parent),
      countFacts(tx, { body, authorId: viewer.id }),
      loadPolicy(tx),
      findWatches(tx, draft),
    ]);
    if (!story) return refuse("notFound");
    if (earlier) return { ok: true, comment: earlier, isNew: false };
    if (!hasParent) return refuse("noParent");

    const { role, isFresh, isPremoderated } = person;
    const author = { role, isFresh, isPremoderated };
    const facts = factsOf({ body, story, author }, counts, policy);
    const { verdict, by } = screen(facts);
    if (verdict.kind === "refuse")
      return refuse(verdict.reason, { body: refusals[verdict.reason] });

    const wait = await spendAll(pacesOf(facts), viewer.id, tx);
    if (wait > 0) return { ok: false, reason: "tooFast", wait };

    const held = verdict.kind === "hold";
    const comment = await writeComment(
      tx,
      {
        ...draft,
        // A key that names another comment is no key: two forms, or someone trying.
        id: key && !isTaken ? key : v7(),
        sideId: side ? await findSide(tx, viewer.id, storyId) : null,
        status: verdict.status,
        heldBy: held ? by : null,
        heldFor: (held && verdict.what) || "",
      },
      { signals: signalsOf(facts), watchIds, follow: follow ? viewer : null },
    );
    return { ok: true, comment, isNew: true };
  });
}

/** Whoever writes or changes a comment waits here for their own other comments. */
export async function lockAuthor(tx: Transaction, viewer: Viewer) {
  const [person] = await tx
    .select({
      role: people.role,
      status: people.status,
      confirmed: sql<boolean>`${people.emailConfirmedAt} is not null`,
      isFresh: sql<boolean>`${people.createdAt} > now() - interval '1 day'`,
    })
    .from(people)
    .where(eq(people.id, viewer.id))
    .for("no key update");
  if (person?.status !== "active") return refuse("suspended");
  if (!person.confirmed) return refuse("unconfirmed");
  const { barred, isPremoderated } = await findStanding(tx, viewer.id);
  return barred
    ? { ok: false as const, reason: "barred" as const, told: barred }
    : { ...person, isPremoderated };
}

const { length, closed, regulars, repeat } = said.problems;
/** For programs that ask for the field; people have it in the site's language. */
export const refusals = {
  length: length(bodyLength.min, bodyLength.max),
  closed,
  regulars,
  repeat,
};

/** The same text sent again within a minute, or under the key of a form sent twice. */
async function findSubmission(
  tx: Transaction,
  draft: { storyId: string; authorId: string; parentId: string | null; body: string },
  key: string | undefined,
): Promise<PostedComment | undefined> {
  const again = and(
    gt(comments.createdAt, sql`now() - interval '1 minute'`),
    // What was rejected meanwhile is not on its way any more: sent again it is a repetition.
    ne(comments.status, "REJECTED"),
    sql`${comments.parentId} is not distinct from ${draft.parentId}`,
  );
  const [row] = await tx
    .select({ id: comments.id, status: comments.status, parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.authorId, draft.authorId),
        eq(comments.storyId, draft.storyId),
        eq(comments.body, draft.body),
        key ? or(eq(comments.id, key), again) : again,
      ),
    )
    .orderBy(asc(comments.createdAt))
    .limit(1);
  return row;
}

async function isOnPage(tx: Transaction, storyId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.id, id),
        eq(comments.storyId, storyId),
        inArray(comments.status, publishedStatuses),
      ),
    );
  return rows.length > 0;
}

async function isId(tx: Transaction, key: string | undefined): Promise<boolean> {
  if (!key) return false;
  const rows = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, key));
  return rows.length > 0;
}
