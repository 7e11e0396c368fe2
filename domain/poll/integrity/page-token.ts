import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const day = 86_400_000;
/** Tabs stay open overnight. A vote without a token counts all the same; only crowds of them do not. */
const validDays = 3;

/**
 * What the page with the form carries and a program that never fetched it lacks. One for all
 * readers of a day, since the page is shared: it says nothing of who votes.
 */
export function pageToken(pollId: string, now: Date = new Date()): string {
  const dayNumber = Math.floor(now.getTime() / day);
  return createHmac("sha256", env().AUTH_SECRET)
    .update(`page:${pollId}:${dayNumber}`)
    .digest("base64url")
    .slice(0, 22);
}

export function isPageToken(token: string | undefined, pollId: string, now = new Date()): boolean {
  if (!token) return false;
  const given = Buffer.from(token);
  return Array.from({ length: validDays }, (_, i) =>
    Buffer.from(pageToken(pollId, new Date(now.getTime() - i * day))),
  ).some((valid) => valid.length === given.length && timingSafeEqual(valid, given));
}
