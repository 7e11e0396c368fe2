/** Cache tags of the page that lists all corrections. */
export const correctionTags = { all: "corrections" };
