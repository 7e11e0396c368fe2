import { env } from "./env";

type Headers = { get(name: string): string | null };

/**
 * Whether a state-changing request comes from another site. Browsers send Origin with every POST;
 * a request with neither Origin nor Sec-Fetch-Site comes from a program, which carries no one
 * else's cookies.
 */
export function isForeignOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) {
    const site = headers.get("sec-fetch-site");
    return site !== null && site !== "same-origin" && site !== "none";
  }
  if (origin === env().SITE_URL) return false;
  try {
    return new URL(origin).host !== headers.get("host");
  } catch {
    return true;
  }
}
