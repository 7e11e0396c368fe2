"use server";

import { revalidatePath } from "next/cache";
import { readerForm } from "@/domain/person/forms";
import { appealComment } from "./commands";
import { appealFormInput } from "./input";

const refusals = {
  notFound: "This comment is no longer there.",
  notRejected: "This comment is no longer rejected.",
  already: "You have appealed once already.",
  tooLate: "This was decided more than six months ago.",
};

export const submitAppeal = readerForm(appealFormInput, async (viewer, input) => {
  const appealed = await appealComment(viewer, input);
  if (!appealed.ok) return { alert: refusals[appealed.reason] };
  revalidatePath("/account");
  return { done: "Sent. A moderator will look again." };
});
