import "server-only";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { slugify } from "@/lib/slug";
import { cleanLine } from "@/lib/text";
import type { SourceAuthor } from "./rules";

/**
 * Who wrote a story: the person here with that address, or else that name, or else an author made
 * for it, suspended and without a password, whom an admin may invite later.
 */
export async function authorsOf(
  tx: Transaction,
  actor: Viewer,
  authors: readonly SourceAuthor[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, email } of authors) {
    const said = cleanLine(name).slice(0, 80);
    if (said || email) ids.push(await authorOf(tx, actor, { name: said || email, email }));
  }
  return [...new Set(ids)];
}

async function authorOf(tx: Transaction, actor: Viewer, author: SourceAuthor): Promise<string> {
  const { name } = author;
  const email = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(author.email) ? author.email.trim() : "";
  // Two stories of one new author queue here.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import:author', 0))`);
  const [known] = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      email
        ? sql`lower(${people.email}) = lower(${email})`
        : sql`lower(${people.name}) = lower(${name}) and ${people.role} <> 'reader'`,
    )
    .orderBy(people.createdAt)
    .limit(1);
  if (known) return known.id;
  const id = v7();
  const plain = slugify(name) || "author";
  for (const slug of [plain, `${plain}-${id.slice(-6)}`]) {
    const [made] = await tx
      .insert(people)
      .values({
        id,
        slug,
        name,
        // Nobody can own this mailbox (RFC 2606).
        email: email || `${id}@imported.invalid`,
        role: "writer",
        status: "suspended",
      })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!made) continue;
    const subject = { type: "person", id };
    await record(tx, { actorId: actor.id, verb: "person.imported", subject });
    return id;
  }
  return actor.id;
}
