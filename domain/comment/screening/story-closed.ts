import type { Phase } from "./phase";

export const storyClosed: Phase = {
  name: "story_closed",
  judge: ({ story }) => (story.isOpen ? null : { kind: "refuse", reason: "closed" }),
};
