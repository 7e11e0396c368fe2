import type { SeedStory } from "../types";

export const twinTown: SeedStory = {
  key: "twin-town",
  slug: "our-twin-town-turned-off-the-lights",
  headline: "Our twin town turned off its street lights. We went to have a look, and couldn’t",
  standfirst: `At half past midnight Saint-Maur-les-Vannes goes dark. Two years on, burglary is down, astronomy is up, and the baker has bought a whistle.`,
  section: "world",
  tags: ["Street lights", "Saint-Maur-les-Vannes", "Energy"],
  authors: ["halima"],
  status: "published",
  hoursAgo: 129,
  lead: "dark-town",
  body: `
You notice the gutters first. In Saint-Maur, after the switch, you can hear each of them separately, and it is by their sound that people find the corner of the rue des Tanneurs.

Harrow has been twinned with this town of 9,000 since 1962. Delegations go, exchange cheese, and return. I went on a Tuesday, without a chain of office, because in the autumn of 2024 Saint-Maur did what our own council has talked about for three budgets: it began turning off its street lights, all 1,140 of them, from 00:30 until 05:00.

## What it saved

The mayor, Odile Ferrand, is a pharmacist and keeps the figure on a card in her purse: 83,000 euros a year, out of a lighting bill of 190,000. It went on the heating of the infants’ school. “In the first winter I had 211 letters,” she said. “In the second, nine. Of those, four asked for earlier.”

The gendarmerie recorded forty-one break-ins in the year before and twenty-nine in the year after. Its captain declined to draw a conclusion. Burglars, he said, also need to see what they are doing, but burglars have telephones. What has risen is the theft of dustbins, for which he has no theory at all.

## Who minds

Josiane Blot does. She opens the bakery at three and crosses the square at twenty to. She has bought a whistle and a head-torch, and has nothing to say against the sky. “The mayor sleeps at that hour,” she said. “It’s easy to love the dark from bed.”

>> It’s easy to love the dark from bed.

So does the young woman, not named here at her request, who was followed in February along the canal. Nothing happened; there was nobody to see nothing happen. Since March the lamps by the canal and the bus stop have stayed on, fifty-two of them, on a vote of the council which Ms Ferrand lost and now says she was right to lose.

## Who doesn’t

The astronomical club had six members, two of them married to each other. It has seventy. On the night I was there they had put a telescope by the war memorial, and an old man in slippers came down from a flat above the bank, asked politely for a turn, and looked for a long time at Saturn.

“Eighty-one years I have lived under that,” he said. “They might have mentioned it.”

Harrow’s lights cost £412,000 a year. The matter is down for the January budget; whoever takes the [night bus](/stories/night-buses-return) home may care to have a view on it.
`,
  poll: {
    question: "Should Harrow switch its street lights off after midnight?",
    asksTwice: true,
    options: [
      {
        label: "Off from 00:30, except where people wait or walk",
        case: "Saint-Maur’s second answer: dark by rule, lit at the canal and the stops.",
        votes: 612,
      },
      {
        label: "Off everywhere",
        case: "Exceptions multiply; the saving and the sky both need all the lamps out.",
        votes: 94,
      },
      {
        label: "Dimmed, never off",
        case: "Half the light costs half as much and frightens nobody.",
        votes: 488,
      },
      {
        label: "On all night, as now",
        case: "The people out at three are the ones the town depends on at six.",
        votes: 341,
      },
      {
        label: "Let each street vote",
        case: "Those who live under a lamp know best whether they need it.",
        votes: 57,
      },
    ],
    results: "always",
    opensHoursAgo: 129,
    closesInHours: 240,
  },
  comments: [
    {
      key: "tt-1",
      author: "francine",
      body: `I grew up in Saint-Maur. The dustbins are my cousins. It is an old game and the captain knows it perfectly well.`,
      minutesAfter: 44,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "tt-2",
      author: "thandi",
      body: `Every man I know votes for the stars and every woman I know asks about the walk from the bus. I'd look at those poll numbers with that in mind.`,
      minutesAfter: 90,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "tt-3",
      author: "hamish",
      body: `My wife voted stars and I voted lamps, but I take the point.`,
      minutesAfter: 112,
      status: "APPROVED",
      parent: "tt-2",
    },
    {
      key: "tt-4",
      author: "thandi",
      body: `Give her my regards and a torch.`,
      minutesAfter: 118,
      status: "APPROVED",
      parent: "tt-3",
    },
    {
      key: "tt-5",
      author: "viktor",
      body: `I looked through a telescope for the first time at 60. If you have not seen Saturn you do not know what you are voting about.`,
      minutesAfter: 240,
      status: "APPROVED",
    },
    {
      key: "tt-6",
      author: "ingrid",
      body: `There's a before and after photo set here, quite something: https://saint-maur-nuit.example.test/photos`,
      minutesAfter: 330,
      status: "PREMOD",
      heldBy: "links",
    },
    {
      key: "tt-7",
      author: "ibrahim",
      body: `I walk home at four. Dimmed is worse than off. Your eyes never get used to it. Off, you see the whole road after ten minutes.`,
      minutesAfter: 410,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
  ],
};
