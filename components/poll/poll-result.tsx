import { Invitation } from "@/components/comment/invitation";
import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import { StatusMark } from "@/components/ui/status-mark";
import { liveWords } from "@/domain/poll/live-words";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { sentenceOf } from "@/domain/poll/sentence";
import { sidesOf } from "@/domain/poll/sides";
import type { Shift } from "@/domain/poll/standing";
import { type Place, placeOf } from "./addresses";
import { NotCounted } from "./not-counted";
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
};

/** How it stands, or how it ended. The drawing is for the eye; the list carries the numbers. */
export function PollResult({ poll, runoff, shift, place }: Props) {
  const voice = useVoice();
  const sides = sidesOf(poll);
  const { words, drawn } = liveWords(poll, runoff, voice);
  const { poll: said, result } = voice.words;
  const sentence = sentenceOf(poll, runoff, voice);
  const isLive = poll.state === "open";
  const isFinal = poll.state === "closed";
  return (
    <div
      className={isFinal ? "poll-final" : undefined}
      data-poll-body="result"
      data-words={resultWords(poll, sides, sentence, voice)}
      data-poll-live={isLive ? drawn : undefined}
    >
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="poll-note">
        {isFinal && <FinalMark word={said.finalResult} />}
        <span data-live="turnout">{words.turnout}</span> <Ending poll={poll} />
      </p>
      {isFinal && poll.total !== 0 && <p className="headline headline-4 mt-3">{sentence}</p>}
      <ResultOfKind poll={poll} sides={sides} runoff={runoff} />
      <NotCounted poll={poll} place={place} />
      <p className="poll-told">
        {!isFinal && <strong data-live="sentence">{sentence}</strong>}{" "}
        <span data-live="aside">{words.aside}</span> {result.honest}
      </p>
      {shift && <ShiftResult shift={shift} poll={poll} />}
      {poll.yours !== null && place === "story" && poll.kind === "single" && (
        <Invitation slug={poll.story.slug} />
      )}
      {poll.state === "open" && (
        <p className="mt-2">
          {poll.yours !== null ? (
            <a href="?poll=change#poll" className="touch link text-[15px]" data-poll-view="change">
              {said.changeVote}
            </a>
          ) : (
            <a href={placeOf(poll, place)} className="touch link text-[15px]" data-poll-view="vote">
              {said.backToVote}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** A closed poll says so first: its line is double, its numbers no longer move. */
const FinalMark = ({ word }: { word: string }) => (
  <strong className="me-3 font-semibold text-ink">
    <StatusMark shape="filled" tone="text-ink" word={word} />
  </strong>
);

function Ending({ poll: { state, closesAt } }: { poll: PollView }) {
  const { closedAt, hasClosed, closesAt: closes } = useVoice().words.poll;
  if (state === "closed")
    return closesAt && closesAt <= new Date() ? (
      <Said parts={closedAt(<PollTime at={closesAt} />)} />
    ) : (
      hasClosed
    );
  return closesAt && <Said parts={closes(<PollTime at={closesAt} />)} />;
}
