/** Names of tags stand on every list and story. */
export const tagTags = { all: "tags" };
