/** How far back one looks, and how finely. */
export const spans = {
  "24h": { words: "Last 24 hours", unit: "hour", buckets: 24 },
  "7d": { words: "Last 7 days", unit: "day", buckets: 7 },
  "30d": { words: "Last 30 days", unit: "day", buckets: 30 },
  "90d": { words: "Last 90 days", unit: "day", buckets: 90 },
} as const;
export type Span = keyof typeof spans;
export const spanNames = Object.keys(spans) as [Span, ...Span[]];

export const tables = ["time", "queues", "moderators", "stories", "checks"] as const;
export type TableName = (typeof tables)[number];

/** Part of a whole in per cent; nothing of nothing is no share. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);

/** A wait as people say it; the finer part only while it matters. */
export function waitInWords(seconds: number | null): string {
  if (seconds === null) return "–";
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
}
