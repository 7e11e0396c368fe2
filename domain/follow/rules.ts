/** More than anyone reads; it keeps one account from being told of everything. */
export const maxFollowed = 500;
