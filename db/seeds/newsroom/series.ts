import type { SeedSeries } from "./types";

export const series: SeedSeries[] = [
  {
    slug: "living-with-the-seld",
    title: "Living with the Seld",
    standfirst:
      "The river made the town and has never signed anything. Three stories about who may use it, who crosses it and who it visits.",
    stories: ["swimmers-and-rowers", "lockside-ferry", "flood-wall"],
  },
];
