import { bannedWords } from "./banned-words";
import { length } from "./length";
import { links } from "./links";
import { newcomer } from "./newcomer";
import type { Facts, Phase, Verdict } from "./phase";
import { premoderated } from "./premoderated";
import { recentHistory } from "./recent-history";
import { repeat } from "./repeat";
import { staff } from "./staff";
import { storyClosed } from "./story-closed";

/** The policy, in the order it is applied. The first verdict wins. */
export const policy: readonly Phase[] = [
  length,
  storyClosed,
  repeat,
  staff,
  bannedWords,
  links,
  recentHistory,
  newcomer,
  premoderated,
];

/** The verdict on a comment and the phase that spoke. A phase that fails holds the comment. */
export function screen(
  facts: Facts,
  phases: readonly Phase[] = policy,
): { verdict: Verdict; by: string | null } {
  for (const { name, judge } of phases) {
    try {
      const verdict = judge(facts);
      if (verdict) return { verdict, by: name };
    } catch {
      return { verdict: { kind: "hold", status: "SYSTEM_WITHHELD" }, by: `${name}_failed` };
    }
  }
  return { verdict: { kind: "publish", status: "NONE" }, by: null };
}
