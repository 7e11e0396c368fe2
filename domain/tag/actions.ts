"use server";

import { staffAction } from "@/domain/person/session";
import { storyTags } from "@/domain/story/tags";
import { expireTags } from "@/lib/page-tags";
import type { Result } from "@/lib/result";
import * as commands from "./commands";
import * as queries from "./desk-queries";
import * as input from "./input";
import { tagTags } from "./tags";

/** Every list readers see may name the tag. */
async function shown<R extends Result>(result: R): Promise<R> {
  if (result.ok) await expireTags(storyTags.lists, tagTags.all);
  return result;
}

export const findTags = staffAction("story.write", input.findTagsInput, async (staff, { q }) => ({
  ok: true as const,
  tags: await queries.findTags(staff, q),
}));

export const createTag = staffAction("tag.manage", input.createTagInput, commands.createTag);

export const renameTag = staffAction("tag.manage", input.renameTagInput, async (staff, tag) =>
  shown(await commands.renameTag(staff, tag)),
);

export const mergeTags = staffAction("tag.manage", input.mergeTagsInput, async (staff, pair) =>
  shown(await commands.mergeTags(staff, pair)),
);

export const deleteTag = staffAction("tag.manage", input.deleteTagInput, async (staff, tag) =>
  shown(await commands.deleteTag(staff, tag)),
);
