import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { stories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { refuse } from "@/lib/result";
import { loadStory, type StoryRow } from "./content";
import { publishedVersion } from "./revisions";
import { isOpenTo, mayDo, type Verb } from "./rules";

/** What a verb changed, for the page cache. */
export type Changed = { id: string; slug: string; pollId: string | null };
export type Refused =
  | "notFound"
  | "forbidden"
  | "stale"
  | "wrongState"
  | "incomplete"
  | "pollLocked"
  | "slugTaken"
  | "embargoed"
  | "past";
/** The content version an actor looked at: a verb acts on that one or on none. */
export type Seen = { id: string; version: number };

/** What every verb does first: locks the story, then asks for the right, the state and the version. */
export async function withStory<R>(
  verb: Verb,
  actor: Viewer,
  seen: Seen,
  run: (tx: Transaction, story: StoryRow) => Promise<R | ReturnType<typeof refuse<Refused>>>,
) {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, seen.id, { lock: true });
    if (!story) return refuse<Refused>("notFound");
    if (!mayDo(verb, actor, story)) return refuse<Refused>("forbidden");
    const isPublic = story.status === "published";
    const hasPending = isPublic && (await publishedVersion(tx, story.id)) !== story.version;
    if (!isOpenTo(verb, { ...story, hasPending })) return refuse<Refused>("wrongState");
    if (story.version !== seen.version) return refuse<Refused>("stale");
    return run(tx, story);
  });
}

/** What was planned or asked for in the state before ends with it. */
export const settled = { scheduledFor: null, submittedAt: null, submittedBy: null };

export const moveTo = (
  tx: Transaction,
  id: string,
  status: "draft" | "published" | "unpublished",
) =>
  tx
    .update(stories)
    .set({
      ...settled,
      status,
      reviewNote: "",
      ...(status === "unpublished" && { unpublishAt: null }),
    })
    .where(eq(stories.id, id));

export const note = (
  tx: Transaction,
  actor: Viewer | null,
  verb: string,
  id: string,
  data?: Record<string, unknown>,
) =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb,
    subject: { type: "story", id },
    ...(data && { data }),
  });
