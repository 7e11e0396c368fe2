/** Which story is which part stands on every story of a series and on its page. */
export const seriesTags = { all: "series" };
