/** Cache tags of stories. */
export const storyTags = {
  one: (id: string) => `story:${id}`,
  /** Every list readers see: front, sections, tags, authors, feeds, sitemaps, related stories. */
  lists: "stories",
  address: (slug: string) => `address:${slug}`,
};
