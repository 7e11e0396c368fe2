import { bannedWords } from "./banned-words";
import { length } from "./length";
import { links } from "./links";
import { newcomer } from "./newcomer";
import type { Facts, Phase, Verdict } from "./phase";
import { premoderatedNewsroom, premoderatedReader, premoderatedStory } from "./premoderated";
import { recentHistory } from "./recent-history";
import { regularsOnly } from "./regulars-only";
import { repeat } from "./repeat";
import { repeatElsewhere } from "./repeat-elsewhere";
import { spamScore } from "./spam-score";
import { staff } from "./staff";
import { storyClosed } from "./story-closed";
import { suspectWords } from "./suspect-words";
import { trusted } from "./trusted";

/** The policy, in the order it is applied. The first verdict wins. */
export const phases: readonly Phase[] = [
  length,
  storyClosed,
  regularsOnly,
  repeat,
  staff,
  bannedWords,
  premoderatedNewsroom,
  premoderatedStory,
  premoderatedReader,
  recentHistory,
  trusted,
  suspectWords,
  repeatElsewhere,
  links,
  newcomer,
  spamScore,
];

export type Screened = { verdict: Verdict; by: string | null };

/** The verdict on a comment and the phase that spoke. A phase that fails holds the comment. */
export function screen(facts: Facts, order: readonly Phase[] = phases): Screened {
  for (const phase of order) {
    const spoken = ask(phase, facts);
    if (spoken) return spoken;
  }
  return { verdict: { kind: "publish", status: "NONE" }, by: null };
}

/** What each phase would say if the ones before it were silent, for trying a policy out. */
export const screenFully = (facts: Facts): Screened[] =>
  phases.map((phase) => ask(phase, facts)).filter((spoken) => spoken !== null);

function ask({ name, judge }: Phase, facts: Facts): Screened | null {
  try {
    const verdict = judge(facts);
    return verdict && { verdict, by: name };
  } catch {
    return { verdict: { kind: "hold", status: "SYSTEM_WITHHELD" }, by: `${name}_failed` };
  }
}
