import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import type { Viewer } from "@/domain/person/rules";
import { env } from "@/lib/env";

/**
 * Who votes: an account, or a browser with a random 128-bit id in a signed cookie. The cookie is
 * set at the first vote and never by reading, so readers' pages stay shared.
 */
export type Voter = { accountId: string | null; browserId: string | null };

const isHttps = () => env().SITE_URL.startsWith("https:");
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

export async function currentVoter(viewer: Viewer | null): Promise<Voter> {
  const jar = await cookies();
  return {
    accountId: viewer?.id ?? null,
    browserId: readVoterCookie(jar.get(voterCookie())?.value),
  };
}

/** Set-Cookie lines after a vote: who votes, and on which story's page the result belongs. */
export function voteCookies(browserId: string | null, storySlug: string | null, pollId: string) {
  const secure = isHttps() ? "; Secure" : "";
  const common = `HttpOnly; SameSite=Lax; Max-Age=${oneYear}${secure}`;
  const lines: string[] = [];
  if (browserId) lines.push(`${voterCookie()}=${browserId}.${sign(browserId)}; Path=/; ${common}`);
  if (storySlug)
    lines.push(`galley.voted=${pollId}; Path=/stories/${encodeURIComponent(storySlug)}; ${common}`);
  return lines;
}

/** The voter's name within one poll. With the poll's secret destroyed it leads to nobody. */
export const voterKey = (secret: Uint8Array, kind: "account" | "voter", id: string): Uint8Array =>
  createHmac("sha256", secret).update(`${kind}:${id}`).digest();
