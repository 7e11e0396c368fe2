import { sql } from "drizzle-orm";
import { db } from "../client";

/** Takes every row away but the newsroom's settings, which are put back to their defaults. */
export async function emptyDatabase(): Promise<void> {
  await db.execute(sql`
    do $$ begin
      execute (
        select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
        from pg_tables where schemaname = 'public'
      );
      insert into settings (id) values (1);
    end $$`);
}
