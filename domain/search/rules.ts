export const searchSorts = ["best", "newest"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** A word of a question, as far as it may be mended. */
const term = /(?<![\p{L}\p{N}-])\p{L}[\p{L}\p{M}’']{2,39}/gu;
/** More words are not mistyped one by one. */
const mostTerms = 12;

/** Words that may be mistyped; what is excluded (-word) and what joins (or) is left alone. */
export const termsOf = (q: string): string[] =>
  [...new Set(q.match(term) ?? [])]
    .filter((word) => !["or", "and"].includes(word.toLowerCase()))
    .slice(0, mostTerms);

/** A question with some of its words replaced, all else as it was. */
export const replaceTerms = (q: string, by: ReadonlyMap<string, string>): string =>
  q.replace(term, (word) => by.get(word) ?? word);

/** How many slips are forgiven: short words are other words soon. */
const forgiven = (word: string): number => (word.length <= 4 ? 1 : word.length <= 9 ? 2 : 3);

/** @returns the candidate that takes the fewest slips, the first among equals */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = forgiven(word) + 1;
  for (const candidate of candidates) {
    const slips = slipsBetween(plain(word), candidate);
    if (slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

/** As the vocabulary has it: small letters without accents. */
const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Letters left out, put in, changed, or two swapped (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1] ?? [];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const change = (above[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
