import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { publishedTags, storyTags } from "@/db/schema/story";
import { tagRedirects, tags } from "@/db/schema/taxonomy";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";
import type { TagView } from "./queries";

/** Makes a tag, or finds the one that is called so already, whatever its capitals. */
export async function createTag(
  actor: Viewer,
  { name }: { name: string },
): Promise<Result<{ tag: TagView }, "forbidden">> {
  if (!may(actor.role, "tag.manage")) return refuse("forbidden");
  const tag = await db.transaction((tx) => createTagWithin(tx, actor, { name }));
  return { ok: true, tag };
}

/** For those who have asked already whether the actor may. */
export async function createTagWithin(
  tx: Transaction,
  actor: Viewer,
  { name }: { name: string },
): Promise<TagView> {
  await serialise(tx);
  const known = await findByName(tx, name);
  if (known) return known;
  const slug = await freeSlug(tx, name);
  const [tag] = await tx
    .insert(tags)
    .values({ slug, name })
    .returning({ id: tags.id, slug: tags.slug, name: tags.name });
  if (!tag) throw new Error("no tag row");
  await note(tx, actor, "tag.created", tag.id, { name });
  return tag;
}

/** Renames a tag and its address; the old address leads to the new one. */
export async function renameTag(
  actor: Viewer,
  { id, name }: { id: string; name: string },
): Promise<Result<object, "forbidden" | "notFound" | "nameTaken">> {
  if (!may(actor.role, "tag.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await serialise(tx);
    const [tag] = await tx.select().from(tags).where(eq(tags.id, id)).for("update");
    if (!tag) return refuse("notFound");
    const other = await findByName(tx, name);
    if (other && other.id !== id)
      return refuse("nameTaken", {
        name: `There is a tag “${other.name}” already: merge the two.`,
      });
    const slug = slugify(name) === tag.slug ? tag.slug : await freeSlug(tx, name, id);
    await tx.update(tags).set({ name, slug }).where(eq(tags.id, id));
    if (slug !== tag.slug) await redirectFrom(tx, tag.slug, id);
    await note(tx, actor, "tag.renamed", id, { from: tag.name, to: name });
    return { ok: true };
  });
}

/** Moves every story of one tag to another and leads its address there. */
export async function mergeTags(
  actor: Viewer,
  { from, into }: { from: string; into: string },
): Promise<Result<object, "forbidden" | "notFound" | "same">> {
  if (!may(actor.role, "tag.manage")) return refuse("forbidden");
  if (from === into) return refuse("same");
  return db.transaction(async (tx) => {
    await serialise(tx);
    const rows = await tx
      .select()
      .from(tags)
      .where(sql`${tags.id} in (${from}, ${into})`)
      .for("update");
    const [old, kept] = [from, into].map((id) => rows.find((row) => row.id === id));
    if (!old || !kept) return refuse("notFound");
    for (const table of [storyTags, publishedTags]) {
      await tx.execute(sql`
        delete from ${table} a where a.tag_id = ${from}
          and exists (select 1 from ${table} b where b.story_id = a.story_id and b.tag_id = ${into})`);
      await tx.update(table).set({ tagId: into }).where(eq(table.tagId, from));
    }
    await tx.update(tagRedirects).set({ tagId: into }).where(eq(tagRedirects.tagId, from));
    await tx.delete(tags).where(eq(tags.id, from));
    await redirectFrom(tx, old.slug, into, from);
    await note(tx, actor, "tag.merged", into, { from: old.name, into: kept.name });
    return { ok: true };
  });
}

/** Deletes a tag that no story has. */
export async function deleteTag(
  actor: Viewer,
  { id }: { id: string },
): Promise<Result<object, "forbidden" | "notFound" | "inUse">> {
  if (!may(actor.role, "tag.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [tag] = await tx
      .select({ name: tags.name })
      .from(tags)
      .where(eq(tags.id, id))
      .for("update");
    if (!tag) return refuse("notFound");
    for (const table of [storyTags, publishedTags]) {
      const [use] = await tx
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.tagId, id))
        .limit(1);
      if (use) return refuse("inUse");
    }
    await tx.delete(tags).where(eq(tags.id, id));
    await note(tx, actor, "tag.deleted", id, { name: tag.name });
    return { ok: true };
  });
}

/** Names and addresses of tags change one at a time; it happens some times a day. */
const serialise = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(4242004)`);

async function findByName(tx: Transaction, name: string): Promise<TagView | undefined> {
  const [row] = await tx
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(sql`lower(${tags.name}) = lower(${name})`);
  return row;
}

/** An address that no other tag has; one that led elsewhere is taken back. */
async function freeSlug(tx: Transaction, name: string, ownId?: string): Promise<string> {
  const wish = slugify(name) || "tag";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wish : `${wish}-${n}`;
    const [taken] = await tx
      .select({ id: tags.id })
      .from(tags)
      .where(and(eq(tags.slug, slug), ownId ? ne(tags.id, ownId) : undefined));
    if (taken) continue;
    await tx.delete(tagRedirects).where(eq(tagRedirects.slug, slug));
    return slug;
  }
}

async function redirectFrom(tx: Transaction, slug: string, tagId: string, formerId?: string) {
  await tx
    .insert(tagRedirects)
    .values({ slug, tagId, formerId })
    .onConflictDoUpdate({ target: tagRedirects.slug, set: { tagId, formerId } });
}

const note = (
  tx: Transaction,
  actor: Viewer,
  verb: string,
  id: string,
  data: Record<string, unknown>,
) => record(tx, { actorId: actor.id, verb, subject: { type: "tag", id }, data });
