import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newsletterDeliveries, newsletters } from "@/db/schema/newsletter";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { begin, hasStories } from "./beginning";
import { type Answer, changeNewsletter, type Locked, tell } from "./changing";
import { finishIfDone } from "./finishing";

type Incomplete = "noSubject" | "noStories";
type Seen = { id: string; version: number };

async function check(tx: Transaction, issue: Locked): Promise<Result<object, Incomplete>> {
  if (issue.draft.subject === "") return refuse("noSubject");
  return (await hasStories(tx, issue.id)) ? { ok: true } : refuse("noStories");
}

/** At its time it goes out as it was seen. */
export function scheduleNewsletter(
  actor: Viewer,
  { at, ...seen }: Seen & { at: Date },
): Promise<Answer<object, Incomplete | "past">> {
  return changeNewsletter(actor, "schedule", seen, async (tx, issue) => {
    const whole = await check(tx, issue);
    if (!whole.ok) return whole;
    const [moved] = await tx
      .update(newsletters)
      .set({ status: "scheduled", scheduledFor: at, trouble: "" })
      .where(sql`${newsletters.id} = ${issue.id} and ${at.toISOString()}::timestamptz > now()`)
      .returning({ id: newsletters.id });
    if (!moved) return refuse("past");
    await tell(tx, actor, titled(issue), "scheduled", { at: at.toISOString() });
    return { ok: true };
  });
}

/** Back to a draft, before anybody has it. */
export function cancelNewsletter(
  actor: Viewer,
  which: { id: string },
): Promise<Answer<object, never>> {
  return changeNewsletter(actor, "cancel", which, async (tx, issue) => {
    await set(tx, issue.id, { status: "draft", scheduledFor: null });
    await tell(tx, actor, titled(issue), "cancelled");
    return { ok: true };
  });
}

/** Begins at once; jobs do the rest. */
export function sendNewsletter(
  actor: Viewer,
  seen: Seen,
): Promise<Answer<{ recipients: number }, Incomplete>> {
  return changeNewsletter(actor, "send", seen, async (tx, issue) => {
    const whole = await check(tx, issue);
    if (!whole.ok) return whole;
    const begun = await begin(tx, actor, titled(issue));
    return begun.isBegun ? { ok: true, recipients: begun.recipients } : refuse("noStories");
  });
}

/** What is in a mail server's hands goes; everything else waits. */
export function stopNewsletter(
  actor: Viewer,
  which: { id: string },
): Promise<Answer<object, never>> {
  return changeNewsletter(actor, "stop", which, async (tx, issue) => {
    await set(tx, issue.id, { status: "stopped" });
    await tell(tx, actor, titled(issue), "stopped");
    return { ok: true };
  });
}

/** To those who have not had it; nobody gets it twice. */
export function resumeNewsletter(
  actor: Viewer,
  which: { id: string },
): Promise<Answer<object, never>> {
  return changeNewsletter(actor, "resume", which, async (tx, issue) => {
    await set(tx, issue.id, { status: "sending" });
    await tell(tx, actor, titled(issue), "resumed");
    return { ok: true };
  });
}

/** For good: whoever still waits does not get it, and may get another one in its place. */
export function endNewsletter(
  actor: Viewer,
  which: { id: string },
): Promise<Answer<object, never>> {
  return changeNewsletter(actor, "end", which, async (tx, issue) => {
    await tx
      .update(newsletterDeliveries)
      .set({ state: "skipped", reason: "ended", at: sql`now()` })
      .where(
        sql`${newsletterDeliveries.newsletterId} = ${issue.id}
          and ${newsletterDeliveries.state} = 'waiting'`,
      );
    await set(tx, issue.id, { status: "sending" });
    await tell(tx, actor, titled(issue), "ended");
    await finishIfDone(tx, issue.id);
    return { ok: true };
  });
}

const titled = ({ id, draft }: Locked) => ({ id, title: draft.subject });

const set = (tx: Transaction, id: string, change: Partial<typeof newsletters.$inferInsert>) =>
  tx.update(newsletters).set(change).where(eq(newsletters.id, id));
