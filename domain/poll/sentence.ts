import type { Voice } from "@/lib/words/voice";
import type { Runoff } from "./ranked";
import { resultSentence, sharesOf, tooFew } from "./rules";

type Counted = {
  kind: "single" | "multiple" | "ranked" | "scale";
  total: number | null;
  options: readonly { id: string; label: string; votes: number | null }[];
};

/** The result in words, whatever the kind of poll. */
export function sentenceOf(poll: Counted, runoff: Runoff | null, voice: Voice): string {
  const { result } = voice.words;
  const total = poll.total ?? 0;
  const options = poll.options.map(({ label, votes }) => ({ label, votes: votes ?? 0 }));
  if (poll.kind === "single") return resultSentence(options, voice);
  if (total === 0) return result.nobodyYet;
  if (total < tooFew) return result.tooFew;
  if (poll.kind === "scale") return scaleSentence(options, voice);
  if (poll.kind === "multiple") return multipleSentence(options, total, voice);
  return runoff ? runoffSentence(poll.options, runoff, voice) : "";
}

/** The middle of a scale's answers; null before the first. */
export function meanOf(options: readonly { label: string; votes: number | null }[]): number | null {
  let voters = 0;
  let sum = 0;
  for (const [index, { label, votes }] of options.entries()) {
    voters += votes ?? 0;
    sum += (votes ?? 0) * stepOf(label, index);
  }
  return voters === 0 ? null : sum / voters;
}

const stepOf = (label: string, index: number): number =>
  /^\d{1,3}$/.test(label) ? Number(label) : index + 1;

function scaleSentence(options: readonly { label: string; votes: number }[], voice: Voice): string {
  const { result } = voice.words;
  const most = Math.max(...options.map(({ votes }) => votes));
  const modes = options.filter(({ votes }) => votes === most);
  const [first, last] = [options[0]?.label ?? "", options.at(-1)?.label ?? ""];
  const mean = voice.oneDecimal(meanOf(options) ?? 0);
  return modes.length === 1
    ? result.onAverageMostOften(mean, first, last, modes[0]?.label ?? "")
    : result.onAverage(mean, first, last);
}

function multipleSentence(
  options: readonly { label: string; votes: number }[],
  voters: number,
  { words, percent }: Voice,
) {
  const [first, second] = options.toSorted((a, b) => b.votes - a.votes);
  const gap = (((first?.votes ?? 0) - (second?.votes ?? 0)) * 100) / voters;
  const label = first?.label ?? "";
  if (gap < 4) return words.result.chosenAlike(label, second?.label ?? "");
  const [share] = sharesOf("multiple", [first?.votes ?? 0], voters);
  return words.result.chosenMost(label, percent(share ?? 0));
}

function runoffSentence(
  options: Counted["options"],
  { rounds, winner }: Runoff,
  { words: { result } }: Voice,
): string {
  const nameOf = (id: string | null | undefined) =>
    options.find((option) => option.id === id)?.label ?? "";
  const last = rounds.at(-1)?.held ?? [];
  const total = last.reduce((sum, { votes }) => sum + votes, 0);
  if (!winner) return result.level(last.map(({ id }) => nameOf(id)));
  const votes = last.find(({ id }) => id === winner)?.votes ?? 0;
  // In numbers: a race that one ballot decides would be told as 50% against 50%.
  return rounds.length === 1
    ? result.wins(nameOf(winner), votes, total)
    : result.winsInRound(nameOf(winner), rounds.length, votes, total);
}
