import { countWordsIn } from "@/lib/rich-text";
import { isBlank } from "@/lib/text";
import type { Check, Finding } from "./check";

/** Below this many words a ratio says nothing: "Yes" and "Not yet" weigh the same. */
const worthComparing = 6;

const isUneven = (texts: readonly string[], times: number): boolean => {
  const words = texts.map(countWordsIn);
  const most = Math.max(...words);
  return most >= worthComparing && most > times * Math.max(1, Math.min(...words));
};

export const unevenSides: Check = {
  name: "uneven-sides",
  title: "A poll whose sides weigh the same",
  level: "warn",
  threshold: {
    label: "Times as long, at most",
    byDefault: 2,
    min: 1,
    max: 10,
  },
  find({ content: { poll } }, times) {
    const options = poll?.options ?? [];
    // The steps of a scale are no sides: its ends have words, what lies between has numbers.
    if (options.length < 2 || poll?.kind === "scale") return [];
    const found: Finding[] = [];
    const say = (words: string) => found.push({ field: "poll.options", words });
    const cases = options.map(({ bestCase }) => bestCase);
    const made = cases.filter((text) => !isBlank(text));
    if (made.length > 0 && made.length < cases.length)
      say("Some sides of the poll have their best case made, others have not.");
    else if (made.length > 0 && isUneven(cases, times))
      say("One side of the poll has much more room for its best case than another.");
    if (
      isUneven(
        options.map(({ label }) => label),
        times,
      )
    )
      say("One option of the poll is much longer than another.");
    return found;
  },
};
