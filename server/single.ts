import postgres from "postgres";
import { knownArrays } from "@/db/arrays";

/** Any constant; held by the one server that may use an embedded database's data directory. */
const lock = 4_242_003;

/** The launcher knows by this code that the database is someone else's to stop. */
export const alreadyRunning = 75;

/**
 * Claims the embedded database for this process. The claim is a lock of a database session, so it
 * ends with the process, however the process ends.
 */
export async function claim(address: string): Promise<boolean> {
  const sql = postgres(address, { ...knownArrays, max: 1, idle_timeout: 0, max_lifetime: null });
  const [row] = await sql<{ claimed: boolean }[]>`select pg_try_advisory_lock(${lock}) as claimed`;
  if (!row?.claimed) await sql.end();
  return row?.claimed ?? false;
}
