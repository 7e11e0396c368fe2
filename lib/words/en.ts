import { account, answers } from "./en/account";
import { comments } from "./en/comments";
import { faults } from "./en/faults";
import { forms } from "./en/forms";
import { letters } from "./en/letters";
import { newsletter } from "./en/newsletter";
import { poll } from "./en/poll";
import { result } from "./en/result";
import { script } from "./en/script";
import { search } from "./en/search";
import { site } from "./en/site";
import { story } from "./en/story";

/** English, and with it what every other language has to say. */
export const en = {
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
