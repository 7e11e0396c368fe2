import { Button } from "@/components/ui/button";
import type { PollDraft } from "@/domain/poll/input";

/** A poll that was just taken away may have cost an hour of wording. */
export function RemovedPoll({
  poll,
  onPutBack,
}: {
  poll: PollDraft;
  onPutBack: (poll: PollDraft) => void;
}) {
  return (
    <div className="mb-3 grid gap-2 border-l-2 border-copper bg-sheet px-3 py-2 text-[15px]">
      <p className="wrap-anywhere">
        {poll.question.trim() ? `“${poll.question.trim()}” is removed.` : "The poll is removed."}
      </p>
      <Button id="poll-put-back" tone="quiet" onClick={() => onPutBack(poll)}>
        Put it back
      </Button>
    </div>
  );
}
