import "server-only";
import { v7 } from "uuid";
import { touchSession } from "@/domain/session/queries";
import { type Refusal, refuse } from "@/lib/result";
import { comments as said } from "@/lib/words/en/comments";
import { factsOf } from "./facts";
import { type Gathered, gatherForPosting } from "./gathering";
import type { CommentInput } from "./input";
import { bodyLength } from "./rules";
import { pacesOf } from "./screening/paces";
import { screen } from "./screening/screen";
import { type PostedComment, signalsOf, writeComment } from "./writing";

export type PostRefusal =
  | Refusal<
      | "signedOut"
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
export type PostResult =
  | { ok: true; comment: PostedComment; storyId: string; isNew: boolean }
  | PostRefusal;

type Post = CommentInput & { slug: string };

/** One comment of theirs goes through in a second, so a third look finds them as they stay. */
const mostLooks = 5;

/**
 * Posts a comment, or answers the first one when the same submission arrives again. Facts are
 * gathered, judged, and the comment is written if they still hold: one person's comments are judged
 * one after the other, whoever sends them at once (docs/decisions/0020).
 * @param session of whoever posts; whether it is open is asked here
 */
export async function postComment(session: string, post: Post): Promise<PostResult> {
  for (let look = 0; look < mostLooks; look++) {
    const result = await postAsJudged(session, post);
    if (result) return result;
  }
  return { ok: false, reason: "tooFast", wait: 1 };
}

/** @returns null when the author did something else meanwhile */
async function postAsJudged(session: string, post: Post): Promise<PostResult | null> {
  const { slug, body, parent = null, key = null, side, follow } = post;
  const gathered = await gatherForPosting({ session, slug, body, parent, key });
  if (!gathered) return refuse("signedOut");
  const { author, story, earlier, isTaken, hasParent, counts, policy, watchIds } = gathered;
  if (author.isQuiet) await touchSession(session);
  const kept = keptFromWriting(author);
  if (kept) return kept;
  if (!story) return refuse("notFound");
  if (earlier) return { ok: true, comment: earlier, storyId: story.id, isNew: false };
  if (!hasParent) return refuse("noParent");

  const facts = factsOf({ body, story, author }, counts, policy);
  const { verdict, by } = screen(facts);
  if (verdict.kind === "refuse") return refuse(verdict.reason, { body: refusals[verdict.reason] });
  const held = verdict.kind === "hold";
  // A key that names another comment is no key: two forms, or someone trying.
  const id = key && !isTaken ? key : v7();
  const written = await writeComment(author, {
    comment: { id, storyId: story.id, parentId: parent, body, status: verdict.status },
    held: { by: held ? by : null, for: (held && verdict.what) || "" },
    signals: signalsOf(facts),
    limits: pacesOf(facts),
    ...{ watchIds, side, follow },
  });
  if (written.outcome === "changed") return null;
  if (written.outcome === "tooFast") return { ok: false, reason: "tooFast", wait: written.wait };
  const comment = { id, status: verdict.status, parentId: parent };
  return { ok: true, comment, storyId: story.id, isNew: true };
}

/** Why somebody may write nothing at all now. */
export function keptFromWriting({
  status,
  isConfirmed,
  barred,
}: Gathered["author"]): PostRefusal | null {
  if (status !== "active") return refuse("suspended");
  if (!isConfirmed) return refuse("unconfirmed");
  return barred === null ? null : { ok: false, reason: "barred", told: barred };
}

const { length, closed, regulars, repeat } = said.problems;
/** For programs that ask for the field; people have it in the site's language. */
export const refusals = {
  length: length(bodyLength.min, bodyLength.max),
  closed,
  regulars,
  repeat,
};
