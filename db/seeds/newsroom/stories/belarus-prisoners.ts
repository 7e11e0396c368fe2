import type { SeedStory } from "../types";

export const belarusPrisoners: SeedStory = {
  key: "belarus-prisoners",
  slug: "minsk-frees-123-for-potash",
  headline: "123 people walk out of Belarusian jails. The price was potash",
  standfirst: `Maria Kolesnikova and Ales Bialiatski are among those freed after Washington agreed to let Minsk sell its most valuable mineral again. Europe has made no such offer.`,
  section: "world",
  tags: ["Belarus", "Sanctions", "Human rights", "Potash"],
  authors: ["halima"],
  status: "published",
  hoursAgo: 8,
  updatedHoursAgo: 6.5,
  lead: "open-door",
  body: `
One woman had been locked up since 2020, much of that time alone in a cell. One man had been given the Nobel Peace Prize while a prisoner. Both are out, with 121 others, and in exchange the United States will stop punishing anyone who buys a pinkish salt that farmers spread on fields.

That is the bargain struck in Minsk between the government of Alexander Lukashenko and John Coale, whom Donald Trump has made his special envoy to the country. Each side got what it came for on the same day, which is rare in diplomacy and makes people uneasy.

## Where they are now

The freed prisoners were not let go at home. More than 110, **Maria Kolesnikova** among them, were taken over the southern border into Ukraine. Doctors see them there first; the plan is then to take them on to Poland or to Lithuania.

Kolesnikova had been held since 2020, the year she became one of the faces of the protests against a disputed presidential election. Her sister, Tatiana Khomich, says that she seems well, and that she thanked the Americans and, pointedly or politely, the authorities in Minsk, for having talked until it was done.

**Ales Bialiatski** was taken to Lithuania. He has documented other people’s arrests for most of his life. Svetlana Tikhanovskaya, who leads the opposition from exile there, was waiting for him, and he told her that the work would go on.

## Where the salt comes in

Potash feeds crops, few countries have much of it, and Belarus has a great deal. Sanctions choked that trade, and with it one of the state’s main earnings, all the more since Russia, Minsk’s nearest ally, set out in 2022 to conquer Ukraine. (How a fertiliser came to be a weapon is [explained here](/stories/what-potash-is).)

Washington now lifts its measures on potash. Coale presents this as a beginning: there are other sanctions, and they too could go if relations continue to thaw. The two governments are reported to have talked about Ukraine as well, so Belarus may hope to be useful in whatever negotiation with Moscow comes next.

>> Each side got what it came for on the same day, which is rare in diplomacy and makes people uneasy.

## Who gained

The families, beyond argument. After them, Lukashenko. Neither the American government nor the European Union recognises him as the rightful president, and for years hardly anybody in the West would be seen in a room with him. He has now received an envoy, sold a concession and opened a gap between Washington and Europe, which still holds that he should be left outside.

Tikhanovskaya, glad as she was at the border, asked that nobody mistake it for kindness. In her account a regime under pressure has sold something. Sanctions are among the few means there are to make such a government move, she argues, and they have one virtue that a freed prisoner does not share: they can be put back.

## What the number leaves out

- The cells are not empty. Thousands are thought to be in custody still for political reasons.
- Nothing made public prevents new arrests; a supply of prisoners can be renewed.
- What was given is general and what was received is particular: a market for a state, against 123 names.

The difficulty is an old one, and it is not made easier by having a view of it. If captives can be bought, they will be bought, and each purchase tells a jailer what he has in stock. If they cannot, then somebody has to explain the principle to the sister of the next one.
`,
  poll: {
    question: "Is easing sanctions a fair price for freeing political prisoners?",
    options: [
      {
        label: "Yes, make the trade",
        case: "Those people are free tonight, and a sanction can be imposed again tomorrow.",
        votes: 814,
      },
      {
        label: "No, it rewards arrests",
        case: "Pay for prisoners once, and you have told every jailer what a prisoner is worth.",
        votes: 1129,
      },
    ],
    results: "after_vote",
    opensHoursAgo: 8,
    closesInHours: 88,
  },
  comments: [
    {
      key: "by-1",
      author: "anya",
      body: `I come from a country where a neighbour's son was exchanged. His mother did not ask what he cost. I voted yes and I am not proud of the reasons, only sure of them.`,
      minutesAfter: 22,
      status: "APPROVED",
      featured: true,
      side: 0,
      good: ["francine", "raj", "noor", "lena"],
      changed: ["colin"],
    },
    {
      key: "by-2",
      author: "viktor",
      body: `Then they arrest 123 more by Easter, because the shop is open. I say this with sympathy. I grew up next door to that shop.`,
      minutesAfter: 40,
      status: "APPROVED",
      parent: "by-1",
      featured: true,
      side: 1,
      good: ["owen", "hamish", "colin"],
      changed: ["mei"],
    },
    {
      key: "by-3",
      author: "anya",
      body: `They arrested them by the thousand when the shop was shut, too.`,
      minutesAfter: 47,
      status: "APPROVED",
      parent: "by-2",
      side: 0,
      good: ["noor", "francine"],
    },
    {
      key: "by-4",
      author: "owen",
      body: `The point about sanctions being reversible is right in theory. Name one that came back as strong as it left. Shipping contracts get signed, ministers get invited to things.`,
      minutesAfter: 75,
      status: "NONE",
      side: 1,
      good: ["viktor"],
    },
    {
      key: "by-5",
      author: "francine",
      body: `Halima, thank you for keeping two things apart which other papers mix: whether we should be happy (yes) and whether it was wise (I have no idea).`,
      minutesAfter: 91,
      status: "APPROVED",
    },
    {
      key: "by-6",
      author: "derek",
      body: `None of them were real prisoners, it was all staged, look it up, the whole thing was filmed in Poland.`,
      minutesAfter: 110,
      status: "REJECTED",
      rejection: "MISINFORMATION",
    },
    {
      key: "by-7",
      author: "raj",
      body: `Farm gate view: potash was a fifth of my input bill at the peak. I'd rather not know that my barley and someone's cell door are on the same invoice, but apparently they are.`,
      minutesAfter: 133,
      status: "APPROVED",
    },
    {
      key: "by-8",
      author: "colin",
      body: `So would cheaper fertiliser change your vote, Raj? Serious question.`,
      minutesAfter: 160,
      status: "NONE",
      parent: "by-7",
    },
    {
      key: "by-9",
      author: "raj",
      body: `I didn't vote. I hovered for about ten minutes.`,
      minutesAfter: 171,
      status: "NONE",
      parent: "by-8",
    },
    {
      key: "by-10",
      author: "gareth",
      body: `Nobody does business with v3rmin. wake up!!! wake up!!!`,
      minutesAfter: 205,
      status: "SYSTEM_WITHHELD",
      heldBy: "banned_word",
    },
    {
      key: "by-11",
      author: "ibrahim",
      body: `Is there a list of the names anywhere that families can check? A colleague's uncle has been inside since 2021.`,
      minutesAfter: 300,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
  ],
};
