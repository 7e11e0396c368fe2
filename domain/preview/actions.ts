"use server";

import { refresh } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { env } from "@/lib/env";
import { makeLink, revokeLink } from "./commands";
import { linkInput, revokeInput } from "./input";
import { maxLive } from "./rules";

const reasons = {
  notFound: "This story or its link does not exist any more.",
  forbidden: "Only who may change this story may show it to others.",
  tooMany: `This story has ${maxLive} links that work. Revoke one first.`,
};

export const submitLink = staffForm("story.write", linkInput, async (actor, wish) => {
  const answer = await makeLink(actor, wish);
  if (!answer.ok) return { alert: reasons[answer.reason] };
  refresh();
  const link = new URL(`/preview/${answer.token}`, env().SITE_URL).href;
  return { values: {}, done: "The link is made. It is shown this once: copy it now.", link };
});

export const submitRevocation = staffForm("story.write", revokeInput, async (actor, link) => {
  const answer = await revokeLink(actor, link);
  if (!answer.ok) return { alert: reasons[answer.reason] };
  refresh();
  return { done: "Revoked: it opens nothing any more." };
});
