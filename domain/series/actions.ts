"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { createSeries, deleteSeries, describeSeries } from "./commands";
import * as input from "./input";
import { changeParts } from "./part/commands";
import { seriesTags } from "./tags";

const reasons = {
  forbidden: "You may not change series.",
  notFound: "This series or story does not exist any more.",
  slugTaken: "Another series has or had this address.",
  elsewhere: "This story is in another series. Take it out there first.",
  full: `A series has at most ${input.maxParts} stories.`,
};

export const submitSeries = staffForm("series.manage", input.createInput, async (actor, wish) => {
  const answer = await createSeries(actor, wish);
  return answer.ok ? redirect(`/desk/series/${answer.id}`) : { alert: reasons[answer.reason] };
});

export const submitWording = staffForm(
  "series.manage",
  input.describeInput,
  async (actor, wording) => {
    const answer = await describeSeries(actor, wording);
    if (!answer.ok)
      return { alert: reasons[answer.reason], ...(answer.fields && { fields: answer.fields }) };
    await expireTags(seriesTags.all);
    refresh();
    return { done: "Saved." };
  },
);

export const submitDeletion = staffForm("series.manage", input.deleteInput, async (actor, seen) => {
  const answer = await deleteSeries(actor, seen);
  if (!answer.ok) return { alert: reasons[answer.reason] };
  await expireTags(seriesTags.all);
  redirect("/desk/series");
});

const said = { add: "Added as the last part.", move: "Moved.", remove: "Taken out." };

export const submitPart = staffForm("series.manage", input.partInput, async (actor, change) => {
  const answer = await changeParts(actor, change);
  refresh();
  if (!answer.ok) return { alert: reasons[answer.reason] };
  await expireTags(seriesTags.all);
  return { done: said[change.verb] };
});
