import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { previewLinks } from "@/db/schema/preview";
import { record } from "@/domain/event/commands";
import { mayEditStory, type Viewer } from "@/domain/person/rules";
import { loadStory } from "@/domain/story/content";
import { publishedVersion } from "@/domain/story/revisions";
import { type Result, refuse } from "@/lib/result";
import { isToken, type LinkWish } from "./input";
import { hashOf, isWorking, opens } from "./link";
import { maxLive, type Preview } from "./rules";

/** Makes a link that shows the present draft of one story to whoever holds it. */
export async function makeLink(
  actor: Viewer,
  { storyId, label, hours }: LinkWish,
): Promise<Result<{ token: string }, "notFound" | "forbidden" | "tooMany">> {
  return db.transaction(async (tx) => {
    const refusal = await whyNot(tx, actor, storyId);
    if (refusal) return refusal;
    const live = await tx.$count(previewLinks, and(eq(previewLinks.storyId, storyId), isWorking()));
    if (live >= maxLive) return refuse("tooMany");
    const token = randomBytes(32).toString("base64url");
    await tx.insert(previewLinks).values({
      storyId,
      label,
      tokenHash: hashOf(token),
      createdBy: actor.id,
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    });
    await note(tx, actor, "story.previewLinkMade", storyId, label);
    return { ok: true, token };
  });
}

/** Ends a link at once. Ended already: nothing is left to do. */
export async function revokeLink(
  actor: Viewer,
  { storyId, id }: { storyId: string; id: string },
): Promise<Result<object, "notFound" | "forbidden">> {
  return db.transaction(async (tx) => {
    const refusal = await whyNot(tx, actor, storyId);
    if (refusal) return refusal;
    const isLink = and(eq(previewLinks.id, id), eq(previewLinks.storyId, storyId));
    const [link] = await tx.select().from(previewLinks).where(isLink).for("update");
    if (!link) return refuse("notFound");
    if (link.revokedAt) return { ok: true };
    await tx.update(previewLinks).set({ revokedAt: sql`now()` }).where(isLink);
    await note(tx, actor, "story.previewLinkRevoked", storyId, link.label);
    return { ok: true };
  });
}

/**
 * The draft behind a link, and a note of when it was last looked at. A link ends with its maker's
 * place at the desk: nobody who left can still show what is written there.
 * @returns null for a token that is unknown, revoked or out of date; nobody learns which
 */
export async function openPreview(token: string): Promise<Preview | null> {
  if (!isToken(token)) return null;
  const [link] = await db
    .update(previewLinks)
    .set({ lastOpenedAt: sql`now()` })
    .where(and(eq(previewLinks.tokenHash, hashOf(token)), opens()))
    .returning({ storyId: previewLinks.storyId, expiresAt: previewLinks.expiresAt });
  const story = link && (await loadStory(db, link.storyId));
  if (!story) return null;
  const { content, version } = story;
  const live = await publishedVersion(db, story.id);
  const readersSee = live === null ? "nothing" : live < version ? "earlier" : "this";
  return { content, readersSee, expiresAt: link.expiresAt } as Preview;
}

async function whyNot(tx: Transaction, actor: Viewer, storyId: string) {
  const story = await loadStory(tx, storyId, { lock: true });
  if (!story) return refuse("notFound" as const);
  return mayEditStory(actor, story) ? null : refuse("forbidden" as const);
}

const note = (tx: Transaction, actor: Viewer, verb: string, id: string, label: string) =>
  record(tx, { actorId: actor.id, verb, subject: { type: "story", id }, data: { to: label } });
