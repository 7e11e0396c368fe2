import "server-only";
import { eq } from "drizzle-orm";
import { stories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import type { Result } from "@/lib/result";
import { note, type Refused, type Seen, withStory } from "./verbs";

export async function submitForReview(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("submitForReview", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({ status: "in_review", reviewNote: "" })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.submitted", story.id);
    return { ok: true };
  });
}

export async function sendBack(
  actor: Viewer,
  { note: reviewNote, ...seen }: Seen & { note: string },
): Promise<Result<object, Refused>> {
  return withStory("sendBack", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({ status: "draft", scheduledFor: null, reviewNote })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.sentBack", story.id, { note: reviewNote });
    return { ok: true };
  });
}
