import { strangeLinks } from "./links";
import { seen } from "./look-alikes";
import type { Facts } from "./phase";

/** What a signal found, and what it is worth. */
export type Signal = { name: SignalName; points: number };

type Rule = {
  /** In the moderator's words. */
  words: string;
  /** For the manual: what it looks for and what it counts. */
  counts: string;
  weigh: (facts: Facts) => number;
};

const letters = /\p{L}/gu;
const capitals = /\p{Lu}/gu;
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const hidden =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200b-\u200d\u2060\u00ad\ufeff](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/u;
const mixed =
  /\p{Script=Latin}(?:\p{Script=Cyrillic}|\p{Script=Greek})|(?:\p{Script=Cyrillic}|\p{Script=Greek})\p{Script=Latin}/u;
/** An e-mail address, a number one can call, or a name in a messenger. Bounded, to stay linear. */
const contact =
  /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}\.\p{L}{2}|(?<!\d)\+?\d(?:[ ./-]?\d){8,14}(?!\d)|(?:whatsapp|telegram|t\.me|wa\.me)/iu;

/** The score is the sum of these, 100 at most. Each reads as the sentence in the manual. */
const rules = {
  links: {
    words: "Links",
    counts: "25 for the first link to a site that is not listed, 10 for each further, 55 at most",
    weigh: ({ body, policy }) => {
      const found = strangeLinks(body, policy.knownHosts).length;
      return found === 0 ? 0 : Math.min(55, 15 + 10 * found);
    },
  },
  contact: {
    words: "Address, telephone number or messenger",
    counts: "20 for an e-mail address, a telephone number, WhatsApp or Telegram",
    weigh: ({ body }) => (contact.test(seen(body)) ? 20 : 0),
  },
  hidden: {
    words: "Invisible characters inside words",
    counts: "30 for an invisible character between two Latin, Cyrillic or Greek letters",
    weigh: ({ body }) => (hidden.test(body) ? 30 : 0),
  },
  mixed: {
    words: "Letters of two alphabets in one word",
    counts: "25 for a Latin letter beside a Cyrillic or Greek one",
    weigh: ({ body }) => (mixed.test(body) ? 25 : 0),
  },
  elsewhere: {
    words: "The same text from others",
    counts: "30 for each other author who posted it within a day, 60 at most",
    weigh: ({ elsewhere }) => Math.min(60, 30 * elsewhere),
  },
  capitals: {
    words: "Mostly capitals",
    counts: "15 when 20 letters or more are mostly capitals",
    weigh: ({ body }) => {
      const all = count(body, letters);
      return all >= 20 && count(body, capitals) * 2 > all ? 15 : 0;
    },
  },
  shouting: {
    words: "One sign again and again",
    counts: "10 for the same visible sign six times in a row",
    weigh: ({ body }) => (/([^\s])\1{5}/u.test(body) ? 10 : 0),
  },
  stuffing: {
    words: "One word again and again",
    counts: "15 when a word of four letters or more is 30% of 20 words or more",
    weigh: ({ body }) => (isStuffed(body) ? 15 : 0),
  },
  fewLetters: {
    words: "Hardly any letters",
    counts: "10 when less than half of 20 visible signs or more are letters",
    weigh: ({ body }) => {
      const visible = count(body, /[^\s]/gu);
      return visible >= 20 && count(body, letters) * 2 < visible ? 10 : 0;
    },
  },
  fresh: {
    words: "Joined today",
    counts: "10 when the author joined within a day",
    weigh: ({ author }) => (author.isFresh ? 10 : 0),
  },
  unknown: {
    words: "Nothing of theirs stands",
    counts: "10 when no comment of the author stands on a page",
    weigh: ({ author }) => (author.published === 0 ? 10 : 0),
  },
} satisfies Record<string, Rule>;

export type SignalName = keyof typeof rules;
export const spamRules: Readonly<Record<SignalName, Rule>> = rules;
const names = Object.keys(rules) as SignalName[];

/** What speaks for spam in a comment, the heaviest first. */
export const weigh = (facts: Facts): Signal[] =>
  names
    .map((name) => ({ name, points: spamRules[name].weigh(facts) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);

export const scoreOf = (signals: readonly Signal[]): number =>
  Math.min(
    100,
    signals.reduce((sum, { points }) => sum + points, 0),
  );

function isStuffed(body: string): boolean {
  const words = body
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length < 20) return false;
  const times = new Map<string, number>();
  for (const word of words) if (word.length >= 4) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times.values()].some((seen) => seen >= words.length * 0.3);
}
