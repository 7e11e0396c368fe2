import type { SeedStory } from "../types";

export const millLane: SeedStory = {
  key: "mill-lane",
  slug: "mill-lane-bridge-to-close",
  headline: "Mill Lane bridge to close for eleven weeks",
  standfirst: `Traffic will go round by Tanners’ Bridge from January, the borough says.`,
  section: "transport",
  tags: ["Roads", "River Seld"],
  authors: ["tomasz"],
  status: "unpublished",
  hoursAgo: 240,
  note: `Taken down on the day it appeared: the dates came from last year’s tender. The contractor has
not been appointed. To be rewritten when the borough confirms.`,
  body: `
Mill Lane bridge will be shut to all traffic from 11 January until the end of March while its deck is renewed. Walkers will have a temporary footway on the upstream side.

The diversion, by Tanners’ Bridge and the Lockside road, is two miles and a quarter. The borough expects it to add twelve minutes in the morning and nine in the evening; it did not say where the other three go.

School buses will start ten minutes earlier. Those who cross on foot may be tempted by [the ferry](/stories/the-ferry-and-its-eleven-passengers), which has room.
`,
  comments: [
    {
      key: "ml-1",
      author: "michal",
      body: `These are last year's dates. The tender was withdrawn in spring. Please check.`,
      minutesAfter: 25,
      status: "APPROVED",
    },
    {
      key: "ml-2",
      author: "tomasz",
      body: `You are right, and thank you. We are taking the story down until the borough confirms.`,
      minutesAfter: 70,
      status: "APPROVED",
      parent: "ml-1",
    },
  ],
};
