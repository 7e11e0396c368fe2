import { englishNumber as number, englishPlural as plural } from "../grammar";

const readers = (count: number): string =>
  plural(count, { one: "1 reader", other: `${number(count)} readers` });
const votes = (count: number): string =>
  plural(count, { one: "1 vote", other: `${number(count)} votes` });

/** How a poll stands, in words. */
export const result = {
  label: "Results",
  votes,
  nobodyYet: "Nobody has voted yet.",
  nobody: "Nobody voted.",
  voted: (count: number) => `${readers(count)} voted.`,
  haveVoted: (count: number) => `${readers(count)} ${count === 1 ? "has" : "have"} voted.`,
  tooFew: "Too few to call.",
  evenlySplit: "Evenly split.",
  evenlySplitBetween: (first: string, second: string) =>
    `Evenly split between “${first}” and “${second}”.`,
  leaning: (leader: string) => `Leaning towards “${leader}”.`,
  clearLead: (leader: string) => `Clear lead for “${leader}”.`,
  strongMajority: (leader: string) => `Strong majority for “${leader}”.`,
  onAverage: (mean: string, first: string, last: string) =>
    `On average ${mean}, from ${first} to ${last}.`,
  onAverageMostOften: (mean: string, first: string, last: string, mode: string) =>
    `On average ${mean}, from ${first} to ${last}; most often chosen: ${mode}.`,
  averageOf: (first: string, last: string) => `on average, from ${first} to ${last}`,
  chosenAlike: (first: string, second: string) =>
    `“${first}” and “${second}” are chosen about as often.`,
  chosenMost: (first: string, share: string) => `“${first}” is chosen most, by ${share} of voters.`,
  level: (labels: readonly string[]) =>
    `${labels.map((label) => `“${label}”`).join(" and ")} are level.`,
  wins: (label: string, held: number, all: number) =>
    `“${label}” wins with ${number(held)} of ${number(all)} first places.`,
  winsInRound: (label: string, round: number, held: number, all: number) =>
    `“${label}” wins in round ${round}, with ${number(held)} of the ${number(all)} ballots that still count.`,
  outInRound: (round: number, count: number) => `Out in round ${round} with ${votes(count)}`,
  outBefore: "Out before the last round",
  yourFirst: "Your first place",
  rounds: "Round by round",
  howRounds:
    "Counted as an instant run-off (the alternative vote, as the Electoral Reform Society describes it): whoever holds the fewest votes goes out, and those votes move to the next choice on each ballot, until one holds more than half. Of several that hold equally few, the one goes that held fewer in an earlier round, else the one listed last.",
  option: "Option",
  round: (at: number) => `Round ${at}`,
  noChoiceLeft: "No choice left",
  ofAHundred: (most: number) =>
    `Of a hundred voters, so many chose each. Everyone could choose up to ${number(most)}.`,
  honest: "Readers chose to vote, so this is not a survey of the public.",
  aside: (counted: number, aside: number) =>
    `${number(counted)} counted, ${number(aside)} set aside.`,
  shift: {
    title: "Before and after reading",
    list: "Changes of mind",
    move: (from: string, to: string) => `From “${from}” to “${to}”`,
    rest: "In other ways",
    same: "Of the same mind",
    nobody: "Nobody has answered both before and after reading yet.",
    answered: (count: number) => `${readers(count)} answered before and after reading.`,
    nobodyChanged: "Nobody changed their mind.",
    gained: (changed: number, labels: readonly string[], by: number) =>
      `${changers(changed)}; ${labels.map((label) => `“${label}”`).join(" and ")} gained ${number(by)}${labels.length > 1 ? " each" : ""}.`,
    onScale: (changed: number, up: number, down: number) =>
      `${changers(changed)}: ${number(up)} to a higher number, ${number(down)} to a lower one.`,
    bothWays: (changed: number) => `${changers(changed)}, as many one way as the other.`,
  },
};

const changers = (count: number): string =>
  `${number(count)} changed their ${count === 1 ? "mind" : "minds"}`;
