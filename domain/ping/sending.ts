import "server-only";
import { and, eq, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { type pingService, pings } from "@/db/schema/ping";
import { env } from "@/lib/env";
import { guardedPost } from "@/lib/guarded-fetch";
import { log } from "@/lib/log";
import { storiesOf } from "./queries";
import {
  feedsOf,
  indexNowLetter,
  type Letter,
  maxPingTries,
  pagesOf,
  type Told,
  toldVerbs,
  webSubLetter,
} from "./rules";

type Service = (typeof pingService.enumValues)[number];
type Configured = Partial<Record<Service, (stories: readonly Told[]) => Letter>>;

/** Many changes at once, an import say, are told in few requests; both services take that many. */
const changesPerPing = 500;
const timeoutMs = 10_000;

/**
 * Tells search engines and feed hubs of what changed, where an operator has named them. Each change
 * is told to each service once: it counts as sent from the moment before, and waits for another
 * try only if the service certainly did not take it.
 * @returns how many requests were taken
 */
export async function sendPings({
  send = guardedPost,
  to = configured(),
}: {
  send?: typeof guardedPost;
  to?: Configured;
} = {}): Promise<number> {
  let sent = 0;
  for (const service of Object.keys(to) as Service[]) {
    const write = to[service];
    await collect(service);
    for (
      let batch = await claim(service);
      write && batch.length > 0;
      batch = await claim(service)
    ) {
      const stories = await storiesOf(batch);
      if (stories.length === 0) continue;
      const { url, type, body } = write(stories);
      const taken = await send(url, { type, body, timeoutMs });
      if (taken.ok) sent++;
      else {
        log.warn({ service, reason: taken.reason }, "ping not taken");
        if (taken.reason !== "tooSlow") await putBack(service, batch);
      }
    }
  }
  return sent;
}

function configured(): Configured {
  const { INDEXNOW_KEY: key, WEBSUB_HUB: hub, SITE_URL: base } = env();
  return {
    ...(key && { indexnow: (stories) => indexNowLetter(pagesOf(stories, base), key, base) }),
    ...(hub && { websub: (stories) => webSubLetter(feedsOf(stories, base), hub) }),
  };
}

/** What happened while a service was not configured, or all was down, is told if it is of today. */
const collect = (service: Service) =>
  db.execute(sql`
    insert into ${pings} (event_id, service)
    select e.id, ${service} from ${events} e
    where e.verb in ${[...toldVerbs]} and e.at > now() - interval '1 day'
      and not exists (select 1 from ${pings} p where p.event_id = e.id and p.service = ${service})
    on conflict do nothing`);

async function claim(service: Service): Promise<string[]> {
  const waiting = db
    .select({ id: pings.eventId })
    .from(pings)
    .where(
      and(
        eq(pings.service, service),
        isNull(pings.sentAt),
        lte(pings.nextTryAt, sql`now()`),
        lt(pings.tries, maxPingTries),
      ),
    )
    .orderBy(pings.nextTryAt)
    .limit(changesPerPing)
    .for("update", { skipLocked: true });
  const claimed = await db
    .update(pings)
    .set({ sentAt: sql`now()`, tries: sql`${pings.tries} + 1` })
    .where(and(eq(pings.service, service), inArray(pings.eventId, waiting)))
    .returning({ id: pings.eventId });
  return claimed.map(({ id }) => id);
}

/** Later each time: a service that is down is not helped by being asked often. */
const putBack = (service: Service, ids: readonly string[]) =>
  db
    .update(pings)
    .set({ sentAt: null, nextTryAt: sql`now() + ${pings.tries} ^ 3 * interval '1 minute'` })
    .where(and(eq(pings.service, service), inArray(pings.eventId, [...ids])));
