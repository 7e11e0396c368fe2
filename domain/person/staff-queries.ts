import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { may, type Staff } from "./rules";

export type AuthorOption = { id: string; name: string };

/** Who can stand in a byline. */
export async function listAuthors(_: Staff): Promise<AuthorOption[]> {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.role, ["writer", "editor", "admin"]))
    .orderBy(asc(people.name));
}

export type Colleague = { id: string; name: string; isEditor: boolean };

/** To whom a story can be assigned: everyone of these writes, some edit. */
export async function listTeam(_: Staff): Promise<Colleague[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(and(inArray(people.role, ["writer", "editor", "admin"]), eq(people.status, "active")))
    .orderBy(asc(people.name));
  return rows.map(({ role, ...person }) => ({ ...person, isEditor: may(role, "story.publish") }));
}
