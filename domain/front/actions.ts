"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { storyTags } from "@/domain/story/tags";
import { expireTags } from "@/lib/page-tags";
import { arrangeFront } from "./commands";
import { arrangeInput } from "./input";

const reasons = {
  forbidden: "You may not arrange the front page.",
  stale: "Somebody else has arranged the front page meanwhile. This is how it is now.",
  notPublished: "This story is not published any more.",
  full: "The front page is full: remove a story first.",
};

const said = {
  place: "Placed at the end.",
  remove: "Removed: it follows by time again.",
  up: "Moved up.",
  down: "Moved down.",
};

export const submitArrangement = staffForm("front.edit", arrangeInput, async (actor, change) => {
  const answer = await arrangeFront(actor, change);
  revalidatePath("/desk/front");
  if (!answer.ok) return { alert: reasons[answer.reason] };
  await expireTags(storyTags.lists);
  return { done: said[change.verb] };
});
