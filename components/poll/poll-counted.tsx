import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import type { PollView } from "@/domain/poll/queries";
import type { Place } from "./addresses";
import { NotCounted } from "./not-counted";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";

/** Voted, while the editor keeps results back until the poll has closed. */
export function PollCounted({ poll, place }: { poll: PollView; place: Place }) {
  const words = useVoice().words.poll;
  const yours = poll.choices
    .map((id) => poll.options.find((option) => option.id === id)?.label)
    .join(words.comma);
  const { yoursIs } = poll;
  const isCounted = yoursIs === null || yoursIs === "counted";
  const said = isCounted ? words.counted(yours) : words.notCounted[yoursIs];
  return (
    <div data-poll-body="counted" data-words={said}>
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="mt-4 border-s-4 border-verdigris bg-wash-a px-4 py-3">
        {words.yourVoteIs} <strong className="font-semibold">{yours}</strong>
      </p>
      <NotCounted poll={poll} place={place} />
      <p className="mt-3 text-[15px] text-quiet">
        {poll.closesAt ? (
          <Said parts={words.shownWhenItCloses(<PollTime at={poll.closesAt} />)} />
        ) : (
          words.shownAfterClose
        )}
      </p>
      <p className="mt-2">
        <a href="?poll=change#poll" className="touch link text-[15px]" data-poll-view="change">
          {words.changeVote}
        </a>
      </p>
    </div>
  );
}
