import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { isHttps } from "@/domain/person/cookie";
import { env } from "@/lib/env";

/**
 * Who votes: an account, or a browser with a random 128-bit id in a signed cookie. The cookie is
 * set at the first vote and never by reading, so readers' pages stay shared.
 */
export type Voter = { accountId: string | null; browserId: string | null };

export const voterCookie = (): string => (isHttps() ? "__Host-galley.voter" : "galley.voter");
const oneYear = 365 * 86_400;

const sign = (id: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(`voter:${id}`).digest("base64url").slice(0, 32);

/** @returns the id, or null for a cookie that we did not sign */
export function readVoterCookie(value: string | undefined): string | null {
  const [id = "", signature = ""] = (value ?? "").split(".");
  if (!/^[\w-]{22}$/.test(id)) return null;
  const expected = Buffer.from(sign(id));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

export const newBrowserId = (): string => randomBytes(16).toString("base64url");

/** The anonymous voter that a Cookie header names. */
export function browserIn(cookieHeader: string): string | null {
  const name = voterCookie();
  for (const part of cookieHeader.split(";")) {
    const cut = part.indexOf("=");
    if (part.slice(0, cut).trim() === name) return readVoterCookie(part.slice(cut + 1).trim());
  }
  return null;
}

/**
 * The Set-Cookie line that makes a browser a voter.
 * @param isEmbedded voted in a frame on another site: browsers then keep a cookie only if it is
 *   partitioned, one per embedding site, so it cannot follow the reader from site to site
 */
export function voterCookieLine(browserId: string, { isEmbedded }: { isEmbedded: boolean }) {
  const value = `${voterCookie()}=${browserId}.${sign(browserId)}; Path=/`;
  if (isEmbedded && isHttps())
    return `${value}; HttpOnly; SameSite=None; Partitioned; Max-Age=${oneYear}; Secure`;
  return `${value}; ${attributes()}`;
}

/** Tells the server, on this story's page alone, that the page is personal: its poll has a vote. */
export const votedCookieLine = (storySlug: string, pollId: string): string =>
  `galley.voted=${pollId}; Path=/stories/${encodeURIComponent(storySlug)}; ${attributes()}`;

const attributes = () => `HttpOnly; SameSite=Lax; Max-Age=${oneYear}${isHttps() ? "; Secure" : ""}`;
