import type { SeedStory } from "../types";

export const the742: SeedStory = {
  key: "the-7-42",
  slug: "the-7-42-ledger",
  headline: "The 7.42 has been cancelled 61 times. One passenger kept count",
  standfirst: `Constance Bellamy’s ledger runs to four notebooks. The railway’s own figures say she is wrong. She is not.`,
  section: "transport",
  tags: ["Trains", "Commuting"],
  authors: ["ines"],
  status: "published",
  hoursAgo: 118,
  body: `
Every working morning since 6 January, at 7.42 exactly, Constance Bellamy has written one line in a notebook. The line gives the date, the weather, and what came. On 61 of 218 mornings what came was the 8.12.

The train company says it was nineteen.

Both are right, which is how we came to spend an afternoon in the waiting room with a railway timetable planner and a packet of shortbread.

## Two kinds of nothing

A train is *cancelled*, in the published figures, if it is withdrawn after ten o’clock the night before. If it is withdrawn earlier, it is taken out of the timetable for that day, and a train that is not in the timetable cannot be late for it. The trade calls this a pre-planned amendment. Ms Bellamy calls it “not there”.

Of her 61, nineteen were cancelled in the evening or the morning. Forty-two were amended before ten at night, most of them between 21:30 and 21:58.

“That is a pattern,” said the planner, who asked to be called a planner. “I would not say it was a policy.” He had another piece of shortbread.

Seld & Coast Railway said that decisions were taken as soon as crew rosters were known, and that it regretted any inconvenience. Asked when crew rosters were known, it said at half past nine.

>> A train that is not in the timetable cannot be late for it.

## From the ledger

- **13 February.** Frost. Not there. Man with roses, a day early, stood and watched them.
- **2 April.** Bright. Came, on time, three coaches, seat. Suspicious.
- **19 June.** Fog. Not there. Board said “Good Morning”.
- **2 September.** Rain. Came, stopped outside the station, thought better of it.
- **11 November.** Still. Came. Driver waited while Mr Ojukwu ran. Write to say thank you. *(Wrote.)*

Ms Bellamy, 59, keeps the accounts of a firm of organ tuners in the city. She has been docked for lateness twice and has claimed compensation fifty-eight times: under the scheme, it is payable for a late train, and for a cancelled one, but not for one that was never going to run. Nineteen claims were paid.

She has sent the notebooks to the regulator, in date order, with an index. It acknowledged them by a form letter which arrived late.
`,
  poll: {
    question: "From 1 to 5: how far do you believe the railway’s own figures?",
    kind: "scale",
    options: [
      { label: "1", case: "Not a word", votes: 311 },
      { label: "2", case: "", votes: 226 },
      { label: "3", case: "", votes: 138 },
      { label: "4", case: "", votes: 61 },
      { label: "5", case: "To the minute", votes: 29 },
    ],
    results: "after_vote",
    opensHoursAgo: 118,
    closesInHours: 72,
  },
  comments: [
    {
      key: "l-1",
      author: "gwen",
      body: `Retired signaller here. "I would not say it was a policy" is the most railway sentence ever printed.`,
      minutesAfter: 22,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "l-2",
      author: "samuel",
      body: `I am Mr Ojukwu's neighbour. He has told everyone about that driver.`,
      minutesAfter: 61,
      status: "APPROVED",
    },
    {
      key: "l-3",
      author: "owen",
      body: `To be fair to the company, an early decision is better for passengers than a late one. If they'd waited until 22:01 to be "honest" you would find out at breakfast.`,
      minutesAfter: 95,
      status: "APPROVED",
    },
    {
      key: "l-4",
      author: "lena",
      body: `Nobody objects to deciding early, Owen. We object to it not being counted.`,
      minutesAfter: 103,
      status: "APPROVED",
      parent: "l-3",
    },
    {
      key: "l-5",
      author: "owen",
      body: `Then count it in a column of its own. I'd sign that.`,
      minutesAfter: 119,
      status: "NONE",
      parent: "l-4",
    },
    {
      key: "l-6",
      author: "derek",
      body: `The vermin who run this bloody railway should be tied to it.`,
      minutesAfter: 150,
      status: "SYSTEM_WITHHELD",
      heldBy: "banned_word",
    },
  ],
};
