/** A passage by its words and what stands around them (W3C Web Annotation, TextQuoteSelector). */
export type Quote = { exact: string; prefix: string; suffix: string };

const around = 32;
/** A longer passage is known by its beginning. */
const most = 1_000;

export function quoteOf(text: string, from: number, to: number): Quote {
  return {
    exact: text.slice(from, Math.min(to, from + most)),
    prefix: text.slice(Math.max(0, from - around), from),
    suffix: text.slice(to, to + around),
  };
}

/** Where a quote stands in a text that may have changed: of several places the one that is most alike. */
export function findQuote(text: string, quote: Quote): { from: number; to: number } | null {
  if (quote.exact === "") return null;
  let best: { from: number; score: number } | null = null;
  for (
    let from = text.indexOf(quote.exact);
    from >= 0;
    from = text.indexOf(quote.exact, from + 1)
  ) {
    const to = from + quote.exact.length;
    const before = text.slice(Math.max(0, from - around), from);
    const after = text.slice(to, to + around);
    const score = endsAlike(before, quote.prefix) + startsAlike(after, quote.suffix);
    if (!best || score > best.score) best = { from, score };
  }
  return best && { from: best.from, to: best.from + quote.exact.length };
}

function startsAlike(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function endsAlike(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
