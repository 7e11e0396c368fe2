import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { frontAreas, frontEditions, frontPlaces, fronts } from "@/db/schema/front";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { record } from "@/domain/event/commands";
import { endedAmong } from "@/domain/media/queries";
import { may, type Viewer } from "@/domain/person/rules";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { announceFront } from "./live";
import { type Arrangement, areas, type DraftNow, placesOf, unarranged } from "./rules";

type Stale = Refusal<"stale"> & { theirs: DraftNow };
type Answer<T extends object, R extends string> = Result<T, R | "forbidden" | "notFound"> | Stale;
type Seen = { sectionId: string | null; version: number };

/** Keeps an arrangement as the draft, if nobody else has changed the draft meanwhile. */
export function saveDraft(
  actor: Viewer,
  { arrangement, ...seen }: Seen & { arrangement: Arrangement },
): Promise<Answer<{ version: number }, never>> {
  return changeFront(actor, seen, (tx, front) => keep(tx, actor, front, arrangement, "arranged"));
}

/** Makes what was once published the draft again; readers see nothing of it. */
export function restoreEdition(
  actor: Viewer,
  { number, ...seen }: Seen & { number: number },
): Promise<Answer<{ version: number }, never>> {
  return changeFront(actor, seen, async (tx, front) => {
    const [edition] = await tx
      .select({ arrangement: frontEditions.arrangement })
      .from(frontEditions)
      .where(and(eq(frontEditions.frontId, front.id), eq(frontEditions.number, number)));
    if (!edition) return refuse("notFound");
    const arrangement = edition.arrangement as Arrangement;
    return keep(tx, actor, front, arrangement, "restored", { edition: number });
  });
}

/** Copies the draft to what readers' queries read, whole, and remembers it as an edition. */
export function publishFront(
  actor: Viewer,
  seen: Seen,
): Promise<Answer<{ number: number }, "nothingNew" | "rightsOver">> {
  return changeFront(actor, seen, async (tx, front) => {
    if (front.publishedVersion === front.version) return refuse("nothingNew");
    const arrangement = front.draft;
    const pictures = placesOf(arrangement).flatMap(({ mediaId }) => mediaId ?? []);
    if ((await endedAmong(tx, pictures)).length > 0) return refuse("rightsOver");
    await writePublic(tx, front.id, arrangement);
    const [edition] = await tx
      .insert(frontEditions)
      .values({
        frontId: front.id,
        number: sql`(select coalesce(max(number), 0) + 1 from front_editions where front_id = ${front.id})`,
        arrangement,
        publishedBy: actor.id,
      })
      .returning({ number: frontEditions.number });
    if (!edition) throw new Error("no edition row");
    await tx.update(fronts).set({ publishedVersion: front.version }).where(eq(fronts.id, front.id));
    await tell(tx, actor, front, "published", { edition: edition.number });
    return { ok: true, number: edition.number };
  });
}

type Front = {
  id: string;
  sectionId: string | null;
  name: string;
  version: number;
  publishedVersion: number;
  draft: Arrangement;
};

/** One after the other, and only from the draft its editor looked at. */
async function changeFront<T extends object, R extends string>(
  actor: Viewer,
  { sectionId, version }: Seen,
  change: (tx: Transaction, front: Front) => Promise<Result<T, R | "notFound">>,
): Promise<Answer<T, R>> {
  if (!may(actor.role, "front.edit")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const front = await lockFront(tx, sectionId);
    if (!front) return refuse("notFound");
    if (front.version !== version) {
      const { version: now, draft, by } = front;
      return { ...refuse("stale"), theirs: { version: now, arrangement: draft, by } };
    }
    return change(tx, front);
  });
}

async function lockFront(tx: Transaction, sectionId: string | null) {
  const name = sectionId ? await nameOf(tx, sectionId) : "Front page";
  if (!name) return null;
  await tx
    .insert(fronts)
    .values({ id: v7(), sectionId, draft: unarranged(sectionId !== null) })
    .onConflictDoNothing();
  const [row] = await tx
    .select({
      id: fronts.id,
      version: fronts.version,
      publishedVersion: fronts.publishedVersion,
      draft: fronts.draft,
      by: sql<string | null>`(select name from ${people} where ${people.id} = ${fronts.editedBy})`,
    })
    .from(fronts)
    .where(sql`${fronts.sectionId} is not distinct from ${sectionId}::uuid`)
    .for("update");
  return row && { ...row, sectionId, name, draft: row.draft as Arrangement };
}

async function nameOf(tx: Transaction, sectionId: string): Promise<string | undefined> {
  const [section] = await tx
    .select({ name: sections.name })
    .from(sections)
    .where(eq(sections.id, sectionId))
    // Nobody deletes the section until its front is written.
    .for("share");
  return section?.name;
}

async function keep(
  tx: Transaction,
  actor: Viewer,
  front: Front,
  arrangement: Arrangement,
  verb: "arranged" | "restored",
  data: Record<string, unknown> = {},
) {
  const version = front.version + 1;
  await tx
    .update(fronts)
    .set({ draft: arrangement, version, editedBy: actor.id, editedAt: sql`now()` })
    .where(eq(fronts.id, front.id));
  await tell(tx, actor, { ...front, version }, verb, data);
  return { ok: true as const, version };
}

async function tell(
  tx: Transaction,
  actor: Viewer,
  { id, name, sectionId, version }: Front,
  verb: "arranged" | "restored" | "published",
  data: Record<string, unknown>,
): Promise<void> {
  await record(tx, {
    actorId: actor.id,
    verb: `front.${verb}`,
    subject: { type: "front", id },
    data: { title: name, version, ...data },
  });
  await announceFront(tx, { sectionId, verb, version, by: actor.name });
}

async function writePublic(tx: Transaction, frontId: string, arrangement: Arrangement) {
  await tx.delete(frontPlaces).where(eq(frontPlaces.frontId, frontId));
  await tx.delete(frontAreas).where(eq(frontAreas.frontId, frontId));
  const there = await existing(tx, arrangement);
  await tx.insert(frontAreas).values(
    areas.map((area) => {
      const { size, fill } = arrangement[area];
      const isKnown = fill.sectionId === null || there.has(fill.sectionId);
      return {
        frontId,
        area,
        size,
        rule: isKnown ? fill.rule : ("newest" as const),
        sectionId: isKnown ? fill.sectionId : null,
      };
    }),
  );
  const rows = areas.flatMap((area) =>
    arrangement[area].places.map(({ storyId, pin, until, headline, mediaId }, position) => ({
      ...{ frontId, storyId, area, position, pin, headline },
      until: until ? new Date(until) : null,
      mediaId: mediaId && there.has(mediaId) ? mediaId : null,
    })),
  );
  const known = rows.filter(({ storyId }) => there.has(storyId));
  if (known.length > 0) await tx.insert(frontPlaces).values(known);
}

/** Of what a draft names, that which has not been deleted since; it is kept until the end. */
async function existing(tx: Transaction, arrangement: Arrangement): Promise<Set<string>> {
  const places = placesOf(arrangement);
  const storyIds = places.map(({ storyId }) => storyId);
  const mediaIds = places.flatMap(({ mediaId }) => mediaId ?? []);
  const sectionIds = areas.flatMap((area) => arrangement[area].fill.sectionId ?? []);
  const found = await Promise.all(
    [
      { table: stories, ids: storyIds },
      { table: media, ids: mediaIds },
      { table: sections, ids: sectionIds },
    ].map(({ table, ids }) =>
      ids.length === 0
        ? []
        : tx.select({ id: table.id }).from(table).where(inArray(table.id, ids)).for("key share"),
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
}
