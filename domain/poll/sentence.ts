import type { Runoff } from "./ranked";
import { resultSentence, sharesOf, tooFew } from "./rules";

type Counted = {
  kind: "single" | "multiple" | "ranked" | "scale";
  total: number | null;
  options: readonly { id: string; label: string; votes: number | null }[];
};

/** The result in words, whatever the kind of poll. */
export function sentenceOf(poll: Counted, runoff: Runoff | null = null): string {
  const total = poll.total ?? 0;
  const options = poll.options.map(({ label, votes }) => ({ label, votes: votes ?? 0 }));
  if (poll.kind === "single") return resultSentence(options);
  if (total === 0) return "Nobody has voted yet.";
  if (total < tooFew) return "Too few to call.";
  if (poll.kind === "scale") return scaleSentence(options);
  if (poll.kind === "multiple") return multipleSentence(options, total);
  return runoff ? runoffSentence(poll.options, runoff) : "";
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

/** One place after the point; a half rounds up however the machine holds it. */
export const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

function scaleSentence(options: readonly { label: string; votes: number }[]): string {
  const most = Math.max(...options.map(({ votes }) => votes));
  const modes = options.filter(({ votes }) => votes === most);
  const mean = `On average ${oneDecimal(meanOf(options) ?? 0)}, from ${options[0]?.label} to ${options.at(-1)?.label}`;
  return modes.length === 1 ? `${mean}; most often chosen: ${modes[0]?.label}.` : `${mean}.`;
}

function multipleSentence(options: readonly { label: string; votes: number }[], voters: number) {
  const [first, second] = options.toSorted((a, b) => b.votes - a.votes);
  const gap = (((first?.votes ?? 0) - (second?.votes ?? 0)) * 100) / voters;
  if (gap < 4) return `“${first?.label}” and “${second?.label}” are chosen about as often.`;
  const [share] = sharesOf("multiple", [first?.votes ?? 0], voters);
  return `“${first?.label}” is chosen most, by ${share}% of voters.`;
}

function runoffSentence(options: Counted["options"], { rounds, winner }: Runoff): string {
  const nameOf = (id: string | null | undefined) =>
    `“${options.find((option) => option.id === id)?.label ?? ""}”`;
  const last = rounds.at(-1)?.held ?? [];
  const total = last.reduce((sum, { votes }) => sum + votes, 0);
  if (!winner) return `${last.map(({ id }) => nameOf(id)).join(" and ")} are level.`;
  const votes = last.find(({ id }) => id === winner)?.votes ?? 0;
  const share = Math.round((votes * 100) / total);
  return rounds.length === 1
    ? `${nameOf(winner)} wins with ${share}% of first places.`
    : `${nameOf(winner)} wins in round ${rounds.length}, with ${share}% of the ballots that still count.`;
}
