"use server";

import { staffAction } from "@/domain/person/session";
import { expireTags } from "@/lib/page-tags";
import { commentTags } from "../tags";
import { decide, undoVerdict } from "./commands";
import { undoInput, verdictInput } from "./input";

/** The page is out of date at once: a rejected comment is gone with the next request. */
async function expiring<R extends { ok: boolean }>(result: R): Promise<R> {
  if (result.ok && "storyId" in result)
    await expireTags(commentTags.ofStory(String(result.storyId)));
  return result;
}

export const giveVerdict = staffAction("comment.moderate", verdictInput, async (by, input) =>
  expiring(await decide(by, input)),
);

export const takeBack = staffAction("comment.moderate", undoInput, async (by, input) =>
  expiring(await undoVerdict(by, input)),
);
