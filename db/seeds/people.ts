import type { Transaction } from "@/db/client";
import { credentials, people } from "@/db/schema/person";
import { hashPassword } from "@/lib/password";
import type { SeedPerson } from "./newsroom/types";
import { type Clock, Ids } from "./seed";

export const demoPassword = "read-all-about-it";
const demoRoles = ["admin", "editor", "writer", "moderator", "reader"];
const isDemoAccount = ({ email }: SeedPerson) =>
  demoRoles.some((role) => email === `${role}@galley.test`);

/** Only the five demo accounts get a password; the others exist, but nobody can sign in as them. */
export async function seedPeople(
  tx: Transaction,
  persons: readonly SeedPerson[],
  clock: Clock,
): Promise<Ids> {
  const ids = new Ids();
  await tx.insert(people).values(
    persons.map((person, index) => {
      const joined = clock.hoursAgo(24 * (400 - index * 7));
      return {
        id: ids.add(person.key),
        email: person.email,
        name: person.name,
        slug: person.slug,
        bio: person.bio.replace(/\s+/g, " ").trim(),
        role: person.role,
        emailConfirmedAt: joined,
        createdAt: joined,
      };
    }),
  );
  const passwordHash = await hashPassword(demoPassword);
  await tx
    .insert(credentials)
    .values(
      persons
        .filter(isDemoAccount)
        .map((person) => ({ personId: ids.of(person.key), passwordHash })),
    );
  return ids;
}
