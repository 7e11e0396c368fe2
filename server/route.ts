/** What kind of answer an address gets. Pure, so that it can be tested as a table. */
export type Kind =
  /** A readers' page: framework scripts removed, shared unless personal. */
  | "page"
  /** A readers' page for anyone to frame. */
  | "embed"
  /** Feeds, sitemaps and answers to programs: the same for everybody, kept like pages. */
  | "data"
  /** Desk and account: the framework's own dynamic page. */
  | "app"
  /** Route handlers, feeds, pictures, static files: passed on as they are. */
  | "handler";

const app =
  /^\/(desk|account|sign-in|join|confirm|forgot-password|reset-password|setup|unsubscribe|left)(\/|$)/;
const handler = /^\/(api|_next|media|assets)(?:\/|$)|\/[^/]+\.[a-z0-9]+$|\/opengraph-image[^/]*$/;
const data =
  /^\/(?:api\/stories(?:\/[^/]+)?|(?:(?:sections|tags|authors|series)\/[^/]+\/)?feed\.(?:xml|json)|(?:news-)?sitemap\.xml|sitemaps\/[^/]+\.xml|robots\.txt)$/;
const embed = /^\/polls\/[^/]+\/embed$/;

/** Where the framework answers with a page's data: ours is asked for in no such way, by no router. */
const forRouter = /\.rsc$/;
/** An address that no route matches: the framework renders app/global-not-found.tsx for it. */
export const unmatched = "/-/not-found";

export function kindOf(pathname: string): Kind {
  if (forRouter.test(pathname)) return "page";
  if (app.test(pathname)) return "app";
  if (data.test(pathname)) return "data";
  if (handler.test(pathname)) return "handler";
  return embed.test(pathname) ? "embed" : "page";
}

export const isAddressOfApi = (pathname: string): boolean => /^\/api(\/|$)/.test(pathname);

/**
 * How an address of this kind may be asked for. Handlers know that of themselves; the framework
 * would answer any method with the page. OPTIONS is for scripts of other sites, which may read data.
 */
export function methodsOf(kind: Kind): readonly string[] | undefined {
  if (kind === "handler") return undefined;
  if (kind === "app") return ["GET", "HEAD", "POST"];
  return kind === "data" ? ["GET", "HEAD", "OPTIONS"] : ["GET", "HEAD"];
}

/** Query parameters that change a readers' page or an answer to programs; all others are dropped before rendering. */
const meaningful = new Set([
  "after",
  "limit",
  "comments",
  "sort",
  "poll",
  "q",
  "section",
  "tag",
  "author",
  "from",
  "until",
  "reply",
  "report",
  "quote",
  "posted",
  "part",
  "story",
  "error",
]);

/** The address a readers' page is rendered and kept under. */
export function pageAddress(url: URL): string {
  if (forRouter.test(url.pathname)) return unmatched;
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => meaningful.has(name)));
  query.sort();
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}

/**
 * Pages whose address is the key to them: never kept anywhere, named to no other site, and not
 * written into the log.
 */
const secret = /^\/+(preview|(?:api\/)?unsubscribe|(?:api\/)?newsletter\/(?:confirm|choices))\//;

/** Read as the framework reads it: "/%70review/" is the same place. */
export const isSecret = (pathname: string): boolean => secretPart(pathname) !== undefined;

function secretPart(pathname: string): string | undefined {
  try {
    return secret.exec(decodeURIComponent(pathname))?.[1];
  } catch {
    return undefined;
  }
}

/** What the log may know of an address. */
export function loggedPath(pathname: string): string {
  const part = secretPart(pathname);
  return part ? `/${part}/…` : pathname;
}

/** Search is open-ended: keeping its answers would push stories out of memory. */
const isUnbounded = (pathname: string): boolean => pathname === "/search";

/** Cookies that make a page personal: signed in, or voted on this story. */
const personal = /(?:^|;\s*)(?:__Host-)?galley\.(?:session|voted)(?:\.\d+)?=/;

/** A poll's own page is personal to whoever has ever voted. */
const voter = /(?:^|;\s*)(?:__Host-)?galley\.voter=/;

export const isShared = (url: URL, cookie = ""): boolean =>
  !personal.test(cookie) &&
  !(url.pathname.startsWith("/polls/") && voter.test(cookie)) &&
  !isUnbounded(url.pathname) &&
  !isSecret(url.pathname);
