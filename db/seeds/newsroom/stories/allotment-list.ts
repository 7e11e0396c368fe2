import type { SeedStory } from "../types";

export const allotmentList: SeedStory = {
  key: "allotment-list",
  slug: "twenty-two-years-for-a-plot",
  headline: "Put your name down at 40 and dig at 62",
  standfirst: `The wait for a Harrow allotment is now 22 years. The association could halve every plot and clear the list by spring. You may guess how the plots feel.`,
  section: "life",
  tags: ["Allotments", "Gardening", "Housing"],
  authors: ["sunniva"],
  status: "published",
  hoursAgo: 54,
  lead: "allotment",
  body: `
In a biscuit tin in the hut at Coldharbour field there are 388 index cards. The one at the front belongs to Mrs E. Vance, who applied in 2004 and has been offered plot 31. The secretary has written to her. Her daughter wrote back: Mrs Vance died in 2016; might *she* have it?

No, is the answer. The card is not heritable. The daughter may fill in a card of her own and will reach the front, at the present rate, in 2048.

## Ten rods

A plot is ten rods, as it has been since 1919: about the size of a tennis court, doubles. It was reckoned to feed a family of six. Few of those on the field are a family of six. The median household, by a count that the committee made in August and has been sorry about since, is 1.8.

So there is a motion. As each plot falls vacant it would be cut in two; holders who wish to could give up half at once. If a third of them did, the wait would drop from 22 years to nine.

> Five rods is a herb garden with ambitions.

That is Rosalind Achebe-Stone, of 14b. Hers is already a half, the only one on the field, made in 2009 after a divorce, the other party to which still has 14a. She is against. “You cannot rotate on five rods. You get three years of onions and then white rot, and after that you are holding a fence.”

Her former husband, over the fence, is also against. It is the first thing they have agreed on since the marrow.

## The other field

There is land. The borough owns four acres at Tinker’s Cross, flat, south-facing and promised in the local plan for 64 homes, 20 of them at council rents. The list for those is longer than the association’s, and nobody on it has been asked whether they would like to wait for runner beans.

“I’m on both,” said Tyrone Beckles, who is 34, and lives with two children in a second-floor flat on Mill Row. “Ask me which I want first and I’ll tell you. But I’d have liked not to be asked.”

The committee votes on the halving by postal ballot. The result will be read out at the seed swap on Saturday week, *after* the seed swap, on the advice of last year’s committee.
`,
  poll: {
    question: "Should allotment plots be halved to shorten the list?",
    options: [
      {
        label: "Halve them",
        case: "Thirteen years off the wait for hundreds of people, and most plots half dug anyway.",
        votes: 356,
      },
      {
        label: "Keep ten rods",
        case: "Half a plot cannot be rotated; you would share out the waiting, not the growing.",
        votes: 291,
      },
    ],
    results: "after_close",
    opensHoursAgo: 54,
    closesInHours: 72,
  },
  comments: [
    {
      key: "al-1",
      author: "rosalind",
      body: `For the record I said "a herb garden with delusions", not "ambitions". The rest is accurate, including, I am sorry to say, the marrow.`,
      minutesAfter: 40,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "al-2",
      author: "bea",
      body: `I've been on the list since 2011 and walk past that field every day. At least a third is brambles and carpets. Start by taking back what nobody digs.`,
      minutesAfter: 66,
      status: "APPROVED",
    },
    {
      key: "al-3",
      author: "rosalind",
      body: `The carpets are for the slugs. The brambles are 22. We all know about 22.`,
      minutesAfter: 75,
      status: "APPROVED",
      parent: "al-2",
    },
    {
      key: "al-4",
      author: "viktor",
      body: `I am 22. I had a hip replaced in April. Come and say it at the hut.`,
      minutesAfter: 130,
      status: "APPROVED",
      parent: "al-3",
      featured: true,
    },
    {
      key: "al-5",
      author: "rosalind",
      body: `Viktor, I had no idea. I'll bring the scythe on Sunday.`,
      minutesAfter: 141,
      status: "APPROVED",
      parent: "al-4",
    },
    {
      key: "al-6",
      author: "noor",
      body: `Vertical growing on five rods gives the yield of ten. I've done it on a balcony in three square metres. "Cannot" usually means "did not have to".`,
      minutesAfter: 260,
      status: "NONE",
    },
    {
      key: "al-7",
      author: "derek",
      body: `Allotments are for people too tight to go to a shop. Idle lot of parasites.`,
      minutesAfter: 400,
      status: "REJECTED",
      rejection: "OFFENSIVE",
    },
    {
      key: "al-8",
      author: "thandi",
      body: `Homes at Tinker's Cross first. You can't dig while you're sofa surfing. I've tried to feel two ways about it and I can't.`,
      minutesAfter: 510,
      status: "NONE",
      reports: [{ by: "derek", reason: "OFF_TOPIC" }],
    },
  ],
};
