import { hold, type Phase } from "./phase";

/** Someone new is read before they are published, until enough comments of theirs stand. */
export const newcomer: Phase = {
  name: "new_commenter",
  judge: ({ author, policy }) => (author.published < policy.newcomerComments ? hold() : null),
};
