import type { SeedStory } from "../types";

export const nightBuses: SeedStory = {
  key: "night-buses",
  slug: "night-buses-return",
  headline: "Night buses return after nine years, with one condition",
  standfirst: `The council will pay for two routes through winter. After that, riders must fill them.`,
  section: "transport",
  tags: ["Night buses", "Borough council", "Fares"],
  authors: ["ines"],
  status: "published",
  hoursAgo: 3,
  updatedHoursAgo: 1.2,
  lead: "night-bus",
  body: `
The last night bus to leave Harrow carried a drummer, two nurses and a man asleep against a cello case. That was in February 2017. On Friday at 23:40 the next one pulls out of Corn Street, and the borough has until the end of March to find out whether anybody still wants it.

Councillors voted 23 to 18 last night to spend £214,000 on two routes. The N1 will run from the station over Lockside to the hospital; the N2 from Corn Street through Upper Wick to the Coldharbour estate. Each goes once an hour until 04:10, seven nights a week.

The condition is in paragraph nine of the motion. If a route carries fewer than **eleven people per trip**, averaged over the seventeen weeks, it stops on 31 March without a further vote.

## Where eleven comes from

Eleven is the number at which a bus costs the borough less than the taxis it already pays for. Harrow spent £331,000 last year sending hospital porters, cleaners and agency carers home in cabs, because their shifts end when the buses do not run.

“I did not pick a round number, because round numbers are how you can tell somebody has guessed,” said Cllr Marian Oyelaran, who wrote the motion. She had offered her own group twelve and the opposition ten.

Cllr Peter Gaunt, who voted against, called it “a trial designed by people who go to bed at ten”. He would have started with Fridays and Saturdays only. “Run it when people are out. Nobody is going to the Coldharbour estate at three on a Tuesday.”

Yasmin Prior is. She finishes at the hospital laundry at 02:30 five nights a week and walks home, 52 minutes, along a road with a pavement on one side. “I have nothing against the walk,” she said. “I have something against the verge.”

>> Nobody is going to the Coldharbour estate at three on a Tuesday. Yasmin Prior is.

## What a ride costs

Nothing, for the first four weeks. From Boxing Day the fare will be £2, the same as by day, unless the transport committee decides otherwise on 8 December. That is the part still open, and the part about which the chamber was least polite.

The case for charging is £61,000: what the operator, Seld Valley Buses, expects to take by March at two pounds a head. The case against is the meter. At each stop a driver alone on a dark road has to handle money or argue about the lack of it. The drivers’ union has asked for free travel after midnight *for that reason only*, said its branch secretary, Lorna Fitch. “You would be amazed how much of a bad night starts with two pounds.”

Other towns offer either side some comfort:

- Where night buses went free, ridership rose by between a third and a half within a year, according to the council’s own briefing paper.
- The same paper says that about one in five of the new riders had previously walked, and would again.
- In no case did a free route cover its cost. In no case did a paid one.

## The first night

Seld Valley needed nine drivers and has found seven. Two will work rest days until January. The buses are the 2014 double-deckers which the borough’s schools gave up in summer; the heaters have been mended, except one, which according to the depot “is on or it is off, and it is on”.

The timetable is on the stops from tomorrow. Readers who depend on an early train may want to look at [Ms Bellamy’s ledger of the 7.42](/stories/the-7-42-ledger) before they get their hopes up about connections.

*Updated to add the date of the transport committee’s meeting.*
`,
  poll: {
    question: "Should the night buses be free?",
    options: [
      {
        label: "Yes, free for all",
        case: "A driver alone at three in the morning should not have to be a cashier too.",
        votes: 1402,
      },
      {
        label: "No, charge a fare",
        case: "Two pounds a head is £61,000, and the route lives or dies on its sums.",
        votes: 1016,
      },
    ],
    results: "always",
    opensHoursAgo: 3,
    closesInHours: 148,
  },
  comments: [
    {
      key: "nb-1",
      author: "gwen",
      body: `I signalled trains on that line for 31 years and walked home from the late turn for most of them. Nobody ever asked what it cost me. Run the bus.`,
      minutesAfter: 9,
      status: "APPROVED",
      featured: true,
      side: 0,
      good: ["thandi", "samuel", "yuki", "pauline", "noor"],
      changed: ["mei"],
    },
    {
      key: "nb-2",
      author: "colin",
      body: `Touching, but £214,000 is four teaching assistants for two years. I'd want to know who loses before I clap.`,
      minutesAfter: 16,
      status: "APPROVED",
      parent: "nb-1",
      featured: true,
      side: 1,
      good: ["owen", "hamish", "raj"],
      changed: ["shanice"],
    },
    {
      key: "nb-3",
      author: "thandi",
      body: `They are ALREADY spending 331k on taxis Colin, it's in the piece. The bus is the saving.`,
      minutesAfter: 21,
      status: "APPROVED",
      parent: "nb-2",
      side: 0,
      good: ["lena", "gwen"],
    },
    {
      key: "nb-4",
      author: "colin",
      body: `It's the saving if eleven people are on it. It's both bills if there are four. Re-read paragraph three yourself.`,
      minutesAfter: 27,
      status: "NONE",
      parent: "nb-3",
      side: 1,
      good: ["hamish"],
    },
    {
      key: "nb-5",
      author: "mustafa",
      body: `I drive a taxi at night and did plenty of those hospital runs. I'll lose about a hundred a week. I still think the bus is right. The cleaners tip better than the bankers, for the record.`,
      minutesAfter: 34,
      status: "APPROVED",
      side: 0,
      good: ["gwen", "lena", "joao", "noor"],
      changed: ["raj"],
    },
    {
      key: "nb-6",
      author: "derek",
      body: `Free means full of drunks. You lot at the paper have clearly never been on the top deck at 2am, you pack of bedwetting idiots.`,
      minutesAfter: 38,
      status: "REJECTED",
      rejection: "ABUSIVE",
    },
    {
      key: "nb-7",
      author: "lena",
      body: `I have been on the top deck at 2am in four countries. Mostly people are asleep or eating chips.`,
      minutesAfter: 44,
      status: "APPROVED",
      parent: "nb-6",
    },
    {
      key: "nb-8",
      author: "hamish",
      body: `An average over seventeen weeks including Christmas week and the first week of January is a strange way to measure anything. You could fail this trial by weather alone.`,
      minutesAfter: 52,
      status: "NONE",
      side: 1,
      good: ["owen", "colin"],
    },
    {
      key: "nb-9",
      author: "yuki",
      body: `Would a card-only fare not answer the driver's problem? Nobody needs to hand over coins.`,
      minutesAfter: 61,
      status: "APPROVED",
      side: 1,
      good: ["hamish", "aoife"],
    },
    {
      key: "nb-10",
      author: "samuel",
      body: `Then the argument is about the card that was declined. I drove the 14 for six years. The argument is never really about the money.`,
      minutesAfter: 70,
      status: "APPROVED",
      parent: "nb-9",
      side: 0,
      good: ["mustafa", "gwen"],
      changed: ["yuki"],
    },
    {
      key: "nb-11",
      author: "gareth",
      body: `Cheap airport transfers day and night, fixed price, better than any bus: https://fast-cabs.example.test/harrow`,
      minutesAfter: 74,
      status: "REJECTED",
      rejection: "SPAM",
    },
    {
      key: "nb-12",
      author: "shanice",
      body: `Anyone else going on Friday just to make the number go up? I'll bring a flask.`,
      minutesAfter: 95,
      status: "NONE",
    },
    {
      key: "nb-13",
      author: "owen",
      body: `Padding the count with enthusiasts is exactly how you end up running an empty bus in April. Let it be honest.`,
      minutesAfter: 103,
      status: "NONE",
      parent: "nb-12",
      reports: [
        {
          by: "shanice",
          reason: "OTHER",
          note: "Called me a padding enthusiast. Fair, but still.",
        },
      ],
      side: 1,
      good: ["colin"],
    },
    {
      key: "nb-14",
      author: "ibrahim",
      body: `I clean at the hospital and I did not know about this until my daughter showed me. Will there be a notice in the laundry? Most of us don't read the paper at 2am.`,
      minutesAfter: 130,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
    {
      key: "nb-15",
      author: "michal",
      body: `The council's briefing paper is public, table 4 has the ridership figures: https://harrow-council.example.test/papers/night-buses.pdf`,
      minutesAfter: 148,
      status: "PREMOD",
      heldBy: "links",
    },
  ],
};
