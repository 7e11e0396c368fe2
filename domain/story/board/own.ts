import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { publishedStories, revisions, stories } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";
import { type Card, concerns, listCards } from "./cards";

const shown = 8;

/** A draft, or a live story whose changes are not on their way yet. */
const inHand = or(
  eq(stories.status, "draft"),
  and(eq(stories.status, "published"), isNull(stories.submittedAt), isNull(stories.scheduledFor)),
);
const inReview = or(
  eq(stories.status, "in_review"),
  and(eq(stories.status, "published"), isNotNull(stories.submittedAt)),
);
const bySoonest: SQL[] = [
  sql`${stories.dueAt} asc nulls last`,
  desc(stories.updatedAt),
  desc(stories.id),
];

export type Waiting = { sentBack: Card[]; toReview: Card[]; unclaimed: Card[] };

/** What would not go on without this person. */
export async function listWaiting(staff: Staff): Promise<Waiting> {
  const list = (where: SQL | undefined) =>
    listCards(staff, { where, order: bySoonest, limit: shown });
  const isEditor = may(staff.role, "story.publish");
  const [sentBack, toReview, unclaimed] = await Promise.all([
    list(and(inHand, ne(stories.reviewNote, ""), concerns(staff.id))),
    isEditor ? list(and(inReview, eq(stories.editorId, staff.id))) : [],
    isEditor ? list(and(inReview, isNull(stories.editorId))) : [],
  ]);
  return { sentBack, toReview, unclaimed };
}

/** What of a live story readers do not see yet. */
const hasPending = sql`exists (
  select from ${publishedStories} p join ${revisions} r on r.id = p.revision_id
  where p.story_id = ${stories.id} and r.version < ${stories.version})`;

/** What this person is writing, changes to what is out among it, the most pressing first. */
export const listMine = (staff: Staff): Promise<Card[]> =>
  listCards(staff, {
    where: and(
      or(
        inArray(stories.status, ["draft", "in_review"]),
        and(eq(stories.status, "published"), hasPending),
      ),
      or(eq(stories.writerId, staff.id), and(isNull(stories.writerId), concerns(staff.id))),
    ),
    order: bySoonest,
    limit: shown,
  });

/** What goes out next, and what has just gone out. */
export async function listOut(staff: Staff): Promise<{ next: Card[]; out: Card[] }> {
  const [next, out] = await Promise.all([
    listCards(staff, {
      where: isNotNull(stories.scheduledFor),
      order: [sql`${stories.scheduledFor} asc`, desc(stories.id)],
      limit: 3,
    }),
    listCards(staff, {
      where: eq(stories.status, "published"),
      order: [desc(publishedStories.publishedAt), desc(publishedStories.storyId)],
      limit: 5,
      isPublic: true,
    }),
  ]);
  return { next, out };
}
