import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { series, seriesSlugs } from "@/db/schema/series";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";

/** Starts a series. It has no reader before one of its stories is published. */
export async function createSeries(
  actor: Viewer,
  { title }: { title: string },
): Promise<Result<{ id: string }, "forbidden">> {
  if (!may(actor.role, "series.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await serialise(tx);
    const slug = await freeSlug(tx, title);
    const [row] = await tx.insert(series).values({ title, slug }).returning({ id: series.id });
    if (!row) throw new Error("no series row");
    await tx.insert(seriesSlugs).values({ slug, seriesId: row.id });
    await note(tx, actor, "series.created", row.id, { title });
    return { ok: true, id: row.id };
  });
}

type Wording = { id: string; title: string; standfirst: string; slug: string };

/** Changes what a series is called and where it is found; its earlier addresses lead there. */
export async function describeSeries(
  actor: Viewer,
  { id, title, standfirst, slug }: Wording,
): Promise<Result<object, "forbidden" | "notFound" | "slugTaken">> {
  if (!may(actor.role, "series.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await serialise(tx);
    const [row] = await tx.select().from(series).where(eq(series.id, id)).for("update");
    if (!row) return refuse("notFound");
    await tx.insert(seriesSlugs).values({ slug, seriesId: id }).onConflictDoNothing();
    if ((await ownerOf(tx, slug)) !== id)
      return refuse("slugTaken", { slug: "Another series has or had this address." });
    await tx.update(series).set({ title, standfirst, slug }).where(eq(series.id, id));
    await note(tx, actor, "series.described", id, {
      title,
      ...(slug !== row.slug && { from: row.slug, to: slug }),
    });
    return { ok: true };
  });
}

/** Ends a series. Its stories stay where they are. */
export async function deleteSeries(
  actor: Viewer,
  { id }: { id: string },
): Promise<Result<object, "forbidden" | "notFound">> {
  if (!may(actor.role, "series.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [gone] = await tx.delete(series).where(eq(series.id, id)).returning();
    if (!gone) return refuse("notFound");
    await note(tx, actor, "series.deleted", id, { title: gone.title });
    return { ok: true };
  });
}

/** Addresses of series change one at a time; it happens some times a month. */
const serialise = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(4242017)`);

async function ownerOf(tx: Transaction, slug: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: seriesSlugs.seriesId })
    .from(seriesSlugs)
    .where(eq(seriesSlugs.slug, slug));
  return row?.id;
}

/** An address that no series ever had. */
async function freeSlug(tx: Transaction, title: string): Promise<string> {
  const wish = slugify(title) || "series";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wish : `${wish}-${n}`;
    if (!(await ownerOf(tx, slug))) return slug;
  }
}

export const note = (
  tx: Transaction,
  actor: Viewer,
  verb: string,
  id: string,
  data: Record<string, unknown>,
) => record(tx, { actorId: actor.id, verb, subject: { type: "series", id }, data });
