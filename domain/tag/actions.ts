"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import type { Staff } from "@/domain/person/rules";
import { staffAction } from "@/domain/person/session";
import { storyTags } from "@/domain/story/tags";
import { expireTags } from "@/lib/page-tags";
import type { Result } from "@/lib/result";
import * as commands from "./commands";
import * as queries from "./desk-queries";
import * as input from "./input";
import { tagTags } from "./tags";

export const findTags = staffAction("story.write", input.findTagsInput, async (staff, { q }) => ({
  ok: true as const,
  tags: await queries.findTags(staff, q),
}));

/** The names of tags that somebody else put on a story. */
export const nameTags = staffAction("story.write", input.tagIds, async (_, { ids }) => ({
  ok: true as const,
  tags: await queries.namesOfTags(ids),
}));

export const createTag = staffAction("tag.manage", input.createTagInput, commands.createTag);

const said: Record<input.TagChange["verb"], string> = {
  create: "The tag is there.",
  rename: "Renamed. The old address leads to the new one.",
  merge: "Merged. The old address leads to the tag that stays.",
  delete: "Deleted.",
};

const reasons = {
  forbidden: "You may not change tags.",
  notFound: "This tag does not exist any more.",
  nameTaken: "Not yet: see what is marked below.",
  same: "Choose two different tags.",
  inUse: "A story has this tag. Merge it into another instead.",
};

export const submitTagChange = staffForm(
  "tag.manage",
  input.tagChangeInput,
  async (actor, change) => {
    const answer = await apply(actor, change);
    revalidatePath("/desk/tags");
    if (!answer.ok)
      return { alert: answer.fields?.name ?? reasons[answer.reason], ...pick(answer.fields) };
    // Every list readers see may name the tag.
    await expireTags(storyTags.lists, tagTags.all);
    return { done: said[change.verb] };
  },
);

const pick = (fields: Record<string, string> | undefined) => (fields ? { fields } : {});

async function apply(
  actor: Staff,
  change: input.TagChange,
): Promise<Result<object, keyof typeof reasons>> {
  switch (change.verb) {
    case "create":
      return commands.createTag(actor, change);
    case "rename":
      return commands.renameTag(actor, change);
    case "merge":
      return commands.mergeTags(actor, change);
    case "delete":
      return commands.deleteTag(actor, change);
  }
}
