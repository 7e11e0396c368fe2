import { hold, type Phase } from "./phase";
import { scoreOf, spamRules, weigh } from "./spam-signals";

/** A sum of guesses is a reason to look, never to reject. */
export const spamScore: Phase = {
  name: "spam_score",
  judge: (facts) => {
    const signals = weigh(facts);
    const score = scoreOf(signals);
    if (facts.policy.spamScore === 0 || score < facts.policy.spamScore) return null;
    return hold(
      `${score}, for ${signals.map(({ name }) => lower(spamRules[name].words)).join("; ")}`,
    );
  },
};

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
