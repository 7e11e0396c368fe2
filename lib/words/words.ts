import type { en } from "./en";

/** All that the interface says. A language that leaves something out does not compile. */
export type Words = typeof en;
