/** Cache tags of what editors arrange. */
export const frontTags = {
  /** A front by its section; null is the newsroom's own. */
  of: (sectionId: string | null) => `front:${sectionId ?? "home"}`,
  /** The line above every readers' page. */
  breaking: "breaking",
};
