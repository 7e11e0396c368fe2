import "server-only";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { publishedStories, stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { movedAlong } from "@/lib/order";
import { type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";
import type { SectionChange } from "./input";

type Wording = { name: string; description: string };
type Refused = "forbidden" | "notFound" | "nameTaken" | "inUse";
type Answer = Result<object, Refused>;

/** Makes a section, the last in the navigation. */
export async function createSection(actor: Viewer, wording: Wording): Promise<Answer> {
  return serially(actor, async (tx) => {
    if (await isTaken(tx, wording.name)) return nameTaken;
    const [section] = await tx
      .insert(sections)
      .values({
        ...wording,
        slug: await freeSlug(tx, wording.name),
        position: sql`(select coalesce(max(position), 0) + 1 from sections)`,
      })
      .returning({ id: sections.id });
    if (!section) throw new Error("no section row");
    await note(tx, actor, "section.created", section.id, wording.name);
    return { ok: true };
  });
}

/** Changes what a section is called. Its address stays: readers and feeds hold on to it. */
export async function describeSection(
  actor: Viewer,
  { id, ...wording }: Wording & { id: string },
): Promise<Answer> {
  return serially(actor, async (tx) => {
    if (await isTaken(tx, wording.name, id)) return nameTaken;
    const changed = await tx
      .update(sections)
      .set(wording)
      .where(eq(sections.id, id))
      .returning({ id: sections.id });
    if (changed.length === 0) return refuse("notFound");
    await note(tx, actor, "section.described", id, wording.name);
    return { ok: true };
  });
}

/**
 * Moves a section to another place in the navigation, counted from 0.
 * @param from its place as seen by who moves it: where sections have come or gone meanwhile, it goes
 *   as many places up or down as it would have gone there
 */
export async function moveSection(
  actor: Viewer,
  { id, ...seen }: { id: string; from: number; to: number },
): Promise<Answer> {
  return serially(actor, async (tx) => {
    const rows = await tx
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.name));
    const row = rows.find((one) => one.id === id);
    if (!row) return refuse("notFound");
    const order = movedAlong(
      rows.map((one) => one.id),
      id,
      seen,
    );
    for (const [position, one] of order.entries())
      await tx.update(sections).set({ position }).where(eq(sections.id, one));
    await note(tx, actor, "section.moved", id, row.name);
    return { ok: true };
  });
}

/** Deletes a section that no story is in. */
export async function deleteSection(actor: Viewer, { id }: { id: string }): Promise<Answer> {
  return serially(actor, async (tx) => {
    const [section] = await tx
      .select({ name: sections.name })
      .from(sections)
      .where(eq(sections.id, id))
      .for("update");
    if (!section) return refuse("notFound");
    for (const table of [stories, publishedStories]) {
      const [use] = await tx
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.sectionId, id))
        .limit(1);
      if (use) return refuse("inUse");
    }
    await tx.delete(sections).where(eq(sections.id, id));
    await note(tx, actor, "section.deleted", id, section.name);
    return { ok: true };
  });
}

/** The change a form asks for. */
export function changeSection(actor: Viewer, change: SectionChange): Promise<Answer> {
  switch (change.verb) {
    case "create":
      return createSection(actor, change);
    case "describe":
      return describeSection(actor, change);
    case "move":
      return moveSection(actor, change);
    case "delete":
      return deleteSection(actor, change);
  }
}

const nameTaken = refuse<Refused>("nameTaken", { name: "There is a section of this name." });

/** The navigation changes one step at a time; it happens some times a year. */
async function serially(actor: Viewer, run: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  if (!may(actor.role, "section.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4242006)`);
    return run(tx);
  });
}

async function isTaken(tx: Transaction, name: string, ownId?: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(
      and(
        sql`lower(${sections.name}) = lower(${name})`,
        ownId ? ne(sections.id, ownId) : undefined,
      ),
    );
  return row !== undefined;
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const wish = slugify(name) || "section";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wish : `${wish}-${n}`;
    const [taken] = await tx
      .select({ id: sections.id })
      .from(sections)
      .where(eq(sections.slug, slug));
    if (!taken) return slug;
  }
}

const note = (tx: Transaction, actor: Viewer, verb: string, id: string, title: string) =>
  record(tx, { actorId: actor.id, verb, subject: { type: "section", id }, data: { title } });
