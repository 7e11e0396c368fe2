import type { PollView } from "@/domain/poll/queries";
import { asideLine, honestLine, percentages, resultSentence } from "@/domain/poll/rules";
import { type Place, placeOf } from "./addresses";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";
import { resultWords } from "./result-words";
import type { Side } from "./sides";
import { ManySides } from "./sides-many";
import { TwoSides } from "./sides-two";

/** How it stands, or how it ended. The drawing is for the eye; the list carries the numbers. */
export function PollResult({
  poll,
  place,
  timeZone,
}: {
  poll: PollView;
  place: Place;
  timeZone: string;
}) {
  const counts = poll.options.map(({ votes }) => votes ?? 0);
  const shares = percentages(counts);
  const sides: Side[] = poll.options.map((option, index) => ({
    ...option,
    votes: counts[index] ?? 0,
    share: shares[index] ?? 0,
    isYours: option.id === poll.yours,
  }));
  const [a, b] = sides;
  const total = poll.total ?? 0;
  return (
    <div data-poll-body="result" data-words={resultWords(sides, poll.yours !== null)}>
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="mt-1 text-[15px] text-quiet">
        <Turnout total={total} isClosed={poll.state === "closed"} />{" "}
        <Ending poll={poll} timeZone={timeZone} />
      </p>
      {a && b && sides.length === 2 ? <TwoSides a={a} b={b} /> : <ManySides sides={sides} />}
      <p className="mt-5 bg-sheet px-4 py-3 text-[15px]">
        <strong className="font-semibold">{resultSentence(sides)}</strong>{" "}
        {asideLine(total, poll.setAside ?? 0)} {honestLine}
      </p>
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

function Turnout({ total, isClosed }: { total: number; isClosed: boolean }) {
  if (total === 0) return isClosed ? "Nobody voted." : "Nobody has voted yet.";
  const readers = total === 1 ? "1 reader" : `${total.toLocaleString("en-GB")} readers`;
  return isClosed ? `${readers} voted.` : `${readers} ${total === 1 ? "has" : "have"} voted.`;
}

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
