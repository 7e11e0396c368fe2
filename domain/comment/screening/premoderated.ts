import type { Phase } from "./phase";

export const premoderated: Phase = {
  name: "premoderated",
  judge: ({ story }) => (story.isPremoderated ? { kind: "hold", status: "PREMOD" } : null),
};
