import { account, answers } from "./ar/account";
import { comments } from "./ar/comments";
import { faults } from "./ar/faults";
import { forms } from "./ar/forms";
import { letters } from "./ar/letters";
import { newsletter } from "./ar/newsletter";
import { poll } from "./ar/poll";
import { result } from "./ar/result";
import { script } from "./ar/script";
import { search } from "./ar/search";
import { site } from "./ar/site";
import { story } from "./ar/story";
import type { Words } from "./words";

export const ar: Words = {
  site,
  search,
  script,
  story,
  poll,
  result,
  comments,
  account,
  answers,
  forms,
  faults,
  letters,
  newsletter,
};
