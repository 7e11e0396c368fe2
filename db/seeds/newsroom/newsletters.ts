import type { SeedNewsletter, SeedSubscriber } from "./types";

/** Wren has none: reader@galley.test chooses in the account. */
export const subscribers: SeedSubscriber[] = [
  { person: "gwen", rhythm: "daily", sections: null },
  { person: "mustafa", rhythm: "daily", sections: ["transport", "town"] },
  { person: "aoife", rhythm: "daily", sections: null },
  { person: "lena", rhythm: "daily", sections: ["life"] },
  { person: "pauline", rhythm: "daily", sections: ["business"] },
  { person: "ingrid", rhythm: "daily", sections: null },
  { person: "raj", rhythm: "weekly", sections: null },
  { person: "noor", rhythm: "weekly", sections: ["world"] },
  { person: "hamish", rhythm: "weekly", sections: null },
  { person: "rosalind", rhythm: "weekly", sections: ["life", "town"] },
];

export const newsletters: SeedNewsletter[] = [
  {
    subject: "A wall, a turbine and a very early breakfast",
    introduction:
      "Good morning. The river behaved itself this week, which is more than can be said of the meeting about it.\n\nWrite back if you disagree: we read everything.",
    by: "dafydd",
    sentHoursAgo: 20,
    stories: [
      { key: "flood-wall", note: "Three houses, eleven years, one vote on Tuesday." },
      { key: "wick-hill-turbine", note: "" },
      { key: "allotment-list", note: "Rosalind, this one is for you." },
      { key: "lockside-ferry", note: "" },
    ],
  },
  {
    subject: "Night buses, and who pays for them",
    introduction: "",
    by: "dafydd",
    sentHoursAgo: null,
    stories: [
      { key: "night-buses", note: "" },
      { key: "bakery-shift", note: "The people who would take them." },
    ],
  },
];
