const others = ["side-b", "side-c", "side-d"];

/** Classes for the bar beside what is said for a side: the sides of a poll differ in more than hue. */
export const sideBar = (at: number | null): string =>
  at ? `side ${others[at - 1] ?? "side-d"}` : "side";
