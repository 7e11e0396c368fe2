import type { PollView } from "./queries";
import { asideLine } from "./rules";
import { meanOf, oneDecimal, sentenceOf } from "./sentence";
import { sidesOf, votesInWords } from "./sides";

/**
 * What of a shown result moves while votes come in: words by their place, bars by their option. The
 * page draws them first and a live answer replaces them, so both say it from here.
 */
export type LiveWords = {
  words: Record<string, string>;
  bars: Record<string, { x: string; width: string }>;
  /** Which bars are empty, partial or whole; when that changes the drawing is made anew. */
  drawn: string;
};

export function liveWords(poll: PollView): LiveWords {
  const sides = sidesOf(poll);
  const words: Record<string, string> = {
    turnout: turnout(poll.total ?? 0, poll.state === "closed"),
    sentence: sentenceOf(poll),
    aside: asideLine(poll.total ?? 0, poll.setAside ?? 0),
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
  const drawn = sides.map(({ share }) => (share === 0 ? "0" : share === 100 ? "2" : "1")).join("");
  return { words, bars, drawn };
}

export function turnout(total: number, isClosed: boolean): string {
  if (total === 0) return isClosed ? "Nobody voted." : "Nobody has voted yet.";
  const readers = total === 1 ? "1 reader" : `${total.toLocaleString("en-GB")} readers`;
  return isClosed ? `${readers} voted.` : `${readers} ${total === 1 ? "has" : "have"} voted.`;
}
