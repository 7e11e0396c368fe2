/** More than a reader gets through; it keeps one account from growing without end. */
export const maxSaved = 500;
