import type { SeedStory } from "../types";

export const fourDayWeek: SeedStory = {
  key: "four-day-week",
  slug: "the-copper-works-takes-fridays-off",
  headline: "The copper works took Fridays off. Now it has to decide about Thursdays’ pay",
  standfirst: `Ballard & Tyne rolled as much strip in four days as it used to in five. The machines are happy. The overtime is gone.`,
  section: "business",
  tags: ["Ballard & Tyne", "Work", "Pay"],
  authors: ["rav", "ines"],
  status: "published",
  hoursAgo: 214,
  lead: "copper-works",
  body: `
On Fridays you can hear the weir from the rolling shed. For 112 years you could not.

Ballard & Tyne, which makes copper strip for switches, roofs and the inside of nearly everything, stopped running on Fridays in May. Its 186 hands are paid as before for 34 hours in place of 40. The trial ends at Christmas, and both sides have the results, which are so good that they have fallen out.

## What the strip says

In the six months to October the works rolled 4,120 tonnes, eleven tonnes *more* than in the same months of last year. Scrap fell from 6.1 per cent to 4.4. There were three injuries needing more than a plaster; the year before, there had been fourteen.

The reason is not that people hurry. A rolling mill takes ninety minutes to come up to heat, and as long to be put to bed; the old week did that five times. “We didn’t work harder,” said Dev Chaudhary, who has the number two mill. “We stopped boiling the kettle to make no tea.”

## What the payslip says

But the old week had a Saturday in it. Half the shed used to work one in three, at time and a half. With Friday idle, the rush orders that filled those Saturdays are done on Friday, at plain rate, by whoever volunteers.

For Chaudhary that is £212 a month. “I have got my daughter’s school run, my knees and my allotment back,” he said, “and I am two hundred quid short. Ask me in the morning and ask me at the end of the month.”

The union wants overtime from the thirty-fifth hour. The firm says that would cost £340,000, against the £290,000 which it reckons the four days have saved it in gas and scrap.

- **The firm’s offer:** keep the four days, plain rate on Fridays, £400 each at Christmas.
- **The union’s claim:** keep the four days, time and a half on Fridays.
- **What neither has proposed:** going back.

The ballot closes on 4 December. On the shed door somebody has chalked the score of a football match that took place, on a Friday, between the day shift and the other day shift. It ended three all.
`,
  comments: [
    {
      key: "fd-1",
      author: "kwabena",
      body: `I'm in the shed. It was four-three. The ref is on night shift.`,
      minutesAfter: 70,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "fd-2",
      author: "joao",
      body: `The offer is fifty thousand apart. For a company that size that's one mill motor. Just meet in the middle and go home on Thursday.`,
      minutesAfter: 104,
      status: "APPROVED",
    },
    {
      key: "fd-3",
      author: "lena",
      body: `It's £340k a year forever versus a saving that depends on the gas price. Not fifty thousand. I'd still pay it.`,
      minutesAfter: 139,
      status: "APPROVED",
      parent: "fd-2",
    },
    {
      key: "fd-4",
      author: "noor",
      body: `Fourteen injuries to three. Why is that the fourth sentence and not the headline?`,
      minutesAfter: 170,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "fd-5",
      author: "mei",
      body: `My husband works the slitter and is not allowed to speak to the press, so I will: the £400 is before tax.`,
      minutesAfter: 600,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
    {
      key: "fd-6",
      author: "gareth",
      body: `A swindler gives with one hand. Wait until you see what they do to the holidays.`,
      minutesAfter: 640,
      status: "SYSTEM_WITHHELD",
      heldBy: "banned_word",
    },
  ],
};
