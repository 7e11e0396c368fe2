/**
 * A path on this site to go on to, or null: an address of another site, a scheme such as
 * javascript:, and the tricks with two slashes or a backslash lead nowhere.
 */
export function safeCallback(raw: string | undefined, site: string): string | null {
  if (!raw || raw.length > 2_000 || hasControl.test(raw)) return null;
  try {
    const url = new URL(raw, site);
    if (url.origin !== new URL(site).origin || url.pathname.startsWith("//")) return null;
    const path = url.pathname + url.search + url.hash;
    return /^\/(sign-in|join|api)(\/|\?|$)/.test(path) ? null : path;
  } catch {
    return null;
  }
}

// A browser drops tabs and line breaks inside an address before it reads it.
const hasControl = /[\p{Cc}\\]/u;
