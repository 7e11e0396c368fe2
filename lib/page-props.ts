import { cleanLine } from "./text";

type Query = Record<string, string | string[] | undefined>;

/** What the framework hands a page. */
export type PageProps<Params extends object = object> = {
  params: Promise<Params>;
  searchParams: Promise<Query>;
};

/** The first value of a query parameter; an address may carry several. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/**
 * The slug in an address, decoded. "" where the address is malformed or holds what no text may:
 * no page has that slug, so it answers 404 like any other that does not exist.
 */
export async function slugOf(params: Promise<{ slug: string }>): Promise<string> {
  try {
    const slug = decodeURIComponent((await params).slug);
    return slug.length <= 300 && !/\p{C}/u.test(slug) ? slug : "";
  } catch {
    return "";
  }
}

/** What was searched for, as one clean line: a NUL or a half character would stop the database. */
export const searched = (value: string | string[] | undefined, maxLength = 200): string =>
  cleanLine((first(value) ?? "").slice(0, maxLength));
