/** Pictures stand on every kind of page; that one is replaced or cut anew is rare. */
export const mediaTags = { all: "media" };
