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
export async function spend(limit: Limit, who: string, on: Connection = db): Promise<number> {
  const bucket = `${limit.name}:${who}`;
  const [row] = await on.execute<{ wait: number }>(
    sql`select spend_limit(${bucket}, ${limit.burst}, ${limit.every}) as wait`,
  );
  return row?.wait ?? 1;
}

/** Empties a bucket, such as the count of failed sign-ins after one that succeeded. */
export async function forget(limit: Limit, who: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where bucket = ${`${limit.name}:${who}`}`);
}
