import "server-only";
import { sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";

/** `burst` calls at once, then one per `every` seconds. */
export type Limit = { name: string; burst: number; every: number };

/**
 * Spends one call of a bucket, by the database's function spend_limit and on its clock, so that
 * instances share their limits and races cannot pass them.
 * @param on the caller's transaction, if it holds one: waiting for a second connection could starve
 * @returns 0 if the call may pass, else the whole seconds to wait (for Retry-After).
 */
export const spend = (limit: Limit, who: string, on: Connection = db): Promise<number> =>
  spendAll([limit], who, on);

/** The same for several buckets, up to the first that is empty: those behind it are not touched. */
export async function spendAll(
  limits: readonly Limit[],
  who: string,
  on: Connection = db,
): Promise<number> {
  const waits = limits.map(({ name, burst, every }) => {
    const bucket = `${name}:${who}`;
    return sql`nullif(spend_limit(${bucket}, ${burst}, ${every}), 0)`;
  });
  const [row] = await on.execute<{ wait: number }>(
    sql`select coalesce(${sql.join(waits, sql`, `)}, 0) as wait`,
  );
  return row?.wait ?? 1;
}

/** Empties a bucket, such as the count of failed sign-ins after one that succeeded. */
export async function forget(limit: Limit, who: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where bucket = ${`${limit.name}:${who}`}`);
}
