import { pollTags } from "@/domain/poll/tags";

/** Cache tags of stories. */
export const storyTags = {
  one: (id: string) => `story:${id}`,
  /** Every list readers see: front, sections, tags, authors, feeds, sitemaps, related stories. */
  lists: "stories",
};

/** What to expire after a story was published, updated or taken down. */
export const tagsOfChange = (changed: { id: string; pollId: string | null }): string[] => [
  storyTags.one(changed.id),
  storyTags.lists,
  ...(changed.pollId ? [pollTags.one(changed.pollId)] : []),
];
