const words: Record<string, string> = {
  incomplete: "Not yet:",
  pollLocked: "The poll stays as it is.",
  embargoed: "Not yet:",
  slugTaken: "The address is taken.",
  stale: "Somebody saved in between. Look at the newest text first.",
  wrongState: "The story’s state has changed. Reload the page.",
  forbidden: "You may not do this.",
  signedOut: "You are signed out. Sign in again in another tab; your text is kept.",
  notFound: "This story is gone.",
  unsaved: "The text is not saved yet, so nothing was done.",
  past: "",
};

/** Why a verb was refused, in a sentence. */
export const refusalWords = (reason: string | undefined): string =>
  reason === undefined
    ? "The server does not answer. Try again."
    : (words[reason] ?? "This did not work. Try again.");
