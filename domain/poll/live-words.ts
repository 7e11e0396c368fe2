import type { PollView } from "./queries";
import type { Runoff } from "./ranked";
import { asideLine } from "./rules";
import { meanOf, oneDecimal, sentenceOf } from "./sentence";
import { eliminatedOf, finalistsOf, type Side, sidesOf, votesInWords } from "./sides";

/**
 * What of a shown result moves while votes come in: words by their place, bars by their option. The
 * page draws them first and a live answer replaces them, so both say it from here.
 */
export type LiveWords = {
  words: Record<string, string>;
  bars: Record<string, { x: string; width: string }>;
  /**
   * Which bars are empty, partial or whole, and the course of a run-off; when that changes the
   * drawing is made anew.
   */
  drawn: string;
};

export function liveWords(poll: PollView, runoff: Runoff | null = null): LiveWords {
  const sides = runoff ? finalistsOf(poll, runoff) : sidesOf(poll);
  const words: Record<string, string> = {
    turnout: turnout(poll.total ?? 0, poll.state === "closed"),
    sentence: sentenceOf(poll, runoff),
    aside: asideLine(poll.total ?? 0, poll.setAside ?? 0),
    ...(runoff && roundsIn(runoff)),
  };
  if (poll.kind === "scale") words.mean = oneDecimal(meanOf(poll.options) ?? 0);
  const isBeam = poll.kind === "single" && sides.length === 2;
  const bars: LiveWords["bars"] = {};
  let from = 0;
  for (const { id, share, votes } of sides) {
    words[`share:${id}`] = `${share}%`;
    words[`votes:${id}`] = votesInWords(votes);
    bars[id] = { x: `${isBeam ? from : 0}%`, width: `${share}%` };
    from += share;
  }
  return { words, bars, drawn: shapeOf(sides) + (runoff ? courseOf(sides, runoff) : "") };
}

const shapeOf = (sides: readonly Side[]): string =>
  sides.map(({ share }) => (share === 0 ? "0" : share === 100 ? "2" : "1")).join("");

/** Who goes out when and who leads: while that is the same, a run-off's drawing is, too. */
const courseOf = (sides: readonly Side[], { rounds }: Runoff): string =>
  ` ${[...rounds.map(({ out }) => out ?? ""), ...sides.map(({ id }) => id)].join(" ")}`;

function roundsIn(runoff: Runoff): Record<string, string> {
  const cells = runoff.rounds.flatMap(({ held, exhausted }, index) =>
    [...held, { id: "none", votes: exhausted }].map(({ id, votes }) => [
      `held:${index}:${id}`,
      votes.toLocaleString("en-GB"),
    ]),
  );
  return Object.fromEntries([
    ...cells,
    ...eliminatedOf(runoff).map(({ id, words }) => [`out:${id}`, words]),
  ]);
}

export function turnout(total: number, isClosed: boolean): string {
  if (total === 0) return isClosed ? "Nobody voted." : "Nobody has voted yet.";
  const readers = total === 1 ? "1 reader" : `${total.toLocaleString("en-GB")} readers`;
  return isClosed ? `${readers} voted.` : `${readers} ${total === 1 ? "has" : "have"} voted.`;
}
