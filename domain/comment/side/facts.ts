import "server-only";
import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";

/** The side an account voted for in the poll of a story, as the database's function tells it. */
export async function findSide(
  on: Connection,
  personId: string,
  storyId: string,
): Promise<string | null> {
  const [voted] = await on.execute<{ side: string | null }>(
    sql`select voted_side(${personId}::uuid, ${storyId}::uuid) as side`,
  );
  return voted?.side ?? null;
}
