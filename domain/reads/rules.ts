/** What is ranked: the last day; where it says nothing, the last week. */
export const [rankedHours, widerHours] = [24, 7 * 24] as const;

/** For how long counts are kept: a little more than the longest look back. */
export const keptDays = 8;

/** Programs that load pages without anybody reading them, as they name themselves. */
const program =
  /bot\b|bot[/;_-]|crawl|spider|slurp|scrape|preview|monitor|lighthouse|headless|compatible;|\+https?:/i;

type Headers = Record<string, string | string[] | undefined>;

/**
 * Whether somebody is about to read what this request asks for: a browser that opens a page, now.
 * What it fetches ahead, shows in a frame or loads by script is nobody's reading.
 */
export function isReading(method: string | undefined, headers: Headers): boolean {
  if (method !== "GET" || !isReader(headers)) return false;
  if (headers["sec-purpose"] ?? headers.purpose ?? headers["x-moz"]) return false;
  // Browsers send it to https only.
  return (headers["sec-fetch-dest"] ?? "document") === "document";
}

/** Whether a person's browser asks. */
export function isReader(headers: Headers): boolean {
  const agent = String(headers["user-agent"] ?? "");
  return agent.startsWith("Mozilla/") && !program.test(agent);
}

const address = /^\/stories\/([^/?]+)$/;

/** The story that a page's address opens: not a further page of its comments. */
export function slugRead(pageAddress: string): string | undefined {
  const [, slug] = address.exec(pageAddress) ?? [];
  return slug && decodeURIComponent(slug);
}
