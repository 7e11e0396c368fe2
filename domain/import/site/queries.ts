import "server-only";
import { and, asc, desc, eq, gt, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { importDocuments, importNotes, imports } from "@/db/schema/import";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";

const columns = {
  id: imports.id,
  kind: imports.kind,
  filename: imports.filename,
  state: imports.state,
  found: imports.found,
  done: imports.done,
  skipped: imports.skipped,
  failed: imports.failed,
  trouble: imports.trouble,
  createdAt: imports.createdAt,
  endedAt: imports.endedAt,
  by: people.name,
};
export type ImportView = Awaited<ReturnType<typeof listImports>>[number];
export type ImportNote = typeof importNotes.$inferSelect;

/** An admin sees all imports, others their own. */
export const isVisibleTo = (viewer: Staff): SQL | undefined =>
  may(viewer.role, "settings.manage") ? undefined : eq(imports.createdBy, viewer.id);

/** The imports there were, newest first; nobody makes more than some dozens. */
export async function listImports(staff: Staff) {
  if (!may(staff.role, "story.write")) return [];
  return db
    .select(columns)
    .from(imports)
    .innerJoin(people, eq(people.id, imports.createdBy))
    .where(isVisibleTo(staff))
    .orderBy(desc(imports.createdAt))
    .limit(50);
}

export async function getImport(staff: Staff, id: string): Promise<ImportView | null> {
  if (!may(staff.role, "story.write")) return null;
  const [row] = await db
    .select(columns)
    .from(imports)
    .innerJoin(people, eq(people.id, imports.createdBy))
    .where(and(eq(imports.id, id), isVisibleTo(staff)));
  return row ?? null;
}

/** What is to be said of an import, in the order of its file, so many at a time. */
export async function listImportNotes(
  staff: Staff,
  id: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ImportNote[]> {
  if (!(await getImport(staff, id))) return [];
  return db
    .select()
    .from(importNotes)
    .where(and(eq(importNotes.importId, id), after ? gt(importNotes.id, after) : undefined))
    .orderBy(asc(importNotes.id))
    .limit(limit);
}

/** The stories that documents became, in the order they were chosen. */
export async function listDocumentStories(staff: Staff, id: string) {
  if (!(await getImport(staff, id))) return [];
  return db
    .select({
      number: importDocuments.number,
      filename: importDocuments.filename,
      storyId: stories.id,
      headline: stories.headline,
    })
    .from(importDocuments)
    .innerJoin(stories, eq(stories.id, importDocuments.storyId))
    .where(eq(importDocuments.importId, id))
    .orderBy(asc(importDocuments.number));
}
