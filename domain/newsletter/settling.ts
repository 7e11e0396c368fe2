import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { MailFault } from "@/lib/mail-fault";
import { maxTries } from "./rules";

type Whose = { newsletterId: string; subscriptionId: string };

const isHanded = ({ newsletterId, subscriptionId }: Whose) => sql`
  newsletter_id = ${newsletterId}::uuid and subscription_id = ${subscriptionId}::uuid
  and state = 'handed'`;

/** Also where somebody has given it up meanwhile: better news is believed. */
export const settleSent = (whose: Whose): Promise<unknown> =>
  db.execute(sql`
    update newsletter_deliveries set state = 'sent', reason = null, at = now()
    where newsletter_id = ${whose.newsletterId}::uuid
      and subscription_id = ${whose.subscriptionId}::uuid
      and (state = 'handed' or reason = 'unknown')`);

/** It waits again only where the mail server has certainly not taken it. */
export function settleFault(whose: Whose, fault: MailFault): Promise<unknown> {
  switch (fault.kind) {
    case "away":
      // Not the reader's fault: it does not count as a try.
      return db.execute(sql`
        update newsletter_deliveries
        set state = 'waiting', tries = tries - 1, next_try_at = now() + interval '30 seconds'
        where ${isHanded(whose)}`);
    case "unknown":
      return db.execute(sql`
        update newsletter_deliveries set state = 'failed', reason = 'unknown', at = now()
        where ${isHanded(whose)}`);
    case "refused": {
      const isOver = sql`(${fault.isForGood} or tries >= ${maxTries})`;
      return db.execute(sql`
        update newsletter_deliveries
        set state = case when ${isOver} then 'failed' else 'waiting' end::delivery_state,
          reason = case when ${isOver} then 'refused'::delivery_reason end,
          code = ${fault.code}, at = now(),
          next_try_at = now() + tries ^ 2 * interval '5 minutes'
        where ${isHanded(whose)}`);
    }
  }
}
