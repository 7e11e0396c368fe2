/** An address with its query; what is empty is left out. */
export function addressOf(path: string, query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const search = new URLSearchParams(entries).toString();
  return search ? `${path}?${search}` : path;
}
