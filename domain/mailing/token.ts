import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";

/** What one may stop getting, each by itself. */
export const mailKinds = ["conversation", "newsletter"] as const;
export type MailKind = (typeof mailKinds)[number];

/** Whose mails of which kind: `id` is the person; of the newsletter, the subscription. */
export type Recipient = { kind: MailKind; id: string };

/**
 * Names a recipient so that only the newsroom can have written it (HMAC-SHA256). It works for as
 * long as the mail it stands in is kept, and needs no row.
 */
export const unsubscribeToken = ({ kind, id }: Recipient): string =>
  `${kind}.${id}.${signatureOf(kind, id).toString("base64url")}`;

/** @returns null for a token that the newsroom did not make */
export function readUnsubscribeToken(token: string): Recipient | null {
  const [kind, id, signature, ...more] = token.split(".");
  const named = recipient.safeParse({ kind, id });
  if (!named.success || !signature || more.length > 0) return null;
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(named.data.kind, named.data.id);
  return given.length === right.length && timingSafeEqual(given, right) ? named.data : null;
}

const recipient = z.object({ kind: z.enum(mailKinds), id: z.uuid() });

const signatureOf = (kind: string, id: string): Buffer =>
  createHmac("sha256", env().AUTH_SECRET).update(`unsubscribe ${kind} ${id}`).digest();

/** For the header of a mail, where a program posts to it. */
export const unsubscribeAddress = (to: Recipient): string =>
  `${env().SITE_URL}/api/unsubscribe/${unsubscribeToken(to)}`;

/** For the words of a mail, where a person opens it. */
export const unsubscribePage = (to: Recipient): string =>
  `${env().SITE_URL}/unsubscribe/${unsubscribeToken(to)}`;

/** Where a subscriber changes what they get, without signing in. */
export const choicesPath = (subscriptionId: string): string =>
  `/newsletter/choices/${unsubscribeToken({ kind: "newsletter", id: subscriptionId })}`;

export const choicesPage = (subscriptionId: string): string =>
  env().SITE_URL + choicesPath(subscriptionId);

/** @returns the subscription that such an address names, or null */
export function readChoicesToken(token: string): string | null {
  const recipient = readUnsubscribeToken(token);
  return recipient?.kind === "newsletter" ? recipient.id : null;
}
