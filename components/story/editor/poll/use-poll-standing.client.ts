import { useEffect, useState } from "react";
import { lookAtPoll } from "@/domain/poll/library/actions";
import type { PollStanding } from "@/domain/poll/rules";

type Known = { pollId: string | null; standing: PollStanding | null };

/**
 * How the story's poll stands. The page brings one along, anew after each verb; when another poll
 * takes its place, and when somebody comes back to the page, the server is asked. One that it does
 * not know is being written here.
 */
export function usePollStanding(
  storyId: string,
  pollId: string | null,
  initial: PollStanding | null,
): PollStanding | null {
  const [given, setGiven] = useState(initial);
  const [known, setKnown] = useState<Known>({ pollId, standing: initial });
  if (given !== initial) {
    setGiven(initial);
    if (initial?.id === pollId) setKnown({ pollId, standing: initial });
  }
  useEffect(() => {
    if (!pollId) return;
    let isLatest = true;
    const look = () =>
      lookAtPoll({ pollId, storyId }).then(
        (answer) => {
          if (isLatest && answer?.ok) setKnown({ pollId, standing: answer.standing });
        },
        // Not reached: the next change asks again, and saving keeps the laws in any case.
        () => {},
      );
    if (pollId !== known.pollId) void look();
    const back = () => document.visibilityState === "visible" && void look();
    document.addEventListener("visibilitychange", back);
    return () => {
      isLatest = false;
      document.removeEventListener("visibilitychange", back);
    };
  }, [storyId, pollId, known.pollId]);
  return known.pollId === pollId ? known.standing : null;
}
