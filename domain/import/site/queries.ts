import "server-only";
import { and, asc, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { importNotes, imports } from "@/db/schema/import";
import { people } from "@/db/schema/person";
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

/** The imports there were, newest first; nobody makes more than some dozens. */
export async function listImports(staff: Staff) {
  if (!may(staff.role, "settings.manage")) return [];
  return db
    .select(columns)
    .from(imports)
    .innerJoin(people, eq(people.id, imports.createdBy))
    .orderBy(desc(imports.createdAt))
    .limit(50);
}

export async function getImport(staff: Staff, id: string): Promise<ImportView | null> {
  if (!may(staff.role, "settings.manage")) return null;
  const [row] = await db
    .select(columns)
    .from(imports)
    .innerJoin(people, eq(people.id, imports.createdBy))
    .where(eq(imports.id, id));
  return row ?? null;
}

/** What is to be said of an import, in the order of its file, so many at a time. */
export async function listImportNotes(
  staff: Staff,
  id: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ImportNote[]> {
  if (!may(staff.role, "settings.manage")) return [];
  return db
    .select()
    .from(importNotes)
    .where(and(eq(importNotes.importId, id), after ? gt(importNotes.id, after) : undefined))
    .orderBy(asc(importNotes.id))
    .limit(limit);
}
