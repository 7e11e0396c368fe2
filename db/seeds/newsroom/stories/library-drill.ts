import type { SeedStory } from "../types";

export const libraryDrillStory: SeedStory = {
  key: "library-drill",
  slug: "the-drill-in-the-library",
  headline: "The library’s most borrowed item is a drill",
  standfirst: `It went out 93 times this year, beating every novel. It has been late once.`,
  section: "town",
  tags: ["Library", "Repair"],
  authors: ["dafydd"],
  status: "published",
  hoursAgo: 143,
  lead: "library-drill",
  body: `
It has a spine label, 621.9, and a slot in the back for the date stamp. It is an 18-volt hammer drill, and in the twelve months to October it left Harrow library ninety-three times. The most popular novel, which I am asked not to name in case the author minds, managed seventy-one.

Mina Aslani started the tool shelf in 2023 with a stepladder that had been left in the foyer. Nobody claimed it. She catalogued it. “We had a procedure for unclaimed books,” she said, “and a ladder is only a different sort of thing for reaching what you can’t.”

There are now 140 objects:

- a carpet cleaner, booked until February;
- eleven sewing machines, of which one is left-handed, in its owner’s opinion;
- a set of drain rods that returns cleaner than it leaves;
- a thermal camera for finding draughts, which has also found two cats;
- a wedding cake stand, out most Saturdays, never yet renewed.

## What is learned from the returns

You find out about people. The drill comes back on Mondays, warm. Somebody wipes it each time with furniture polish, and has done so for two years, and is not known. A note was once found in the case: *Put up three shelves, took down two. Thank you.*

An average household drill, according to the hire trade, is used for about a quarter of an hour in its whole life. Ms Aslani’s has run for some sixty hours. It is on its second chuck. She paid £129 for it, and estimates that it has kept ninety drills out of ninety cupboards, though she adds that a librarian ought not to believe a figure merely because she likes it.

## The one time

It was overdue once, in March, by nine days. The borrower rang each morning to apologise. He had drilled into a pipe, and was standing, for most of that time, with his thumb on it.

There was no fine. There have been no fines at Harrow since 2022. There was, however, a plumber, whom the library found him, under 696.
`,
  poll: {
    question: "What should the library lend next?",
    kind: "multiple",
    maxChoices: 3,
    options: [
      {
        label: "A sewing machine",
        case: "Every house has a hem to take up, and one machine would do for a street.",
        votes: 214,
      },
      {
        label: "A carpet cleaner",
        case: "Thirty pounds a day to hire, and nobody needs one twice a year.",
        votes: 187,
      },
      {
        label: "A telescope",
        case: "The lights are going off anyway.",
        votes: 96,
      },
      {
        label: "A pressure washer",
        case: "It is the first thing that people ask for after the drill.",
        votes: 143,
      },
      {
        label: "Another drill",
        case: "It is out again.",
        votes: 121,
      },
    ],
    results: "always",
    opensHoursAgo: 143,
    closesInHours: 216,
  },
  comments: [
    {
      key: "ld-1",
      author: "hamish",
      body: `I'm the furniture polish. I thought everyone did it.`,
      minutesAfter: 73,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "ld-2",
      author: "mei",
      body: `Hamish!!`,
      minutesAfter: 80,
      status: "APPROVED",
      parent: "ld-1",
    },
    {
      key: "ld-3",
      author: "colin",
      body: `Charming, but the book budget was cut by a fifth in the same three years. A library that lends ladders and can't buy the third volume of a trilogy has lost the thread.`,
      minutesAfter: 160,
      status: "APPROVED",
    },
    {
      key: "ld-4",
      author: "aoife",
      body: `The tools came from donations, not the book fund. I know because two of them were mine.`,
      minutesAfter: 181,
      status: "APPROVED",
      parent: "ld-3",
    },
    {
      key: "ld-5",
      author: "colin",
      body: `Then I withdraw the second sentence and keep the first.`,
      minutesAfter: 190,
      status: "APPROVED",
      parent: "ld-4",
    },
    {
      key: "ld-6",
      author: "ibrahim",
      body: `Can you borrow if you are living in the hostel? They asked me for a gas bill.`,
      minutesAfter: 1100,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
  ],
};
