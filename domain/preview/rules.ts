import type { StoryContent } from "@/domain/story/input";

/** How long a link may work, in hours: long enough for a lawyer, too short to be forgotten. */
export const lifetimes = [
  { hours: 1, words: "One hour" },
  { hours: 24, words: "One day" },
  { hours: 72, words: "Three days" },
  { hours: 168, words: "One week" },
  { hours: 720, words: "30 days" },
] as const;

/** Links that work at once for one story; more than that is no longer a preview. */
export const maxLive = 20;

declare const brand: unique symbol;
/** One draft, shown to whoever holds a working link. Only `openPreview` mints it. */
export type Preview = {
  content: StoryContent;
  /** What readers see of this story: nothing, an earlier text, or this very one. */
  readersSee: "nothing" | "earlier" | "this";
  expiresAt: Date;
  readonly [brand]: "preview";
};

const guest = "galley.preview";

/**
 * The draft's pictures lie at addresses of their own: there, and nowhere else, a guest's browser
 * shows the link again. The name tells links apart that are open beside each other.
 */
export const guestCookie = (token: string, isHttps: boolean): string =>
  `${guest}.${token.slice(0, 6)}=${token}; Path=/media; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;

/** Nobody has more drafts open at once. */
const mostGuests = 20;

export const guestTokens = (cookies: string): string[] =>
  [...cookies.matchAll(/(?:^|;\s*)galley\.preview\.[\w-]{6}=([\w-]{43})(?=;|$)/g)]
    .map(([, token = ""]) => token)
    .slice(0, mostGuests);
