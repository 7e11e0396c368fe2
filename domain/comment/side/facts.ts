import "server-only";
import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";

/**
 * The side an account voted for in the poll of a story, if that vote counts and is one choice.
 * Nothing once the poll's secret is destroyed: from then on nobody can tell.
 */
export async function findSide(
  on: Connection,
  personId: string,
  storyId: string,
): Promise<string | null> {
  const [vote] = await on.execute<{ id: string }>(sql`
    select v.option_id as id from published_stories s
    join polls p on p.id = s.poll_id and p.kind = 'single' and p.secret is not null
    join votes v on v.poll_id = p.id and v.voter_key = voter_key(p.secret, ${personId}::uuid, null)
    where s.story_id = ${storyId}::uuid and v.status = 'counted'`);
  return vote?.id ?? null;
}
