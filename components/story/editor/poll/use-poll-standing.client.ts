import { useEffect, useState } from "react";
import { lookAtPoll } from "@/domain/poll/library/actions";
import type { PollStanding } from "@/domain/poll/rules";

type Known = { pollId: string | null; standing: PollStanding | null };

/**
 * How the story's poll stands. The page was loaded with one; when another takes its place, by this
 * hand or a colleague's, the server is asked. One that it does not know is being written here.
 */
export function usePollStanding(
  storyId: string,
  pollId: string | null,
  initial: PollStanding | null,
): PollStanding | null {
  const [known, setKnown] = useState<Known>({ pollId, standing: initial });
  useEffect(() => {
    if (!pollId || pollId === known.pollId) return;
    let isLatest = true;
    lookAtPoll({ pollId, storyId }).then(
      (answer) => isLatest && setKnown({ pollId, standing: answer.ok ? answer.standing : null }),
      // Not reached: the next change asks again, and saving keeps the laws in any case.
      () => {},
    );
    return () => {
      isLatest = false;
    };
  }, [storyId, pollId, known.pollId]);
  return known.pollId === pollId ? known.standing : null;
}
