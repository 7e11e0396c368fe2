import { newsletters, subscribers } from "./newsletters";
import { people } from "./people";
import { pictures } from "./pictures";
import { sections } from "./sections";
import { series } from "./series";
import { allotmentList } from "./stories/allotment-list";
import { bakeryShift } from "./stories/bakery-shift";
import { belarusPrisoners } from "./stories/belarus-prisoners";
import { floodWallStory } from "./stories/flood-wall";
import { fourDayWeek } from "./stories/four-day-week";
import { libraryDrillStory } from "./stories/library-drill";
import { locksideFerry } from "./stories/lockside-ferry";
import { marketHallRoof } from "./stories/market-hall-roof";
import { millLane } from "./stories/mill-lane";
import { nightBuses } from "./stories/night-buses";
import { oneCornetShort } from "./stories/one-cornet-short";
import { planeTree } from "./stories/plane-tree";
import { priceOfFish } from "./stories/price-of-fish";
import { schoolMeals } from "./stories/school-meals";
import { swimmersAndRowers } from "./stories/swimmers-and-rowers";
import { the742 } from "./stories/the-7-42";
import { twinTown } from "./stories/twin-town";
import { twoVotes } from "./stories/two-votes";
import { whatPotashIs } from "./stories/what-potash-is";
import { wickHillTurbine } from "./stories/wick-hill-turbine";
import type { SeedNewsroom } from "./types";

/** The Harrow: the paper of an invented river town, as the demo finds it. */
export const newsroom: SeedNewsroom = {
  title: "The Harrow",
  tagline: "News of the town and the river, and your say on it.",
  people,
  sections,
  pictures,
  stories: [
    nightBuses,
    whatPotashIs,
    belarusPrisoners,
    floodWallStory,
    bakeryShift,
    wickHillTurbine,
    allotmentList,
    locksideFerry,
    twoVotes,
    priceOfFish,
    the742,
    twinTown,
    libraryDrillStory,
    swimmersAndRowers,
    oneCornetShort,
    fourDayWeek,
    marketHallRoof,
    planeTree,
    schoolMeals,
    millLane,
  ],
  series,
  subscribers,
  newsletters,
};
