import type { SeedStory } from "../types";

export const whatPotashIs: SeedStory = {
  key: "what-potash-is",
  slug: "what-potash-is",
  headline: "What potash is, and why it moves governments",
  standfirst: `It is a salt. You have eaten some today, at one remove. Here is how it came to be worth a treaty.`,
  section: "world",
  tags: ["Potash", "Sanctions", "Farming"],
  authors: ["halima", "rav"],
  status: "published",
  hoursAgo: 7,
  body: `
The word is a description. People burned wood, washed the ash, and boiled the water away in an iron pot; what was left in the pot was pot ash. It made soap and glass. Later somebody noticed that it also made barley.

## What it does

Plants need three things in bulk: nitrogen to grow, phosphorus to root, potassium to stand up and drink. Potash is the trade’s name for the salts that carry the third. Leave it out, and a crop does not die. It shrugs. It yields a little less each year and falls over in the wind.

Nitrogen can be had from the air, with enough energy. **Potassium cannot be made.** It has to be dug from the beds of seas which dried up before there was anybody to be annoyed by it.

## Who has it

Such beds are unevenly handed out. Canada has most. Russia and Belarus come next, and before the sanctions the two of them dug something like two fifths of what the world sold. Nearly everyone else buys.

### Why that makes it a lever

1. It is bulky and cheap by the tonne, so it must go by train to a port. A landlocked seller depends on its neighbours’ railways.
2. A state company digs it. Earnings go to the treasury without passing anybody who might have an opinion.
3. The buyers are farmers, in many countries, all of whom have a minister.

The first two make it a good thing to sanction. The third makes it a hard thing to keep sanctioned, which is some of the background to [this week’s release of 123 prisoners](/stories/minsk-frees-123-for-potash).

## Does Harrow buy any?

Some 900 tonnes a year between the farms on the Seld plain, according to the merchants on Tanners’ Quay. None of it comes from Belarus at present; most comes by sea from the far side of the Atlantic. Asked whether they would buy it from Minsk now that they might, one merchant said that he would look at the price, and then at his customers, “in that order, I am sorry to say”.
`,
  comments: [
    {
      key: "po-1",
      author: "michal",
      body: `"It shrugs." Best line about agronomy I have read this year.`,
      minutesAfter: 40,
      status: "APPROVED",
    },
    {
      key: "po-2",
      author: "raj",
      body: `Small correction: a low-potash crop shows it in the leaf edges long before it lodges. But yes, it shrugs.`,
      minutesAfter: 62,
      status: "APPROVED",
      parent: "po-1",
    },
    {
      key: "po-3",
      author: "hamish",
      body: `Which merchant? I'd like to know whose order that is.`,
      minutesAfter: 118,
      status: "NONE",
    },
  ],
};
