import { Invitation } from "@/components/comment/invitation";
import { StatusMark } from "@/components/ui/status-mark";
import { liveWords } from "@/domain/poll/live-words";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { honestLine } from "@/domain/poll/rules";
import { sentenceOf } from "@/domain/poll/sentence";
import { sidesOf } from "@/domain/poll/sides";
import type { Shift } from "@/domain/poll/standing";
import { type Place, placeOf } from "./addresses";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";
import { ResultOfKind } from "./result-of-kind";
import { resultWords } from "./result-words";
import { ShiftResult } from "./shift-result";

type Props = {
  poll: PollView;
  runoff: Runoff | null;
  shift: Shift | null;
  place: Place;
  timeZone: string;
};

/** How it stands, or how it ended. The drawing is for the eye; the list carries the numbers. */
export function PollResult({ poll, runoff, shift, place, timeZone }: Props) {
  const sides = sidesOf(poll);
  const { words, drawn } = liveWords(poll, runoff);
  const sentence = sentenceOf(poll, runoff);
  const isLive = poll.state === "open";
  const isFinal = poll.state === "closed";
  return (
    <div
      className={isFinal ? "poll-final" : undefined}
      data-poll-body="result"
      data-words={resultWords(poll, sides, sentence)}
      data-poll-live={isLive ? drawn : undefined}
    >
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="mt-1 text-[15px] text-quiet">
        {isFinal && <FinalMark />}
        <span data-live="turnout">{words.turnout}</span> <Ending poll={poll} timeZone={timeZone} />
      </p>
      {isFinal && poll.total !== 0 && <p className="headline headline-4 mt-3">{sentence}</p>}
      <ResultOfKind poll={poll} sides={sides} runoff={runoff} />
      <p className="mt-5 bg-sheet px-4 py-3 text-[15px]">
        {!isFinal && (
          <strong className="font-semibold" data-live="sentence">
            {sentence}
          </strong>
        )}{" "}
        <span data-live="aside">{words.aside}</span> {honestLine}
      </p>
      {shift && <ShiftResult shift={shift} options={poll.options} />}
      {poll.yours !== null && place === "story" && poll.kind === "single" && (
        <Invitation slug={poll.story.slug} />
      )}
      {poll.state === "open" && (
        <p className="mt-2">
          {poll.yours !== null ? (
            <a href="?poll=change#poll" className="touch link text-[15px]" data-poll-view="change">
              Change vote
            </a>
          ) : (
            <a href={placeOf(poll, place)} className="touch link text-[15px]" data-poll-view="vote">
              Back to the vote
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** A closed poll says so first: its line is double, its numbers no longer move. */
const FinalMark = () => (
  <strong className="mr-3 font-semibold text-ink">
    <StatusMark shape="filled" tone="text-ink" word="Final result" />
  </strong>
);

function Ending({ poll, timeZone }: { poll: PollView; timeZone: string }) {
  if (poll.state === "closed")
    return poll.closesAt && poll.closesAt <= new Date() ? (
      <>
        Closed <PollTime at={poll.closesAt} timeZone={timeZone} />.
      </>
    ) : (
      "The poll has closed."
    );
  return poll.closesAt ? (
    <>
      Closes <PollTime at={poll.closesAt} timeZone={timeZone} />.
    </>
  ) : null;
}
