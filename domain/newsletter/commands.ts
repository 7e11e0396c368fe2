import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { newsletterStories, newsletters } from "@/db/schema/newsletter";
import { stories } from "@/db/schema/story";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { type Answer, changeNewsletter, tell } from "./changing";
import type { Draft, Item } from "./rules";

/** Makes an empty issue. Asked twice with the same id it is made once. */
export async function startNewsletter(
  actor: Viewer,
  { id }: { id: string },
): Promise<Result<object, "forbidden">> {
  if (!may(actor.role, "newsletter.edit")) return refuse("forbidden");
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(newsletters)
      .values({ id, createdBy: actor.id, editedBy: actor.id })
      .onConflictDoNothing()
      .returning({ id: newsletters.id });
    if (made) await tell(tx, actor, { id, title: "" }, "started");
  });
  return { ok: true };
}

/** Keeps a draft, if nobody else has changed it meanwhile. */
export function saveNewsletter(
  actor: Viewer,
  { id, version, draft }: { id: string; version: number; draft: Draft },
): Promise<Answer<{ version: number }, never>> {
  return changeNewsletter(actor, "save", { id, version }, async (tx, issue) => {
    const { subject, introduction, audience, sectionIds, items } = draft;
    const next = issue.version + 1;
    await tx
      .update(newsletters)
      .set({
        ...{ subject, introduction, audience, sectionIds, version: next, trouble: "" },
        editedBy: actor.id,
        editedAt: sql`now()`,
      })
      .where(eq(newsletters.id, id));
    await writeItems(tx, id, items);
    // Each save is kept, the log names the first: it says who worked on it, not how often.
    if (issue.version === 0) await tell(tx, actor, { id, title: subject }, "composed");
    return { ok: true, version: next };
  });
}

export async function writeItems(
  tx: Transaction,
  newsletterId: string,
  items: readonly Item[],
): Promise<void> {
  await tx.delete(newsletterStories).where(eq(newsletterStories.newsletterId, newsletterId));
  const ids = items.map(({ storyId }) => storyId);
  if (ids.length === 0) return;
  const there = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(inArray(stories.id, ids))
    .for("key share");
  const known = new Set(there.map(({ id }) => id));
  const rows = items
    .filter(({ storyId }) => known.has(storyId))
    .map((item, position) => ({ newsletterId, ...item, position }));
  if (rows.length > 0) await tx.insert(newsletterStories).values(rows);
}

/** A draft that nobody wants any more. */
export function deleteNewsletter(
  actor: Viewer,
  { id }: { id: string },
): Promise<Answer<object, never>> {
  return changeNewsletter(actor, "delete", { id }, async (tx, { draft }) => {
    await tx.delete(newsletters).where(eq(newsletters.id, id));
    await tell(tx, actor, { id, title: draft.subject }, "deleted");
    return { ok: true };
  });
}
