import type { SeedStory } from "../types";

export const schoolMeals: SeedStory = {
  key: "school-meals",
  slug: "school-meals-ten-years-of-menus",
  headline: "School meals, ten years of menus",
  standfirst: `We read every lunch that Harrow’s primary schools have served since 2016. There were 1,912 of them.`,
  section: "town",
  tags: ["Schools", "Food"],
  authors: ["ines"],
  status: "draft",
  hoursAgo: 0,
  assignment: { editor: "dafydd", dueInHours: 46, words: 700 },
  body: `
Fish on Fridays has survived three caterers, two head cooks and a pandemic. Custard has not been so lucky.

The borough published its school menus each week and took none of them down. Laid end to end they run to ten years, and they show, better than any of the strategies that went with them, what the grown-ups were worried about at the time.

## What went

- Custard: 74 times in 2016, nine last year. The cooks blame the jugs.
- Turkey in any shape: gone since 2019.
- The word “medley”: peaked in 2020 at thirty-one. Nobody can say what was in it.

## What came

Lentils arrived as *dal* in 2018, were renamed “golden stew” in 2019, and went back to dal in 2020 when it was found that the children preferred to be told.

## To come

Ring Mrs Dace at Mill Row primary about the two-week trial of letting year 6 write the menu. Price per plate: ask for the wholesale figures, by year, and check whether the 2022 rise is in pounds or per cent.
`,
};
