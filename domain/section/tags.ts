/** Sections stand in the navigation of every page. */
export const sectionTags = { all: "sections" };
