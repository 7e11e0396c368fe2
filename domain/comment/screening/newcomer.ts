import { newcomerComments } from "@/domain/comment/rules";
import type { Phase } from "./phase";

/** Someone new is read before they are published, until two comments of theirs stand. */
export const newcomer: Phase = {
  name: "new_commenter",
  judge: ({ author }) =>
    author.published < newcomerComments ? { kind: "hold", status: "PREMOD" } : null,
};
