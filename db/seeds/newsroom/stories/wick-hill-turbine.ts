import type { SeedStory } from "../types";

export const wickHillTurbine: SeedStory = {
  key: "wick-hill-turbine",
  slug: "one-turbine-312-owners",
  headline: "One turbine, 312 owners and a surplus nobody planned for",
  standfirst: `The Wick Hill co-operative has £96,400 left over for the first time. Two ways to spend it, one village hall, and a chair who wishes the wind would drop.`,
  section: "business",
  tags: ["Wick Hill", "Energy", "Co-operatives"],
  authors: ["rav"],
  status: "published",
  hoursAgo: 46,
  lead: "turbine",
  body: `
For six years the owners of the Wick Hill turbine agreed about everything, because there was nothing to divide. Then, in September, they paid off the bank.

The machine turned for 7,904 hours in the year to October and sold 5,610 megawatt-hours. After rent, insurance, a gearbox oil change that required a man to be winched up in a harness singing, and the last of the loan, there was £96,400 in the account. *(I own one share, worth £250, and will vote it. I shall not say how.)*

The members meet on Saturday at Wick village hall. There are two motions.

## Motion A: to the owners

Pay a dividend of 6 per cent. A member with the ordinary holding, four shares, would get £60. Most of them are not rich: the median member, says the register, is 58 and lives within five miles. They were told in 2019 that they might see nothing for ten years, and bought anyway.

“We took the risk,” said Geraint Pugh, a retired roofer with twenty shares. “When the blade cracked, nobody on the Flats sent us a card.”

## Motion B: to the bills

Give £90 off the winter electricity bill of every household in the two streets with the highest use of prepayment meters in the parish, Coldharbour Flats and Mill Row: 1,020 homes. Few of those who live there own a share, because few had £250 in 2019.

“They can see it from the kitchen,” said Abena Mensah-Lloyd, who drafted the motion and who has two shares. “It goes round all night, and they are sitting there with the meter on emergency. I don’t think sixty pounds in my account is what I bought it for.”

>> It goes round all night, and they are sitting there with the meter on emergency.

## The figures

- Surplus: £96,400
- Motion A: £94,200 to 312 members, an average of £302, since some hold a great deal more than four shares
- Motion B: £91,800 to 1,020 households
- Both: not possible this year, as the auditor has pointed out to each side separately and then together

The average matters more than either leaflet lets on. Eleven members hold £25,000 or more each, and would receive between £1,500 and £4,000. They have a vote apiece like everybody else. It is a co-operative; the hall has one door.

The chair, Philippa Brandt, has asked that the teas be served *before* the vote. “Last time we left it until after and people went home to be angry,” she said. “You cannot slam a door holding a slice of lemon drizzle.”

She is neutral. What she would have liked, she said, was one more year of debt.
`,
  poll: {
    question: "Who should get the turbine’s first surplus?",
    options: [
      {
        label: "The members who paid for it",
        case: "They risked their savings when nobody knew whether the hill was windy enough.",
        votes: 498,
      },
      {
        label: "The households who struggle",
        case: "Ninety pounds off a winter bill does more good than sixty in a savings account.",
        votes: 671,
      },
    ],
    results: "always",
    opensHoursAgo: 46,
    closesInHours: 120,
  },
  comments: [
    {
      key: "wh-1",
      author: "kwabena",
      body: `Member, four shares, voting B. I had the £60 spent in my head on a nice dinner and then read the bit about the kitchen.`,
      minutesAfter: 30,
      status: "APPROVED",
      side: 1,
      good: ["shanice", "lena"],
    },
    {
      key: "wh-2",
      author: "hamish",
      body: `Member, four shares, voting A, and I'm tired of being told it's greedy. If co-ops never pay, nobody buys shares in the second turbine, and the Flats don't get that one either.`,
      minutesAfter: 52,
      status: "APPROVED",
      featured: true,
      side: 0,
      good: ["owen", "colin"],
      changed: ["rav"],
    },
    {
      key: "wh-3",
      author: "shanice",
      body: `I live on Mill Row. It's my kitchen. I'd take the £90, obviously, but what I'd really like is a share on instalments. Fiver a month. Then I'd get to come and shout in the hall.`,
      minutesAfter: 88,
      status: "APPROVED",
      featured: true,
      side: 1,
      good: ["kwabena", "rav", "lena", "noor"],
      changed: ["hamish"],
    },
    {
      key: "wh-4",
      author: "hamish",
      body: `Now THAT I would vote for. Genuinely. Is it too late to table a C?`,
      minutesAfter: 97,
      status: "APPROVED",
      parent: "wh-3",
    },
    {
      key: "wh-5",
      author: "rav",
      body: `It is: amendments closed on Friday at noon. But the rules allow any ten members to call a special meeting. (One share. Still not saying.)`,
      minutesAfter: 124,
      status: "APPROVED",
      parent: "wh-4",
    },
    {
      key: "wh-6",
      author: "lena",
      body: `In my home village in Schleswig-Holstein we had this exact quarrel in 2004. We built a swimming pool. Everyone was equally dissatisfied.`,
      minutesAfter: 200,
      status: "APPROVED",
    },
    {
      key: "wh-7",
      author: "derek",
      body: `Birds. Nobody ever mentions the birds. And it hums. I hear it in Lockside.`,
      minutesAfter: 260,
      status: "NONE",
      reports: [{ by: "lena", reason: "OFF_TOPIC", note: "Lockside is four miles away." }],
    },
    {
      key: "wh-8",
      author: "gareth",
      body: `Never trust a swindler: cut your bill by 70% with our certified magnet, order at https://magnet-meter.example.test`,
      minutesAfter: 330,
      status: "SYSTEM_WITHHELD",
      heldBy: "banned_word",
    },
  ],
};
