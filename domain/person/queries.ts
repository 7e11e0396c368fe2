import "server-only";
import { and, asc, eq, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, sessions } from "@/db/schema/person";
import { isOpen } from "@/domain/session/queries";
import { decodeCursor, page } from "@/lib/cursor";
import type { PeopleFilter } from "./input";
import type { Role, Staff } from "./rules";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: "active" | "suspended";
  emailConfirmed: boolean;
  createdAt: Date;
  openSessions: number;
};

const pageSize = 50;
const sortKey = sql<string>`lower(${people.name})`;

/** People by name, staff and readers alike; e-mail addresses are for the people page only. */
export async function listPeople(
  _: Staff,
  { q, role, status, after }: PeopleFilter,
): Promise<{ items: PersonRow[]; next: string | null }> {
  const cursor = decodeCursor(after);
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      status: people.status,
      emailConfirmed: sql<boolean>`${people.emailConfirmedAt} is not null`,
      createdAt: people.createdAt,
      openSessions: sql<number>`(select count(*)::int from ${sessions}
        where ${sessions.personId} = people.id and ${isOpen()})`,
      key: sortKey,
    })
    .from(people)
    .where(
      and(
        isNull(people.leftAt),
        matches(q),
        role && eq(people.role, role),
        status && eq(people.status, status),
        cursor ? sql`(${sortKey}, ${people.id}) > (${cursor.key}, ${cursor.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(sortKey), asc(people.id))
    .limit(pageSize + 1);
  const { items, next } = page(rows, pageSize, ({ key, id }) => ({ key, id }));
  return { items: items.map(({ key: _key, ...person }) => person), next };
}

function matches(q: string): SQL | undefined {
  if (!q) return undefined;
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(people.name, pattern), ilike(people.email, pattern));
}

/** Who has this address: for where to go after signing in. */
export async function findByEmail(email: string): Promise<{ id: string; role: Role } | undefined> {
  const [row] = await db
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  return row;
}
