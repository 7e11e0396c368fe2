import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { events } from "./newsroom";

export const pingService = pgEnum("ping_service", ["indexnow", "websub"]);

/** What search engines and feed hubs were told of, once for each change and service. */
export const pings = pgTable(
  "pings",
  {
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    service: pingService().notNull(),
    tries: smallint().notNull().default(0),
    nextTryAt: instant().notNull().defaultNow(),
    /** Set before it is sent: whoever dies while sending has sent it, for all we know. */
    sentAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.service] }),
    index("pings_waiting").on(t.service, t.nextTryAt).where(sql`sent_at is null`),
  ],
);
