import type { Permission } from "@/domain/person/rules";

/** Sites are the admins' to bring; a document is anybody's who may start a story. */
export const permissionFor = (kind: "wordpress" | "ghost" | "documents"): Permission =>
  kind === "documents" ? "story.write" : "settings.manage";

/** A story as another system had it, before anything of it is believed. */
export type SourceStory = {
  /** Tells it from all others, for good: the same story is never taken in twice. */
  key: string;
  /** Where readers found it. */
  address: string;
  /** Other addresses that led to it. */
  otherAddresses: string[];
  title: string;
  /** HTML, as that system stored it. */
  html: string;
  excerpt: string;
  slug: string;
  wasPublic: boolean;
  publishedAt: Date | null;
  updatedAt: Date | null;
  authors: SourceAuthor[];
  /** What that system sorted its stories into: a section here if one is called so, else a tag. */
  categories: string[];
  tags: string[];
  lead: SourcePicture | null;
};
export type SourceAuthor = { name: string; email: string };
export type SourcePicture = { address: string; alt: string; caption: string };

/** An entry of a file: a story, a document that may become one, or why it is none. */
export type Entry =
  | { kind: "story"; story: SourceStory }
  | { kind: "document"; title: string; address: ""; bytes: Uint8Array }
  | { kind: "other"; title: string; address: string; why: string };

/** A file that can be read no further; what came before stays. */
export class BrokenFile extends Error {}

export type SourceFile = {
  /** How many entries there are. */
  count: number;
  entries: () => AsyncIterable<Entry>;
};

/** The time a system meant as UTC, in the two ways they write it; null for none or nonsense. */
export function utc(text: string | null | undefined): Date | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text ?? "") ?? [];
  if (!day || !time || day.startsWith("0000")) return null;
  const at = new Date(`${day}T${time}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
