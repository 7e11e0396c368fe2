import { meeting } from "./page-tags";

/**
 * HTML that a component has written itself waits beside the page that is being rendered, and a
 * number stands in its place.
 * @returns its number, or undefined where nobody puts it in afterwards (development, tests)
 */
export function putAside(html: string): number | undefined {
  const stills = meeting().rendering.getStore()?.stills;
  return stills && stills.push(html) - 1;
}

/** No text and no attribute of a page can hold this: quotes and angle brackets in them are escaped. */
const place = / data-still="(\d+)"><\/div>/g;

export const putIn = (html: string, stills: readonly string[]): string =>
  stills.length === 0
    ? html
    : html.replace(place, (_, nth: string) => `>${stills[Number(nth)] ?? ""}</div>`);
