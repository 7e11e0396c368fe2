"use server";

import { staffAction } from "@/domain/person/session";
import { expireTags } from "@/lib/page-tags";
import { commentTags } from "../tags";
import { decideMany, undoMany } from "./bulk";
import { decide } from "./commands";
import { bulkInput, bulkUndoInput, undoInput, verdictInput } from "./input";
import { undoVerdict } from "./undoing";

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

async function expiringAll<R extends { storyIds: string[] }>(result: R): Promise<R> {
  if (result.storyIds.length > 0) await expireTags(...result.storyIds.map(commentTags.ofStory));
  return result;
}

export const giveVerdicts = staffAction("comment.moderate", bulkInput, async (by, input) =>
  expiringAll(await decideMany(by, input)),
);

export const takeAllBack = staffAction("comment.moderate", bulkUndoInput, async (by, input) =>
  expiringAll(await undoMany(by, input)),
);
