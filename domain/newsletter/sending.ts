import "server-only";
import { and, asc, eq, exists, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { newsletterDeliveries, newsletters } from "@/db/schema/newsletter";
import { choicesPage, unsubscribeAddress, unsubscribePage } from "@/domain/mailing/token";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Mail, maxConnections, openPost, type Post } from "@/lib/mail";
import { faultOf } from "@/lib/mail-fault";
import { type Claimed, claim, handOver, passOver, release, skip } from "./claiming";
import { finishNewsletter, giveUpHanded } from "./finishing";
import { lettersOf } from "./preparing";
import { settleFault, settleSent } from "./settling";

type Options = { signal?: AbortSignal; open?: () => Promise<Post> };

/**
 * Sends what is under way, a batch of each issue in turn, until nobody waits, the mail server is
 * away or this process is told to end. Several instances may do it at once, and one may die in the
 * middle: what each reader gets is decided by the rows, one by one.
 * @returns how many mails were taken by the mail server
 */
export async function sendNewsletters({ signal, open = openPost }: Options = {}): Promise<number> {
  let post: Post | undefined;
  let sent = 0;
  try {
    for (;;) {
      await closeBooks();
      const due = await dueNewsletters();
      if (due.length === 0 || signal?.aborted) return sent;
      post ??= await open().catch(away);
      if (!post) return sent;
      for (const id of due) {
        const done = await sendBatch(id, { post, signal });
        sent += done.sent;
        if (done.isAway) return sent;
      }
    }
  } finally {
    post?.close();
  }
}

function away(error: unknown): undefined {
  log.warn({ err: error }, "mail server away: newsletters wait");
}

async function closeBooks(): Promise<void> {
  for (const { id } of await db
    .select({ id: newsletters.id })
    .from(newsletters)
    .where(eq(newsletters.status, "sending"))) {
    await giveUpHanded(id);
    await finishNewsletter(id);
  }
}

const waiting = () =>
  db
    .select({ one: sql`1` })
    .from(newsletterDeliveries)
    .where(
      sql`${newsletterDeliveries.newsletterId} = ${newsletters.id}
      and ${newsletterDeliveries.state} = 'waiting' and ${newsletterDeliveries.nextTryAt} <= now()`,
    );

async function dueNewsletters(): Promise<string[]> {
  const rows = await db
    .select({ id: newsletters.id })
    .from(newsletters)
    .where(and(eq(newsletters.status, "sending"), exists(waiting())))
    .orderBy(asc(newsletters.startedAt));
  return rows.map(({ id }) => id);
}

type Batch = { sent: number; isAway: boolean };

async function sendBatch(
  newsletterId: string,
  { post, signal }: { post: Post; signal: AbortSignal | undefined },
): Promise<Batch> {
  const lease = v7();
  const claimed = await claim(newsletterId, lease);
  const letterFor = await lettersOf(newsletterId);
  const batch: Batch = { sent: 0, isAway: false };
  const left = claimed.values();
  const work = async () => {
    for (const one of left) {
      if (batch.isAway || signal?.aborted) return;
      const outcome = await sendOne({ newsletterId, lease, one, letterFor, post });
      if (outcome === "sent") batch.sent++;
      if (outcome === "away") batch.isAway = true;
    }
  };
  try {
    await Promise.all(Array.from({ length: maxConnections }, work));
  } finally {
    await release(newsletterId, lease);
  }
  return batch;
}

type One = {
  newsletterId: string;
  lease: string;
  one: Claimed;
  letterFor: Awaited<ReturnType<typeof lettersOf>>;
  post: Post;
};

async function sendOne({ newsletterId, lease, one, letterFor, post }: One) {
  const { subscriptionId } = one;
  const whose = { newsletterId, subscriptionId };
  const letter = letterFor(one.sectionIds);
  const reader = letter && (await handOver(whose, lease));
  if (!letter || !reader) {
    // Who has gone has gone; of the others nothing that they chose is left, or it was stopped.
    await passOver(whose, lease);
    if (!letter) await skip(whose, lease);
    return "skipped";
  }
  const own = { kind: "newsletter", id: subscriptionId } as const;
  const mail: Mail = {
    to: reader.email,
    unsubscribe: unsubscribeAddress(own),
    listId: listId(),
    messageId: messageIdOf(whose),
    ...letter({
      rhythm: reader.rhythm,
      choices: choicesPage(subscriptionId),
      stop: unsubscribePage(own),
    }),
  };
  try {
    await post.send(mail);
  } catch (error) {
    const fault = faultOf(error);
    // Without the server's words: they repeat the reader's address.
    log.warn({ newsletterId, subscriptionId, fault }, "newsletter not taken");
    await settleFault(whose, fault);
    return fault.kind === "away" ? "away" : "failed";
  }
  await settleSent(whose);
  return "sent";
}

const host = (): string => new URL(env().SITE_URL).hostname;

/** The same for every try, on every instance: two of them would be seen to be one. */
export const messageIdOf = ({
  newsletterId,
  subscriptionId,
}: {
  newsletterId: string;
  subscriptionId: string;
}): string => `<${newsletterId}.${subscriptionId}@${host()}>`;

export const listId = (): string => `<newsletter.${host()}>`;
