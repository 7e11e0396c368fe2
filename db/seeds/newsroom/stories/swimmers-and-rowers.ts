import type { SeedStory } from "../types";

export const swimmersAndRowers: SeedStory = {
  key: "swimmers-and-rowers",
  slug: "four-hundred-metres-of-river",
  headline: "Swimmers and rowers try to share 400 metres of river",
  standfirst: `A line of buoys was meant to settle it. It has moved eleven metres since October, and nobody moved it.`,
  section: "life",
  tags: ["River Seld", "Swimming", "Rowing"],
  authors: ["tomasz"],
  status: "published",
  hoursAgo: 166,
  lead: "rowers",
  body: `
An eight at race pace covers five and a half metres a second, weighs three quarters of a tonne with its crew, and carries eight people facing the wrong way. The one person aboard who can see where it is going is fourteen and cold.

A swimmer in the Seld in November covers two thirds of a metre a second, and cannot hear.

Between the weir and Tanners’ Bridge there is the only reach in the borough deep enough for the first and slow enough for the second. It is 400 metres long. On Sunday 1 November, at 7.40, the two met.

## What happened

A blade caught Oluchi Barnett on the shoulder. She has a bruise the shape of a spoon. She was, she thinks, on her own side of the buoys; the cox, who wept, thinks that she was not. Each is certain, and each has been very nice about it.

So I took a tape measure and a boat. The line was laid on 4 October, by agreement between Harrow Rowing Club and the Cold Tuesdays, 22 metres from the east bank. On Monday it lay 33 metres out at the lower end. The anchors are buckets of concrete. The river had been walking them, a foot or so a day, towards the rowers.

Neither was on the wrong side. *The side had moved.*

## What they propose

The club would have hours: rowing before nine, swimming after. “You can mark time with a clock,” said the captain, Will Ashdown, “and a clock doesn’t drag.”

The swimmers would have proper piles, driven into the bed, at £6,200. A good half of them have jobs, said Ms Barnett, and nine is when those start. “I don’t swim at seven for the sunrise. I swim at seven because I teach at half past eight.”

They meet on Thursday, in the boathouse, in the warm. The buoys have been put back, and someone has painted a face on the last one, looking worried, in the direction of the weir.
`,
  poll: {
    question: "Separate the swimmers and rowers by the clock, or by a fixed line?",
    options: [
      {
        label: "By the clock",
        case: "Hours cost nothing, and cannot drift eleven metres.",
        votes: 19,
      },
      {
        label: "By a fixed line",
        case: "Teachers and nurses swim at seven because their day starts at eight.",
        votes: 24,
      },
    ],
    results: "always",
    opensHoursAgo: 166,
    closesInHours: null,
  },
  comments: [
    {
      key: "sr-1",
      author: "aoife",
      body: `I cox the women's four. We blow a whistle, we shout, we ring a bell. You lot wear earplugs. I love you all but please, a bright hat.`,
      minutesAfter: 58,
      status: "APPROVED",
    },
    {
      key: "sr-2",
      author: "ingrid",
      body: `Cold Tuesdays member. We do wear bright hats. Verdigris is a bright colour. (It's not. We've ordered orange.)`,
      minutesAfter: 83,
      status: "APPROVED",
      parent: "sr-1",
      featured: true,
    },
    {
      key: "sr-3",
      author: "kwabena",
      body: `Journalist brings tape measure, solves mystery. More of this please.`,
      minutesAfter: 140,
      status: "APPROVED",
    },
    {
      key: "sr-4",
      author: "michal",
      body: `Nobody has asked the anglers, who were there first and don't move at all.`,
      minutesAfter: 210,
      status: "NONE",
      reports: [
        { by: "aoife", reason: "OTHER", note: "Not really a report. He's right, ask them." },
      ],
    },
  ],
};
