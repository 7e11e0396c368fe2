import type { Phase } from "./phase";

export const storyClosed: Phase = {
  name: "story-closed",
  judge: ({ story }) => (story.isOpen ? null : { kind: "refuse", reason: "closed" }),
};
