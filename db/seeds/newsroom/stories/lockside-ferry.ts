import type { SeedStory } from "../types";

export const locksideFerry: SeedStory = {
  key: "lockside-ferry",
  slug: "the-ferry-and-its-eleven-passengers",
  headline: "The Lockside ferry carried eleven passengers this month. Six were me",
  standfirst: `The chain ferry is 140 years old, runs in all weathers and is quicker than the bridge. So why does nobody get on, and what should the borough do with it?`,
  section: "transport",
  tags: ["Lockside ferry", "River Seld", "Borough council"],
  authors: ["tomasz"],
  status: "published",
  hoursAgo: 70,
  lead: "ferry",
  body: `
The bell is on a post. You ring it, and on the far bank Len Cobbold puts down his crossword, walks to the winch and brings the ferry over to fetch you. It takes three minutes and forty seconds. On Wednesday I rang, he came, and when he saw that it was me he said, “Oh.”

I had set out to write about a busy little relic. By the third day I was the traffic.

## What it is for

The chain ferry was built in 1886 to take tannery hands from Lockside to the quay. It holds forty. It saves a walk of a mile and a quarter by the bridge, and costs 80 pence, a price last altered in 2011, with apologies.

The tannery closed in 1978. The ferry went on, since nobody was responsible for stopping it. It lies in the borough’s accounts under *Harbours and weights*, and costs £71,000 a year.

Cross-checking Mr Cobbold’s tally, which he keeps in the margin of the crossword, against the tin: in the first three weeks of November it carried eleven people. Six were me. One was a photographer. One, he thinks, was lost.

## Where they went

In July it carried 2,300. They come for the reeds and the ice cream, and to have been on a chain ferry. But the ordinary riders, those who had somewhere to be, left in 2022, when the footpath on the Lockside bank was shut after a slip. It has not been mended. To reach the landing you now go through a car park and behind a skip.

“I could find it,” said Mina Aslani, who used to cross daily to her job at the library, “but I should have to want to.”

## Four ideas

The harbours committee, which meets twice a year and has three members, has been offered four:

1. **Keep it going all year**, and mend the path for £44,000.
2. **Summer only**, April to September, which would save about half.
3. **A footbridge** on the same line: £3.2 million, with the county paying two thirds if it is asked before March.
4. **Sell it.** A heritage line up the coast has offered £30,000 and a promise to paint it.

Mr Cobbold is 63. He would see out his time under the first plan, and only that one, but he will not lobby for it. “I’ve been pulling people across for nineteen years. They should go where they like.”

>> On the third day he saw that it was me and said, “Oh.”

I asked what he thought about over there, between bells. He had an answer ready. Seven letters, he said, blank-E-blank-blank-I-blank-blank: “remains afloat, somehow”.

We have not solved it either.
`,
  poll: {
    question: "What should happen to the Lockside ferry?",
    kind: "ranked",
    options: [
      {
        label: "Run it all year and mend the path",
        case: "Nobody rides because nobody can reach it; £44,000 puts that right.",
        votes: 388,
      },
      {
        label: "Run it in summer only",
        case: "It is loved in July and empty in November. Budget accordingly.",
        votes: 417,
      },
      {
        label: "Build a footbridge instead",
        case: "A bridge needs no bell, and the county would pay for most of it.",
        votes: 296,
      },
      {
        label: "Sell it to the heritage line",
        case: "Let it go where it will be painted, and spend the money on things people use.",
        votes: 74,
      },
    ],
    results: "always",
    opensHoursAgo: 70,
    closesInHours: 96,
  },
  comments: [
    {
      key: "lf-1",
      author: "gwen",
      body: `"Persist" doesn't fit. "Ferries" has the E and the I. F-E-R-R-I-E-S. Remains afloat, somehow. You're welcome, Len.`,
      minutesAfter: 48,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "lf-2",
      author: "tomasz",
      body: `Mr Cobbold has been informed. He says, and I quote, "Well, I'll be."`,
      minutesAfter: 140,
      status: "APPROVED",
      parent: "lf-1",
    },
    {
      key: "lf-3",
      author: "mei",
      body: `A footbridge would let my mother get to the surgery with her walker. The ferry has a step of 30 cm. Romance is lovely if you have knees.`,
      minutesAfter: 185,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "lf-4",
      author: "francine",
      body: `Mend the path, put in a ramp, and see. You can't unbuild a bridge.`,
      minutesAfter: 210,
      status: "NONE",
      parent: "lf-3",
    },
    {
      key: "lf-5",
      author: "mei",
      body: `I would be quite content never to unbuild it.`,
      minutesAfter: 222,
      status: "NONE",
      parent: "lf-4",
    },
    {
      key: "lf-6",
      author: "michal",
      body: `3.2 million for a bridge against 71 thousand a year is 45 years of ferry. And it will be 4.8 million by the time they find a culvert.`,
      minutesAfter: 300,
      status: "NONE",
    },
    {
      key: "lf-7",
      author: "derek",
      body: `What has this got to do with the price of fish. Council tax is a joke and so is the immigration policy.`,
      minutesAfter: 420,
      status: "REJECTED",
      rejection: "IRRELEVANT_CONTENT",
    },
  ],
};
