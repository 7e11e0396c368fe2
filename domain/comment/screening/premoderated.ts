import { hold, type Phase } from "./phase";

export const premoderatedNewsroom: Phase = {
  name: "premoderated_all",
  judge: ({ policy }) => (policy.premoderateAll ? hold() : null),
};

export const premoderatedStory: Phase = {
  name: "premoderated",
  judge: ({ story }) => (story.isPremoderated ? hold() : null),
};

export const premoderatedReader: Phase = {
  name: "premoderated_reader",
  judge: ({ author }) => (author.isPremoderated ? hold() : null),
};
