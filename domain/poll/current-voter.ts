import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Viewer } from "@/domain/person/rules";
import { getPublicPoll, type PollView } from "./queries";
import { readVoterCookie, type Voter, voterCookie } from "./voter";

/** Who votes in the request under way: the account, and what the browser's cookie says. */
export async function currentVoter(viewer: Viewer | null): Promise<Voter> {
  const jar = await cookies();
  return {
    accountId: viewer?.id ?? null,
    browserId: readVoterCookie(jar.get(voterCookie())?.value),
  };
}

/** A poll for whoever reads the page under way, asked once however often the page shows it. */
export const getReadersPoll = async (
  pollId: string,
  viewer: Viewer | null,
  storySlug: string,
): Promise<PollView | null> => {
  const { accountId, browserId } = await currentVoter(viewer);
  return pollFor(pollId, accountId, browserId, storySlug);
};

const pollFor = cache(
  (pollId: string, accountId: string | null, browserId: string | null, storySlug: string) =>
    getPublicPoll(pollId, { accountId, browserId }, storySlug),
);
