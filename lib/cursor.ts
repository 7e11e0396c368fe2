import { z } from "zod";

/** Where a keyset page ended: the sort key of its last row, and its id to part equals. */
export type Cursor = { key: string; id: string };

const shape = z.tuple([z.string().max(300), z.uuid()]);

export const encodeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url");

/**
 * @param isKey what the list sorts by: the database would stumble over a key of another kind
 * @returns null for anything that is not one of our cursors
 */
export function decodeCursor(
  text: string | null | undefined,
  isKey: (key: string) => boolean = () => true,
): Cursor | null {
  if (!text || text.length > 600) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    if (!parsed.success || !isKey(parsed.data[0])) return null;
    return { key: parsed.data[0], id: parsed.data[1] };
  } catch {
    return null;
  }
}

/** An instant as the database writes it in UTC, and one that the calendar has. */
export function isTimeKey(key: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key)) return false;
  const at = new Date(`${key.replace(" ", "T")}:00`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(key.slice(0, 10));
}

/** A search's rank: small, positive, perhaps with an exponent. */
export const isRankKey = (key: string): boolean => /^\d{1,9}(\.\d{1,12})?(e-\d{1,2})?$/.test(key);

/** Cuts the one row too many that was asked for to see whether there is a next page. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
