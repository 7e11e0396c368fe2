import type { SeedStory } from "../types";

export const bakeryShift: SeedStory = {
  key: "bakery-shift",
  slug: "what-the-bakery-shift-eats-at-four",
  headline: "What the bakery shift eats at four",
  standfirst: `Seven people make the town’s bread between eleven at night and six in the morning. None of them has toast.`,
  section: "life",
  tags: ["Food", "Night work", "Haldane’s"],
  authors: ["sunniva"],
  status: "published",
  hoursAgo: 27,
  lead: "bakery",
  body: `
At four the oven at Haldane’s is full and there are twenty-two minutes in which nothing can be done to it. Somebody turns off the mixer. The quiet arrives like a person coming in.

This is dinner. It has been at four since 1961, when the oven was built, because that is how long the second batch takes, and the oven has never been asked to reconsider.

I went for a week to see what bakers eat. I had a theory, which was bread.

## Monday

Florin Ardelean, who shapes, has a steel flask of his mother-in-law’s bean soup with smoked rib in it, and eats it standing, in the doorway to the yard, with the steam going past his ears. He brings no bread. He does not want any. “A postman does not go for a walk,” he said.

Ayesha Karim, on the deck oven, has cold rice with a fried egg and a green chilli that she slices with the blade she uses to score the loaves. Her predecessor left it to her. It has done, she reckons, two million slashes and about three thousand chillies.

Little Mo, who is six foot three, eats four bananas in the time it takes to describe it.

## The rule about flour

There is one law at the table: no talking about dough. Pat Haldane, who owns the place and is the third of the family to do so, brought it in after an argument about hydration in 1998 which ended with a resignation. “I lost the best laminator in the county over two per cent of water,” she said. “And he was right.”

So they discuss other things. In the course of the week I heard about:

- a cousin’s divorce, in instalments, with a cliffhanger on Wednesday;
- whether a horse can be left-handed;
- how the [night buses](/stories/night-buses-return) will alter things for Ayesha, who has cycled home along the Lockside road for five winters and has been hit by a door, a dog and a swan;
- the correct number of pickled onions.

The last of these is eleven. It was put to a vote.

## Wednesday

On Wednesday everyone eats the same thing, because on Wednesday Lou cooks.

Lou Petrakis is 67 and has been on nights for forty-four years. He no longer lifts sacks. What he does, officially, is the doughnuts; what he does on Wednesdays is to put a tray of chicken thighs, lemons and potatoes at the very back of the oven at twenty past two, behind the tin loaves, in the corner that burns. Nothing else will bake there. He found that out in 1987 and has never told the engineer, who would mend it.

The skin comes out like glass. There is a scramble for the potatoes, which have sat under the chicken for an hour and forty minutes and have nothing further to learn.

>> Nothing else will bake in that corner. He has never told the engineer, who would mend it.

It was the best thing I ate this year, and I include a wedding. I asked how much lemon. “Enough,” said Lou, and then, because I was writing, “three. But you have not got the corner.”

## Who goes, who comes

They are short of one. A night baker at Haldane’s earns £15.40 an hour, a pound more than by day, and Pat has had the card in the window since June. She has seen nine people. Four lasted one night. One of them, a former chef, lasted until dinner; he looked round the table at four o’clock and said that he could not believe he was hungry, and went home, and sent a very kind letter.

“The work can be taught,” said Pat. “The hour can’t. Your body thinks there’s a fire.”

Little Mo came from a call centre. He has been here two years. What he likes is that at six the thing he has been doing all night is on the shelf, and by nine it is gone, and nobody will ever ask him to go over it again in a meeting.

## Friday, ten to six

On the last morning I stayed to the end. The shutters went up. The first customer was a nurse coming off shift and the second a man going on one, and they held the door for each other without looking, in the way of people who have done it a hundred times.

Then the bakers lined up at their own counter, on the customers’ side, and bought things. Florin had a currant bun. Ayesha had two. Lou asked for a small white, unsliced, and counted out the money, though Pat has told him for forty-four years to put it away.

So they do eat it. They take it home, in a bag, and have it with butter at the hour when everyone else is having theirs. I had been asking about the wrong meal.
`,
  comments: [
    {
      key: "bk-1",
      author: "pauline",
      body: `Forty years in a chip shop and I never once ate a chip at work. People never believed me. Thank you for the postman line.`,
      minutesAfter: 55,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "bk-2",
      author: "joao",
      body: `Eleven pickled onions is a scandal. Seven.`,
      minutesAfter: 78,
      status: "APPROVED",
    },
    {
      key: "bk-3",
      author: "kwabena",
      body: `Put to a vote, João. You had your chance to work nights.`,
      minutesAfter: 84,
      status: "APPROVED",
      parent: "bk-2",
    },
    {
      key: "bk-4",
      author: "joao",
      body: `I demand a recount. I hear Tanners' ward does them nicely.`,
      minutesAfter: 92,
      status: "NONE",
      parent: "bk-3",
    },
    {
      key: "bk-5",
      author: "anya",
      body: `Not to spoil a beautiful piece, but £15.40 for wrecking your sleep for forty-four years is the actual story here. A pound more than days!`,
      minutesAfter: 131,
      status: "APPROVED",
    },
    {
      key: "bk-6",
      author: "raj",
      body: `And yet they stay 44 years. Not everything is a wage rate.`,
      minutesAfter: 150,
      status: "APPROVED",
      parent: "bk-5",
    },
    {
      key: "bk-7",
      author: "anya",
      body: `Four out of nine lasted one night. That's a wage rate.`,
      minutesAfter: 163,
      status: "APPROVED",
      parent: "bk-6",
      featured: true,
    },
    {
      key: "bk-8",
      author: "gareth",
      body: `EARN FROM HOME no nights no bosses, ask me how!! https://easy-money.example.test`,
      minutesAfter: 240,
      status: "REJECTED",
      rejection: "AD",
    },
    {
      key: "bk-9",
      author: "bea",
      body: `The engineer reads this paper, Lou. My brother IS the engineer. He says he has known about the corner since 1994.`,
      minutesAfter: 410,
      status: "NONE",
    },
  ],
};
