import type { Check } from "./check";

/** Wordings that carry their answer, each with why. */
const leading: [pattern: RegExp, why: string][] = [
  [
    /^(?:do|does|is|are|was|were|should|would|could|can|has|have|ca|wo)(?:n['’]t|\s+not)\b/i,
    "it begins with “not”, which asks for a yes",
  ],
  [
    /\b(?:don['’]t you|wouldn['’]t you|isn['’]t it|aren['’]t they|right|agreed|surely)\s*\?$/i,
    "it asks to be agreed with",
  ],
  [/\b(?:do you agree|would you agree|you agree) (?:that|with)\b/i, "it asks to be agreed with"],
  [
    /\b(?:surely|obviously|clearly|of course|finally|at last|after all|enough of)\b/i,
    "one word already answers it",
  ],
  [
    /\b(?:disastrous|scandalous|ridiculous|outrageous|absurd|disgraceful|common[- ]sense|long[- ]overdue|so[- ]called)\b/i,
    "one word already judges",
  ],
  [/^how (?:bad|good|terrible|wonderful|angry|happy|worried)\b/i, "it presumes the answer"],
];

export const leadingQuestion: Check = {
  name: "leading-question",
  title: "A poll whose question does not lead",
  level: "warn",
  find({ content: { poll } }) {
    const question = poll?.question.trim() ?? "";
    const found = leading.find(([pattern]) => pattern.test(question));
    return found
      ? [
          {
            field: "poll.question",
            words: `The poll’s question leads: ${found[1]}. Ask it so that both sides would.`,
          },
        ]
      : [];
  },
};
