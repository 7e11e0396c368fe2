import type { Phase } from "./phase";
import { findWord } from "./words";

export const bannedWords: Phase = {
  name: "banned_word",
  judge: ({ body, policy }) => {
    const what = findWord(body, policy.bannedWords);
    return what === undefined ? null : { kind: "hold", status: "SYSTEM_WITHHELD", what };
  },
};
