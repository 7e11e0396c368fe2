/**
 * Turns the framework's HTML into a page that needs none of the framework in the browser.
 *
 * React escapes `<` in text and attributes and our JSON-LD escapes it too, so a `<script` in its
 * output is always a script element and ends at the first `</script>`; no HTML parser is needed.
 * Kept are data blocks (JSON-LD) and the scripts of our own under /assets/.
 */
const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const kept = /\btype="application\/ld\+json"|\bsrc="\/assets\//;
/** Scripts are gone, styles that a page uses are linked, and fonts are named where its first screen ends. */
const needlessPreload =
  /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="(?:script|style|font)")[^>]*>/g;
/** The framework says everything twice; who reads these takes what they lack from `og:`. */
const repeated = /<meta name="twitter:(?!card")[^>]*>/g;
/** What tells an icon's edition is in its name twice. */
const iconQuery =
  /(<link rel="(?:icon|apple-touch-icon)" href="[^"?]+\?)[\w.-]*?([\w-]+)\.\w+(?=")/g;
const marker = /<div hidden="">(?:<!--[\s\S]*?-->)*<\/div>|<!--[\s\S]*?-->/g;
const ownAsset = /(\/assets\/[\w.-]+\.js)(?=")/g;

/** @param version appended to the addresses of our own scripts, so that they can be cached for good */
export function plainHtml(html: string, version: string): string {
  return html
    .replace(script, (whole, attributes: string) => (kept.test(attributes) ? whole : ""))
    .replace(needlessPreload, "")
    .replace(repeated, "")
    .replace(iconQuery, "$1$2")
    .replace(marker, "")
    .replace(ownAsset, `$1?v=${version}`);
}

/** A page thrown away by the framework (not found, error) has no content without its scripts. */
export const isHollow = (html: string): boolean => html.includes('<html id="__next_error__"');
