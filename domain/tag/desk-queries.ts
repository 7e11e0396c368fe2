import "server-only";
import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { tags } from "@/db/schema/taxonomy";
import { may, type Staff } from "@/domain/person/rules";
import type { TagView } from "./queries";

const like = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`;

/** For the type-ahead: tags whose name holds the text, those that start with it first. */
export async function findTags(staff: Staff, q: string): Promise<TagView[]> {
  if (!may(staff.role, "story.write")) return [];
  return db
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(sql`${tags.name} ilike ${like(q)}`)
    .orderBy(sql`${tags.name} not ilike ${like(q).slice(1)}`, asc(tags.name))
    .limit(12);
}

export async function namesOfTags(ids: readonly string[]): Promise<TagView[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(sql`${tags.id} in ${ids}`);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export type TagUse = TagView & { drafts: number; published: number };

/** Every tag with the stories that have it. A newsroom has hundreds, so there is one page. */
export async function listTags(_: Staff, q = ""): Promise<TagUse[]> {
  return db
    .select({
      id: tags.id,
      slug: tags.slug,
      name: tags.name,
      drafts: sql<number>`(select count(*)::int from story_tags t where t.tag_id = ${tags.id})`,
      published: sql<number>`(select count(*)::int from published_tags t where t.tag_id = ${tags.id})`,
    })
    .from(tags)
    .where(q ? sql`${tags.name} ilike ${like(q)}` : undefined)
    .orderBy(sql`lower(${tags.name})`)
    .limit(2_000);
}
