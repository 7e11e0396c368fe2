/** Names of people stand in bylines and under comments. */
export const personTags = { all: "people" };
