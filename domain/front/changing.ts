import "server-only";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { fronts } from "@/db/schema/front";
import { people } from "@/db/schema/person";
import { sections } from "@/db/schema/taxonomy";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { announceFront } from "./live";
import { type Arrangement, type DraftNow, unarranged } from "./rules";

type Stale = Refusal<"stale"> & { theirs: DraftNow };
export type Answer<T extends object, R extends string> =
  | Result<T, R | "forbidden" | "notFound">
  | Stale;
/** The draft its editor looked at. */
export type Seen = { sectionId: string | null; version: number };

export type Front = {
  id: string;
  sectionId: string | null;
  name: string;
  version: number;
  publishedVersion: number;
  draft: Arrangement;
};

/** One after the other, and only from the draft its editor looked at. */
export async function changeFront<T extends object, R extends string>(
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

/** Writes what happened to a front, and tells those who look at it. */
export async function tell(
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
