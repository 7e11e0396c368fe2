import { allotment } from "./pictures/allotment";
import { bakery } from "./pictures/bakery";
import { ballot } from "./pictures/ballot";
import { copperWorks } from "./pictures/copper-works";
import { cornets } from "./pictures/cornets";
import { darkTown } from "./pictures/dark-town";
import { ferry } from "./pictures/ferry";
import { floodWall } from "./pictures/flood-wall";
import { hangingSofa } from "./pictures/hanging-sofa";
import { libraryDrill } from "./pictures/library-drill";
import { marketRoof } from "./pictures/market-roof";
import { nightBus } from "./pictures/night-bus";
import { openDoor } from "./pictures/open-door";
import { rowers } from "./pictures/rowers";
import { turbine } from "./pictures/turbine";
import type { SeedPicture } from "./types";

export const pictures: SeedPicture[] = [
  nightBus,
  bakery,
  floodWall,
  hangingSofa,
  ferry,
  turbine,
  ballot,
  allotment,
  rowers,
  libraryDrill,
  cornets,
  darkTown,
  openDoor,
  copperWorks,
  marketRoof,
];
