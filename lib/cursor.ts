import { z } from "zod";

/** Where a keyset page ended: the sort key of its last row, and its id to part equals. */
export type Cursor = { key: string; id: string };

const shape = z.tuple([z.string().max(300), z.uuid()]);

export const encodeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** @returns null for anything that is not one of our cursors */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  if (!text || text.length > 600) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return parsed.success ? { key: parsed.data[0], id: parsed.data[1] } : null;
  } catch {
    return null;
  }
}

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
