import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/domain/person/rules";
import type { VoteStatus } from "./rules";

export type OwnVote = {
  question: string;
  /** In the voter's order where the poll is ranked. */
  choices: string[];
  castAt: string;
  status: VoteStatus;
  /** A published story that asks it. */
  story: { slug: string; headline: string } | null;
};

/** Votes cast while signed in, as long as the poll's key exists; then nobody can find them. */
export const listOwnVotes = async (viewer: Viewer): Promise<OwnVote[]> => [
  ...(await db.execute<OwnVote>(sql`
    select p.question, v.status, v.cast_at as "castAt",
      array(select o.label from unnest(coalesce(v.choices, array[v.option_id]))
        with ordinality as c (id, place) join poll_options o on o.id = c.id order by c.place) as choices,
      (select json_build_object('slug', s.slug, 'headline', s.headline) from published_stories s
        where s.poll_id = p.id order by s.published_at limit 1) as story
    from polls p
    join votes v on v.poll_id = p.id and v.voter_key = voter_key(p.secret, ${viewer.id}::uuid, null)
    where p.secret is not null order by v.cast_at`)),
];
