import type { Voice } from "@/lib/words/voice";
import type { PollView } from "./queries";
import type { Runoff } from "./ranked";
import { meanOf, sentenceOf } from "./sentence";
import { eliminatedOf, finalistsOf, type Side, sidesOf } from "./sides";

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

export function liveWords(poll: PollView, runoff: Runoff | null, voice: Voice): LiveWords {
  const sides = runoff ? finalistsOf(poll, runoff) : sidesOf(poll);
  const words: Record<string, string> = {
    turnout: turnout(poll.total ?? 0, poll.state === "closed", voice),
    sentence: sentenceOf(poll, runoff, voice),
    aside: poll.setAside ? voice.words.result.aside(poll.total ?? 0, poll.setAside) : "",
    ...(runoff && roundsIn(runoff, voice)),
  };
  if (poll.kind === "scale") words.mean = voice.oneDecimal(meanOf(poll.options) ?? 0);
  const isBeam = poll.kind === "single" && sides.length === 2;
  const bars: LiveWords["bars"] = {};
  let from = 0;
  for (const { id, share, votes } of sides) {
    words[`share:${id}`] = voice.percent(share);
    words[`votes:${id}`] = voice.words.result.votes(votes);
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

function roundsIn(runoff: Runoff, voice: Voice): Record<string, string> {
  const cells = runoff.rounds.flatMap(({ held, exhausted }, index) =>
    [...held, { id: "none", votes: exhausted }].map(({ id, votes }) => [
      `held:${index}:${id}`,
      voice.number(votes),
    ]),
  );
  return Object.fromEntries([
    ...cells,
    ...eliminatedOf(runoff, voice).map(({ id, words }) => [`out:${id}`, words]),
  ]);
}

function turnout(total: number, isClosed: boolean, { words: { result } }: Voice): string {
  if (total === 0) return isClosed ? result.nobody : result.nobodyYet;
  return isClosed ? result.voted(total) : result.haveVoted(total);
}
