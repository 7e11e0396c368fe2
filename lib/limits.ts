import "server-only";
import { sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";

/** `burst` calls at once, then one per `every` seconds. */
export type Limit = { name: string; burst: number; every: number };

/**
 * Spends one call of a bucket, by the generic cell rate algorithm (ATM Forum TM 4.0, 4.4.2) in one
 * statement on the database's clock, so that instances share their limits and races cannot pass it.
 * @param on the caller's transaction, if it holds one: waiting for a second connection could starve
 * @returns 0 if the call may pass, else the whole seconds to wait (for Retry-After).
 */
export async function spend(limit: Limit, who: string, on: Connection = db): Promise<number> {
  const bucket = `${limit.name}:${who}`;
  const every = sql`make_interval(secs => ${limit.every})`;
  const window = sql`make_interval(secs => ${limit.every * limit.burst})`;
  const passed = await on.execute(sql`
    insert into rate_limits as l (bucket, arrives_at)
    values (${bucket}, clock_timestamp() + ${every})
    on conflict (bucket) do update
      set arrives_at = greatest(l.arrives_at, clock_timestamp()) + ${every}
      where greatest(l.arrives_at, clock_timestamp()) + ${every} <= clock_timestamp() + ${window}
    returning 1`);
  if (passed.length > 0) return 0;
  const [row] = await on.execute<{ wait: number }>(sql`
    select ceil(extract(epoch from arrives_at + ${every} - ${window} - clock_timestamp()))::int
      as wait from rate_limits where bucket = ${bucket}`);
  return Math.max(1, row?.wait ?? 1);
}

/** Empties a bucket, such as the count of failed sign-ins after one that succeeded. */
export async function forget(limit: Limit, who: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where bucket = ${`${limit.name}:${who}`}`);
}
