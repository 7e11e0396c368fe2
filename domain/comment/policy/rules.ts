/** What editors decide about comments; how each line is applied stands in screening/. */
export type Policy = {
  /** Withheld: a moderator has to let such a comment up. */
  bannedWords: string[];
  /** Held for a look. */
  suspectWords: string[];
  /** Sites that may be linked to freely. */
  knownHosts: string[];
  /** Whether every comment waits, on every story: for a night that gets out of hand. */
  premoderateAll: boolean;
} & Record<NumberLine, number>;

type Line = { label: string; hint: string; min: number; max: number; byDefault: number };

const lines = {
  linksAllowed: {
    label: "Links in a comment",
    hint: "With more than this many to sites not listed below it waits. 0 holds every link.",
    min: 0,
    max: 20,
    byDefault: 0,
  },
  newcomerComments: {
    label: "Comments until somebody is no longer new",
    hint: "Until this many of theirs stand on a page, each one waits. 0 lets newcomers straight up.",
    min: 0,
    max: 20,
    byDefault: 2,
  },
  trustedComments: {
    label: "Comments until somebody is trusted",
    hint: "With this many standing and none rejected this week, links, suspect words, repeats of others and the spam score no longer hold them. 0 trusts nobody.",
    min: 0,
    max: 500,
    byDefault: 50,
  },
  rejectedAtLeast: {
    label: "Rejections in a week that count as a habit",
    hint: "One is an accident. 0 switches this off.",
    min: 0,
    max: 50,
    byDefault: 2,
  },
  rejectedPercent: {
    label: "And the share of their week's comments, in %",
    hint: "Both must be reached for the next comment to wait.",
    min: 1,
    max: 100,
    byDefault: 33,
  },
  repeatAuthors: {
    label: "Others who posted the same text today",
    hint: "From this many on it waits. Texts under 40 characters never count. 0 switches this off.",
    min: 0,
    max: 50,
    byDefault: 2,
  },
  spamScore: {
    label: "Spam score that holds a comment",
    hint: "From 1 to 100; how it adds up stands in the manual and on the card. 0 switches this off.",
    min: 0,
    max: 100,
    byDefault: 50,
  },
  gapSeconds: {
    label: "Seconds between two comments",
    hint: "Of one person, on any story.",
    min: 1,
    max: 600,
    byDefault: 3,
  },
  perMinute: { label: "Comments a minute", hint: "Of one person.", min: 1, max: 20, byDefault: 5 },
  perHour: { label: "Comments an hour", hint: "Of one person.", min: 1, max: 600, byDefault: 30 },
  newcomerPerHour: {
    label: "A newcomer's comments an hour",
    hint: "Each of them waits for a moderator, whose time this protects.",
    min: 1,
    max: 600,
    byDefault: 5,
  },
} as const satisfies Record<string, Line>;

export type NumberLine = keyof typeof lines;
export const numberLines: Record<NumberLine, Line> = lines;
export const numberNames = Object.keys(lines) as NumberLine[];

/** Longer lists slow each comment down, and catch more readers than they help. */
export const maxEntries = 1_000;

const lists = {
  bannedWords: "Banned words",
  suspectWords: "Suspect words",
  knownHosts: "Sites one may link to",
} as const;
export type ListLine = keyof typeof lists;

export const defaultPolicy: Policy = {
  bannedWords: [],
  suspectWords: [],
  knownHosts: [],
  premoderateAll: false,
  ...(Object.fromEntries(numberNames.map((name) => [name, lines[name].byDefault])) as Record<
    NumberLine,
    number
  >),
};

/** What one policy has that another had not, a sentence per line. */
export function changesBetween(before: Policy, after: Policy): string[] {
  const changed = (Object.keys(lists) as ListLine[]).flatMap((name) => {
    const added = after[name].filter((entry) => !before[name].includes(entry));
    const gone = before[name].filter((entry) => !after[name].includes(entry));
    return [
      ...(added.length > 0 ? [`${lists[name]}: ${quoted(added)} added`] : []),
      ...(gone.length > 0 ? [`${lists[name]}: ${quoted(gone)} removed`] : []),
    ];
  });
  if (before.premoderateAll !== after.premoderateAll)
    changed.push(after.premoderateAll ? "Every comment waits" : "Not every comment waits any more");
  for (const name of numberNames)
    if (before[name] !== after[name])
      changed.push(`${lines[name].label}: ${after[name]} instead of ${before[name]}`);
  return changed;
}

const shownEntries = 12;

function quoted(entries: readonly string[]): string {
  const shown = entries.slice(0, shownEntries).map((entry) => `“${entry}”`);
  const rest = entries.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}
