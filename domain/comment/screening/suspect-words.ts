import { hold, type Phase } from "./phase";
import { findWord } from "./words";

/** Words that are fine in one comment and not in the next: somebody has to read it. */
export const suspectWords: Phase = {
  name: "suspect_word",
  judge: ({ body, policy }) => {
    const word = findWord(body, policy.suspectWords);
    return word === undefined ? null : hold(word);
  },
};
