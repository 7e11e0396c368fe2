import type { PollView } from "@/domain/poll/queries";
import type { Place } from "./addresses";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";

/** Voted, while the editor keeps results back until the poll has closed. */
export function PollCounted({
  poll,
  place,
  timeZone,
}: {
  poll: PollView;
  place: Place;
  timeZone: string;
}) {
  const yours = poll.choices
    .map((id) => poll.options.find((option) => option.id === id)?.label)
    .join(", ");
  return (
    <div data-poll-body="counted" data-words={`Your vote for “${yours}” is counted.`}>
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="mt-4 border-l-4 border-verdigris bg-wash-a px-4 py-3">
        Your vote: <strong className="font-semibold">{yours}</strong>
      </p>
      <p className="mt-3 text-[15px] text-quiet">
        {poll.closesAt ? (
          <>
            Results are shown when the poll closes,{" "}
            <PollTime at={poll.closesAt} timeZone={timeZone} />.
          </>
        ) : (
          "Results are shown when the poll has closed."
        )}
      </p>
      <p className="mt-2">
        <a href="?poll=change#poll" className="touch link text-[15px]" data-poll-view="change">
          Change vote
        </a>
      </p>
    </div>
  );
}
