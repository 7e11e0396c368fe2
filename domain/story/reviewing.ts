import "server-only";
import { eq, sql } from "drizzle-orm";
import { stories } from "@/db/schema/story";
import { notify, notifyAll } from "@/domain/notice/commands";
import type { Viewer } from "@/domain/person/rules";
import type { Result } from "@/lib/result";
import { statusAfter } from "./rules";
import { note, type Refused, type Seen, settled, withStory } from "./verbs";

/** Asks the editors to look: at a draft, or at what was changed since a story was published. */
export async function submitForReview(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("submitForReview", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({
        status: statusAfter("submitForReview", story.status),
        submittedAt: sql`now()`,
        submittedBy: actor.id,
        reviewNote: "",
      })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.submitted", story.id);
    if (story.editorId)
      await notify(tx, {
        personId: story.editorId,
        kind: "submitted",
        actorId: actor.id,
        storyId: story.id,
      });
    return { ok: true };
  });
}

/** Back to its writer with a note. A live story stays live: its changes go back. */
export async function sendBack(
  actor: Viewer,
  { note: reviewNote, ...seen }: Seen & { note: string },
): Promise<Result<object, Refused>> {
  return withStory("sendBack", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({ ...settled, status: statusAfter("sendBack", story.status), reviewNote })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.sentBack", story.id, { note: reviewNote });
    await notifyAll(tx, [...story.authorIds, story.writerId, story.submittedBy], {
      kind: "sent_back",
      actorId: actor.id,
      storyId: story.id,
      excerpt: reviewNote,
    });
    return { ok: true };
  });
}
