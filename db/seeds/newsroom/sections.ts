import type { SeedSection } from "./types";

export const sections: SeedSection[] = [
  {
    slug: "town",
    name: "Town",
    description: "The council, the river, the schools and the people who live with all three.",
  },
  {
    slug: "transport",
    name: "Transport",
    description: "Buses, trains, the ferry, and the time it takes to get home.",
  },
  {
    slug: "business",
    name: "Business",
    description: "Who makes what in Harrow, what it costs, and who is paid for it.",
  },
  {
    slug: "life",
    name: "Life",
    description: "Food, sport, music, gardens, and what people do when nobody pays them.",
  },
  {
    slug: "world",
    name: "World",
    description: "Events elsewhere, told for readers who will want to have an opinion on them.",
  },
];
