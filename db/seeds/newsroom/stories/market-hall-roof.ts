import type { SeedStory } from "../types";

export const marketHallRoof: SeedStory = {
  key: "market-hall-roof",
  slug: "market-hall-roof-first-storm",
  headline: "Market hall roof passes its first storm",
  standfirst: `Eleven buckets were put out. One was needed, and that turned out to be a plant.`,
  section: "town",
  tags: ["Market hall", "Weather", "Borough council"],
  authors: ["dafydd"],
  status: "scheduled",
  hoursAgo: -17,
  lead: "market-roof",
  body: `
The traders put the buckets out from habit. There are eleven places in Harrow market hall where it has rained indoors since 1974, and everybody knows them, as you know the stairs in your own house in the dark.

On Saturday night the wind at Wick Hill reached 71 miles an hour and 38 millimetres of rain fell in five hours, the most in a November night since the gauge was put up. On Sunday at six Wendy Slocombe, who sells cheese beneath what used to be the fourth leak, unlocked the Corn Street doors and listened.

“You can hear a drip in there from anywhere,” she said. “I stood for a minute. I thought I had gone deaf.”

## What it took

The roof has 2,806 panes. All were replaced between March and October, at a cost of £2.3 million, £140,000 above the estimate and nine days late: the iron ribs were found to be each a slightly different shape, so that every pane had to be cut to its own hole, and numbered. The glazier, Anselm Roth, has the list. He can tell you about 1,417.

“It has five corners,” he said. “I do not wish to discuss it.”

## The eleventh bucket

There was an inch of water in the bucket by the flower stall. The clerk of works was sent for, with a ladder and two men, and spent an hour and a quarter among the ribs above it.

It was a fern. The stall’s owner, Bim Adeyemi, had watered it on Saturday evening, with some generosity, on the shelf above.

The council accepts the roof from the contractor on Friday. The buckets will be kept. Ten are to be sold for charity, signed by the glaziers; the fern has asked for the other.
`,
};
