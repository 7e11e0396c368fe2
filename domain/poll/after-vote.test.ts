import { describe, expect, it } from "vitest";
import { getPollAfterVote } from "./after-vote";
import { getPublicPoll } from "./queries";
import { aBrowser, publishPoll } from "./testing";
import { castVote } from "./votes";

describe("how a poll stands after a vote", () => {
  it("holds this vote and all that were acknowledged before, however many ask at once", async () => {
    const poll = await publishPoll({ results: "after_vote" });
    let acknowledged = 0;
    await Promise.all(
      Array.from({ length: 300 }, async (_, n) => {
        const picked = [n % 3 ? poll.yes : poll.no];
        await castVote({ pollId: poll.id, picked, voter: aBrowser(), arrival: null });
        const before = ++acknowledged;
        const shown = await getPollAfterVote(poll.id, poll.slug, picked);
        expect(shown?.total).toBeGreaterThanOrEqual(before);
        expect(shown).toMatchObject({ yours: picked[0], choices: picked });
      }),
    );
    expect((await getPollAfterVote(poll.id, poll.slug, []))?.total).toBe(300);
  });

  it("is what the voter is shown by the poll itself", async () => {
    for (const kind of ["single", "multiple", "ranked", "scale"] as const) {
      const poll = await publishPoll({ kind, maxChoices: 2 });
      const picked = kind === "multiple" || kind === "ranked" ? [poll.no, poll.yes] : [poll.no];
      const voter = aBrowser();
      await castVote({ pollId: poll.id, picked, voter, arrival: null });
      expect(await getPollAfterVote(poll.id, poll.slug, picked)).toEqual(
        await getPublicPoll(poll.id, voter, poll.slug),
      );
    }
  });

  it("keeps a result back that is hidden until the poll closes", async () => {
    const poll = await publishPoll({ results: "after_close" });
    expect(await getPollAfterVote(poll.id, poll.slug, [poll.yes])).toMatchObject({ total: null });
  });

  it("asks again after the database could not be asked", async () => {
    await expect(getPollAfterVote("no id", "", [])).rejects.toThrow();
    const poll = await publishPoll();
    expect((await getPollAfterVote(poll.id, "", []))?.id).toBe(poll.id);
  });
});
