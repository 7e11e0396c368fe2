import { maxOptions } from "@/domain/poll/input";
import { isBlank } from "@/lib/text";
import type { Check, Finding } from "./check";

export const pollComplete: Check = {
  name: "poll-complete",
  title: "A poll that can be voted in",
  level: "block",
  isFixed: true,
  find({ content: { poll } }) {
    if (!poll) return [];
    const found: Finding[] = [];
    const say = (field: string, words: string) => found.push({ field: `poll.${field}`, words });
    if (isBlank(poll.question)) say("question", "The poll needs a question.");
    if (poll.options.length < 2) say("options", "A poll needs two options or more.");
    if (poll.kind !== "scale" && poll.options.length > maxOptions)
      say("options", `A poll has at most ${maxOptions} options.`);
    poll.options.forEach((option, index) => {
      if (isBlank(option.label)) say(`options.${index}`, "Write this option or remove it.");
    });
    const labels = poll.options.map(({ label }) => label.toLocaleLowerCase());
    if (poll.options.length >= 2 && new Set(labels).size < labels.length)
      say("options", "Two options say the same.");
    if (poll.kind === "multiple" && poll.maxChoices > poll.options.length)
      say("options", "There are fewer options than a voter may choose.");
    if (poll.opensAt && poll.closesAt && new Date(poll.opensAt) >= new Date(poll.closesAt))
      say("closesAt", "The poll closes before it opens.");
    return found;
  },
};
