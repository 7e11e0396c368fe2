import "server-only";
import { getPublicPoll, type PollView } from "./queries";

/**
 * How a poll stands for whoever has just voted. Thousands ask at once, so those who come while one
 * question is with the database share the next: it is asked after their votes were committed, and so
 * every answer holds the vote it follows.
 */
export async function getPollAfterVote(
  id: string,
  storySlug: string,
  picked: readonly string[],
): Promise<PollView | null> {
  const poll = await askTogether(id, storySlug);
  if (!poll) return null;
  // Ticks have no order of their own; the database keeps them in one.
  const ids = picked.map((one) => one.toLowerCase());
  const choices = poll.kind === "multiple" ? ids.toSorted() : ids;
  return { ...poll, choices, yours: choices[0] ?? null, yoursIs: "counted" };
}

type Asked = Promise<PollView | null>;
const underWay = new Map<string, Promise<unknown>>();
const waiting = new Map<string, Asked>();

function askTogether(id: string, storySlug: string): Asked {
  const key = `${id} ${storySlug}`;
  const planned = waiting.get(key);
  if (planned) return planned;
  const next = (underWay.get(key) ?? Promise.resolve()).then(() => {
    waiting.delete(key);
    const asked = getPublicPoll(id, null, storySlug, { asVoter: true });
    const over = asked.then(forget, forget);
    function forget() {
      if (underWay.get(key) === over) underWay.delete(key);
    }
    underWay.set(key, over);
    return asked;
  });
  waiting.set(key, next);
  return next;
}
