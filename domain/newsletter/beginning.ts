import "server-only";
import { and, asc, eq, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { newsletterStories, newsletters } from "@/db/schema/newsletter";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { tell } from "./changing";
import { gather } from "./recipients";

export type Begun = { isBegun: true; recipients: number } | { isBegun: false };

/** Whether anything of it is published: the rest is left out. */
export async function hasStories(tx: Transaction, newsletterId: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: publishedStories.storyId })
    .from(newsletterStories)
    .innerJoin(publishedStories, eq(publishedStories.storyId, newsletterStories.storyId))
    .where(eq(newsletterStories.newsletterId, newsletterId))
    .limit(1);
  return one !== undefined;
}

/** From now on nobody changes it, and who gets it is written down. The caller holds its row. */
export async function begin(
  tx: Transaction,
  actor: Pick<Viewer, "id"> | null,
  issue: { id: string; title: string },
): Promise<Begun> {
  const at = { scheduledFor: null };
  if (!(await hasStories(tx, issue.id))) {
    const trouble = "None of its stories was published any more.";
    await tx
      .update(newsletters)
      .set({ ...at, status: "draft", trouble })
      .where(eq(newsletters.id, issue.id));
    await tell(tx, actor, issue, "notSent", { reason: trouble });
    return { isBegun: false };
  }
  const recipients = await gather(tx, issue.id);
  await tx
    .update(newsletters)
    .set({ ...at, status: "sending", startedAt: sql`now()`, recipients, trouble: "" })
    .where(eq(newsletters.id, issue.id));
  await tell(tx, actor, issue, "begun", { recipients });
  return { isBegun: true, recipients };
}

/** Begins what is due, one by one, in the order it was planned. */
export async function beginDueNewsletters(): Promise<number> {
  for (let begun = 0; ; begun++) if (!(await beginNext())) return begun;
}

const beginNext = (): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: newsletters.id, title: newsletters.subject })
      .from(newsletters)
      .where(and(eq(newsletters.status, "scheduled"), lte(newsletters.scheduledFor, sql`now()`)))
      .orderBy(asc(newsletters.scheduledFor))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return false;
    await begin(tx, null, due);
    return true;
  });
