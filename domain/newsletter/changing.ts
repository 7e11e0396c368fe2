import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { newsletterStories, newsletters } from "@/db/schema/newsletter";
import { people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { type Draft, type DraftNow, isAllowed, type NewsletterVerb } from "./rules";

type Stale = Refusal<"stale"> & { theirs: DraftNow };
export type Answer<T extends object, R extends string> =
  | Result<T, R | "forbidden" | "notFound" | "wrongState">
  | Stale;

export type Locked = {
  id: string;
  version: number;
  status: (typeof newsletters.$inferSelect)["status"];
  draft: Draft;
};

/** The issue; with the version its editor looked at, where the wording matters. */
export type Which = { id: string; version?: number };

/** One after the other, only where the issue stands at a point that allows it. */
export function changeNewsletter<T extends object, R extends string>(
  actor: Viewer,
  verb: NewsletterVerb,
  { id, version }: Which,
  change: (tx: Transaction, issue: Locked) => Promise<Result<T, R>>,
): Promise<Answer<T, R>> {
  if (!may(actor.role, "newsletter.edit")) return Promise.resolve(refuse("forbidden"));
  return db.transaction(async (tx): Promise<Answer<T, R>> => {
    const issue = await lockNewsletter(tx, id);
    if (!issue) return refuse("notFound");
    if (!isAllowed(issue.status, verb)) return refuse("wrongState");
    if (version !== undefined && version !== issue.version) {
      const { version: now, draft, by } = issue;
      return { ...refuse("stale"), theirs: { version: now, draft, by } };
    }
    return change(tx, issue);
  });
}

async function lockNewsletter(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: newsletters.id,
      version: newsletters.version,
      status: newsletters.status,
      subject: newsletters.subject,
      introduction: newsletters.introduction,
      audience: newsletters.audience,
      sectionIds: newsletters.sectionIds,
      by: sql<
        string | null
      >`(select name from ${people} where ${people.id} = ${newsletters.editedBy})`,
    })
    .from(newsletters)
    .where(eq(newsletters.id, id))
    .for("update");
  if (!row) return null;
  const { subject, introduction, audience, sectionIds, ...rest } = row;
  const items = await itemsOf(tx, id);
  return { ...rest, draft: { subject, introduction, audience, sectionIds, items } };
}

export const itemsOf = (on: Pick<Transaction, "select">, newsletterId: string) =>
  on
    .select({ storyId: newsletterStories.storyId, note: newsletterStories.note })
    .from(newsletterStories)
    .where(eq(newsletterStories.newsletterId, newsletterId))
    .orderBy(asc(newsletterStories.position));

/** Writes what happened to an issue. */
export const tell = (
  tx: Transaction,
  actor: Pick<Viewer, "id"> | null,
  { id, title }: { id: string; title: string },
  verb: string,
  data: Record<string, unknown> = {},
): Promise<void> =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb: `newsletter.${verb}`,
    subject: { type: "newsletter", id },
    data: { title, ...data },
  });
