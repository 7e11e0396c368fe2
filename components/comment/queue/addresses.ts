import type { QueueInput } from "@/domain/comment/moderation/input";

export type QueueFilter = Omit<QueueInput, "after" | "since">;

const query = (filter: Partial<QueueFilter>, more: Record<string, string | undefined> = {}) => {
  const all = { ...filter, ...more };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
};

/** The desk's address of a queue; filters come along from tab to tab. */
export const queueHref = (filter: Partial<QueueFilter>): string =>
  `/desk/comments?${query(filter)}`;

export const pageUrl = (filter: QueueFilter, from: { after?: string; since?: string }): string =>
  `/api/comments/queue?${query(filter, from)}`;

export const standingUrl = (ids: readonly string[]): string =>
  `/api/comments/queue/standing?${new URLSearchParams(ids.map((id) => ["id", id]))}`;

export const arrivalsUrl = (filter: QueueFilter, since: string): string =>
  `/api/comments/queue/arrivals?${query(filter, { since })}`;
