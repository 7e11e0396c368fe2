type Query = Record<string, string | string[] | undefined>;

/** What the framework hands a page. */
export type PageProps<Params extends object = object> = {
  params: Promise<Params>;
  searchParams: Promise<Query>;
};

/** The first value of a query parameter; an address may carry several. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
