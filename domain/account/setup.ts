import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import { getNewsroom } from "@/domain/newsroom/queries";
import { mintToken, takeToken } from "@/domain/token/commands";
import { env } from "@/lib/env";
import { hashPassword } from "@/lib/password";
import { type Result, refuse } from "@/lib/result";
import { faults } from "@/lib/words/en/faults";
import { insertPerson, markConfirmed } from "./commands";
import type { SetupInput } from "./input";
import { passwordFault } from "./rules";

/** Any constant: whoever makes the first admin holds this advisory lock. */
const lock = 4_242_002;

async function hasAdmin(on: Connection): Promise<boolean> {
  const [admin] = await on
    .select({ id: people.id })
    .from(people)
    .where(eq(people.role, "admin"))
    .limit(1);
  return admin !== undefined;
}

/**
 * For the server's start on a database of one's own: no default password exists, so the first
 * admin is made through an address that only the log has seen.
 * @returns null once there is an admin
 */
export async function mintSetupLink(): Promise<string | null> {
  if (await hasAdmin(db)) return null;
  return `${env().SITE_URL}/setup?token=${await mintToken(db, "setup", null)}`;
}

/** Of any number of requests at once, with one link or several, one makes the admin. */
export async function createFirstAdmin({
  token,
  ...input
}: SetupInput): Promise<Result<object, "badToken" | "badInput">> {
  const { title } = await getNewsroom();
  const fault = passwordFault(input.password, [input.name, input.email, title]);
  if (fault) return refuse("badInput", { password: fault });
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
    if (await hasAdmin(tx)) return refuse("badToken");
    // A savepoint: with an address that is taken, the link has to work once more.
    return tx
      .transaction(async (inner) => {
        if (!(await takeToken(inner, token, "setup"))) return refuse("badToken");
        const { name, email } = input;
        const id = await insertPerson(inner, { name, email, passwordHash, role: "admin" });
        if (!id) throw new AddressTaken();
        await markConfirmed(inner, id);
        const subject = { type: "person", id };
        await record(inner, { actorId: id, verb: "person.becameFirstAdmin", subject });
        return { ok: true as const };
      })
      .catch((error: unknown) => {
        if (error instanceof AddressTaken) return refuse("badInput", { email: faults.known });
        throw error;
      });
  });
}

class AddressTaken extends Error {}
