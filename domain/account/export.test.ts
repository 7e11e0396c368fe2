import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { makePerson, writeComment } from "@/domain/comment/testing";
import { publishPoll } from "@/domain/poll/testing";
import { exportOwnData } from "./export";

it("holds one's own comments, in every state, and votes, and nobody else's", async () => {
  const [poll, me, other] = [await publishPoll(), await makePerson(), await makePerson()];
  const mine: string[] = [];
  for (const status of ["NONE", "PREMOD", "REJECTED"] as const)
    mine.push(await writeComment({ storyId: poll.storyId, authorId: me.id, status }));
  await writeComment({ storyId: poll.storyId, authorId: other.id });
  for (const [person, option] of [
    [me, poll.no],
    [other, poll.yes],
  ] as const)
    await db.execute(sql`insert into votes (poll_id, voter_key, option_id, signed_in)
      select p.id, voter_key(p.secret, ${person.id}::uuid, null), ${option}::uuid, true
      from polls p where p.id = ${poll.id}::uuid`);

  const data = await exportOwnData(me);
  expect(new Set(data.comments.map(({ id }) => id))).toEqual(new Set(mine));
  expect(data.texts).toHaveLength(3);
  expect(data.votes.map(({ choices }) => choices)).toEqual([[poll.draft.options[1]?.label]]);
  const written = JSON.stringify(data);
  expect(written).toContain(me.email);
  for (const secret of [other.email, other.id, "voter_key", "passwordHash"])
    expect(written).not.toContain(secret);

  await db.execute(sql`update polls set secret = null where id = ${poll.id}::uuid`);
  expect((await exportOwnData(me)).votes).toEqual([]);
});
