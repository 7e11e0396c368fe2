import { agreement, crowd, groupBy, type Trace } from "./crowd";

/**
 * When votes are set aside. Each rule looks at new voters of one poll, over some minutes; a vote is
 * judged by the first rule that finds it. Nothing is thrown away here: what a rule sets aside waits
 * for somebody to look at it, so a rule may be wrong about a school class, but it must be possible
 * to say in one sentence why it spoke. Accounts with a confirmed address are not looked at.
 */
export type Rule = {
  name: string;
  /** For the desk and for readers who ask. */
  says: string;
  /** @param usual new voters a minute over the hour before */
  find(traces: readonly Trace[], usual: number): Trace[][];
};

export type Burst = {
  rule: string;
  voterKeys: string[];
  startsAt: Date;
  endsAt: Date;
  seen: { voters: number; seconds: number; withoutPage: number; agent: string; agreement: number };
};

const minute = 60_000;

const networks = (traces: readonly Trace[]) => groupBy(traces, ({ network }) => network);
const some = (groups: Trace[][]) => groups.filter(({ length }) => length > 0);

export const rules: readonly Rule[] = [
  {
    name: "neverOpened",
    says: "Twelve or more new voters within a minute from one network, none of whom had opened the poll’s page.",
    find: (traces) =>
      some(
        networks(traces.filter(({ hasToken }) => !hasToken)).map((group) =>
          crowd(group, { atLeast: 12, withinMs: minute }),
        ),
      ),
  },
  {
    name: "fasterThanHands",
    says: "Eight or more new voters within four seconds from one network with the same browser: a program that forgets its cookie, not people.",
    find: (traces) =>
      some(
        groupBy(traces, ({ network, agent }) => `${network} ${agent}`).map((group) =>
          crowd(group, { atLeast: 8, withinMs: 4_000 }),
        ),
      ),
  },
  {
    name: "oneVoice",
    says: "Twenty or more new voters within a minute from one network with the same browser, of whom 19 in 20 chose the same.",
    find: (traces) =>
      some(
        groupBy(traces, ({ network, agent }) => `${network} ${agent}`)
          .map((group) => crowd(group, { atLeast: 20, withinMs: minute }))
          .filter((group) => agreement(group) >= 0.95),
      ),
  },
  {
    name: "flood",
    says: "Three hundred or more new voters within a minute, ten times as many as usual, all with the same browser and the same choice, none of whom had opened the poll’s page.",
    find: (traces, usual) =>
      some(
        groupBy(
          traces.filter(({ hasToken }) => !hasToken),
          ({ agent, optionId }) => `${optionId} ${agent}`,
        ).map((group) => crowd(group, { atLeast: Math.max(300, 10 * usual), withinMs: minute })),
      ),
  },
];

export const saysOf = (name: string): string =>
  rules.find((rule) => rule.name === name)?.says ?? "A rule that is no longer in use.";

/** What the rules set aside of these, each vote once. */
export function findBursts(traces: readonly Trace[], usual: number): Burst[] {
  const judged = new Set<string>();
  let left = traces.toSorted((a, b) => a.at - b.at);
  const bursts: Burst[] = [];
  for (const rule of rules) {
    for (const found of rule.find(left, usual)) {
      bursts.push(burstOf(rule.name, found));
      for (const { voterKey } of found) judged.add(voterKey);
    }
    left = left.filter(({ voterKey }) => !judged.has(voterKey));
  }
  return bursts;
}

function burstOf(rule: string, found: readonly Trace[]): Burst {
  const first = found[0]?.at ?? 0;
  const last = found.at(-1)?.at ?? first;
  const agents = new Set(found.map(({ agent }) => agent));
  return {
    rule,
    voterKeys: found.map(({ voterKey }) => voterKey),
    startsAt: new Date(first),
    endsAt: new Date(last),
    seen: {
      voters: found.length,
      seconds: Math.max(1, Math.round((last - first) / 1_000)),
      withoutPage: found.filter(({ hasToken }) => !hasToken).length,
      agent: agents.size === 1 ? (found[0]?.agent ?? "") : `${agents.size} browsers`,
      agreement: Math.round(agreement(found) * 100),
    },
  };
}
