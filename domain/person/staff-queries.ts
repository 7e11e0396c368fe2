import "server-only";
import { asc, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import type { Staff } from "./rules";

export type AuthorOption = { id: string; name: string };

/** Who can stand in a byline. */
export async function listAuthors(_: Staff): Promise<AuthorOption[]> {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.role, ["writer", "editor", "admin"]))
    .orderBy(asc(people.name));
}
