import { storyAnswer } from "@/components/story/answer";
import { listPublished } from "@/domain/story/queries";
import { answerText } from "@/lib/conditional";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { env } from "@/lib/env";
import { problem } from "@/lib/problem";

/** More in one answer would only be slower than two. */
const most = 100;

/** The published stories, newest first, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const limit = query.get("limit") ?? "20";
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > most)
    return problem(
      422,
      "The limit is out of range",
      `limit takes a whole number from 1 to ${most}.`,
    );
  const cursor = query.get("after");
  const after = decodeCursor(cursor, isTimeKey);
  if (cursor && !after)
    return problem(422, "The cursor is unknown", "after takes what an answer gave as next.");
  const { stories, next } = await listPublished({
    sectionSlug: slug(query.get("section")),
    tagSlug: slug(query.get("tag")),
    authorSlug: slug(query.get("author")),
    after,
    limit: Number(limit),
  });
  const base = env().SITE_URL;
  const body = { stories: stories.map((story) => storyAnswer(story, base)), next };
  return answerText(request, JSON.stringify(body), "application/json");
}

/** Absent or empty means all; what the database could not hold matches nothing. */
const slug = (given: string | null): string | undefined =>
  given?.replace(/\p{C}/gu, "-") || undefined;
