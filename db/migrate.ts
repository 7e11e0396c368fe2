import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as run } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { knownArrays } from "./arrays";

/** Any constant: every instance of Galley takes this advisory lock before it migrates. */
const lock = 4_242_001;

/**
 * Brings the database up to date. Instances that start together queue on an advisory lock, and
 * all but the first then find nothing to do.
 * @param folder where the generated migrations lie
 */
export async function migrate(
  address: string,
  folder = fileURLToPath(new URL("./migrations", import.meta.url)),
): Promise<void> {
  const sql = postgres(address, { ...knownArrays, max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await run(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end();
  }
}
