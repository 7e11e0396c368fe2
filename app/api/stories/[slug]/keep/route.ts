import { dropStory, keepStory } from "@/domain/saved/commands";
import { keepInput } from "@/domain/saved/input";
import { maxSaved } from "@/domain/saved/rules";
import { ownList } from "../own-list";

export const POST = ownList({
  wish: (data) => keepInput.safeParse(data).data?.keep ?? null,
  unsaid: "keep takes yes or no.",
  refused: (words) => words.story.keep.refused,
  add: keepStory,
  remove: dropStory,
  full: `You keep ${maxSaved} stories already.`,
  place: () => "kept",
});
