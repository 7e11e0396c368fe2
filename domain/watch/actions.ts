"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { unwatch, watch } from "./commands";
import { unwatchInput, watchInput } from "./input";
import { mostWatches } from "./rules";

const refusals = {
  notFound: "This is no longer there.",
  already: "This is watched already.",
  full: `The list holds ${mostWatches} entries. Take one off first.`,
};

export const submitWatch = staffForm("comment.moderate", watchInput, async (by, input) => {
  const added = await watch(by, input);
  if (!added.ok) return { alert: refusals[added.reason] };
  revalidatePath("/desk/comments", "layout");
  return {
    done:
      added.waiting === 0
        ? "Watched from now on."
        : `Watched from now on. ${added.waiting === 1 ? "1 comment comes" : `${added.waiting} comments come`} first in the queue.`,
  };
});

export const submitUnwatch = staffForm("comment.moderate", unwatchInput, async (by, input) => {
  const gone = await unwatch(by, input);
  revalidatePath("/desk/comments", "layout");
  return gone.ok ? { done: "No longer watched." } : { alert: refusals.notFound };
});
