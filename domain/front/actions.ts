"use server";

import { staffAction } from "@/domain/person/session";
import { expireTags } from "@/lib/page-tags";
import { restoreEdition, saveDraft } from "./commands";
import { findFrontStories } from "./desk-queries";
import { publishInput, restoreInput, saveInput, searchInput } from "./input";
import { publishFront } from "./publishing";
import { frontTags } from "./tags";

export const saveFrontDraft = staffAction("front.edit", saveInput, saveDraft);

export const publishFrontDraft = staffAction("front.edit", publishInput, async (actor, seen) => {
  const answer = await publishFront(actor, seen);
  if (answer.ok) await expireTags(frontTags.of(seen.sectionId));
  return answer;
});

export const restoreFrontEdition = staffAction("front.edit", restoreInput, restoreEdition);

export const findStoriesToPlace = staffAction("front.edit", searchInput, (actor, { q }) =>
  findFrontStories(actor, q),
);
