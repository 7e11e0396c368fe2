/** How long the policy takes over a comment: the longest there is, and 64 KB made to be slow. */
import { defaultPolicy } from "../domain/comment/policy/rules";
import type { Facts } from "../domain/comment/screening/phase";
import { phases, screenFully } from "../domain/comment/screening/screen";
import { number, percentile, say } from "./report";

const kilobytes64 = 64 * 1024;
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** Each made to hurt something: word lists, links, look-alikes, runs, compatibility forms. */
const hostile: Record<string, string> = {
  "words of the lists": "word17 phrase of word42 ",
  "single letters": "b a d ",
  "hosts that end nowhere": "a.b@c.d/e.com?f@g.h ",
  "digits in a row": "+44 20 79 46 ",
  "look-alikes": "вaдwоrd ",
  "stacked marks": "a\u0336\u0337\u0338",
  "a ligature that grows eighteenfold": "\ufdfa",
  "zero width": "a\u200b",
  "one letter": "a",
};

const entries = (name: string) =>
  Array.from({ length: 1_000 }, (_, at) =>
    at % 3 === 0 ? `${name} of ${name}${at}` : `${name}${at}`,
  );

const policy = {
  ...defaultPolicy,
  bannedWords: entries("banned"),
  suspectWords: entries("word"),
  knownHosts: Array.from({ length: 1_000 }, (_, at) => `site${at}.example.org`),
};

const factsOf = (body: string): Facts => ({
  body,
  story: { isOpen: true, isPremoderated: false },
  author: {
    role: "reader",
    published: 5,
    recent: { posted: 3, rejected: 0 },
    repeats: 0,
    isFresh: false,
    isPremoderated: false,
  },
  elsewhere: 0,
  policy,
});

export async function screening(): Promise<void> {
  say(`\nScreening by all ${phases.length} checks, 1,000 banned and 1,000 suspect words`);
  const usual = fill("The night bus was late again, and nobody at the stop knew why. ", 400);
  say(`  a comment of 400 characters: ${told(usual, 400)}`);
  say(`  a comment of 5,000: ${told(fill(usual, 5_000), 100)}`);
  for (const [name, unit] of Object.entries(hostile))
    say(`  64 KB of ${name}: ${told(fill(unit, kilobytes64), 10)} (bound: 100 ms)`);
}

/** Every check is asked, also behind one that has spoken: the dearest case. */
function told(body: string, times: number): string {
  const facts = factsOf(body);
  screenFully(facts);
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    screenFully(facts);
    return performance.now() - start;
  });
  return `${number(percentile(taken, 0.5), 2)} ms, p95 ${number(percentile(taken, 0.95), 2)} ms`;
}
