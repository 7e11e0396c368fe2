import type { Phase } from "./phase";

/** Said once is enough: the same text under story after story is what spam looks like. */
export const repeat: Phase = {
  name: "repeat",
  judge: ({ author }) => (author.repeats > 0 ? { kind: "refuse", reason: "repeat" } : null),
};
