import type { SeedStory } from "../types";

export const priceOfFish: SeedStory = {
  key: "price-of-fish",
  slug: "why-the-fish-costs-what-it-costs",
  headline: "Why the fish costs what the fish costs",
  standfirst: `Cod and chips at Eckersley’s went up on Monday to £11.40. The owner agreed to show us the whole plate, penny by penny.`,
  section: "business",
  tags: ["Food", "Prices", "Small business"],
  authors: ["rav"],
  status: "published",
  hoursAgo: 94,
  body: `
Neil Eckersley put the new price in the window at ten on Monday. By noon a man had come in specially to tell him that he could remember it at one and six.

“So can I,” said Mr Eckersley. “I was there. My mum was paying for the fish out of that as well.”

He does not enjoy the conversation, and thought that he would have it once, in print, and hang it on the wall. These are his books for an average large cod and chips, in October.

## The plate

- Fish, 200 g of it, off the boat and skinned: **£4.06**
- Potatoes, 400 g, Seld plain, whites: **36p**
- Oil, his share of a drum: **71p**
- Flour, water, salt, and something he would rather not say: **9p**
- Box, paper, fork: **22p**
- Wages, three people behind the counter and one at the sink: **£2.48**
- Gas and electricity: **58p**
- Rent, rates, insurance, the card machine’s cut: **94p**
- Value added tax: **£1.90**

It comes to £11.34. That leaves six pence, of which, he said, roughly four are his accountant.

## What moved

Chiefly the fish, which was £2.70 three years ago. He could fry something cheaper. In June he tried pouting, which is a cousin of cod and half the price, and sold eleven portions in a week. “Eight were to people being kind.”

He has a theory about that. Nobody minds paying for cod, or for a night out; what they mind is being reminded of the year when it was cheap. “You’re not selling a fish. You’re selling 1986.”

>> You’re not selling a fish. You’re selling 1986.

His mother, Pauline, ran the shop before him, and still comes in on Fridays to say that the batter is thick. I asked what she would charge.

She looked at the sheet for a long time. “I’d do the small one smaller,” she said, “and not tell anyone.”

He has had it framed without that line.
`,
  comments: [
    {
      key: "pf-1",
      author: "pauline",
      body: `I said that in CONFIDENCE, Rav Mistry. And the batter IS thick.`,
      minutesAfter: 19,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "pf-2",
      author: "gareth",
      body: `£2.48 in wages on one plate? Get a machine to do it.`,
      minutesAfter: 64,
      status: "NONE",
      reports: [{ by: "samuel", reason: "SPAM", note: "Same man who posts the links." }],
    },
    {
      key: "pf-3",
      author: "shanice",
      body: `I'm the one at the sink. Hello, I'm about 40p of your tea.`,
      minutesAfter: 77,
      status: "APPROVED",
      parent: "pf-2",
      featured: true,
    },
    {
      key: "pf-4",
      author: "hamish",
      body: `Every shop should have to publish this sheet. Every landlord too.`,
      minutesAfter: 130,
      status: "APPROVED",
    },
    {
      key: "pf-5",
      author: "colin",
      body: `He volunteered it, Hamish. If he'd had to, it would say whatever the law let it say.`,
      minutesAfter: 151,
      status: "NONE",
      parent: "pf-4",
    },
    {
      key: "pf-6",
      author: "mustafa",
      body: `Pouting is very good, with lemon, no batter. I was three of the eleven.`,
      minutesAfter: 233,
      status: "APPROVED",
    },
  ],
};
