import { hash } from "@node-rs/argon2";
import { db } from "../client";
import { credentials, people, sessions } from "../schema/person";

type Role = (typeof people.$inferSelect)["role"];

export const testPassword = "purple ferry at noon";
/** Cheap on purpose: the real cost is tested once, where passwords are. */
const hashed = hash(testPassword, { memoryCost: 64, timeCost: 1, parallelism: 1 });

let made = 0;

/** Somebody with a confirmed e-mail, a password and one open session, in the shape of a viewer. */
export async function makePerson(role: Role = "reader", name = `Person ${++made}`) {
  const slug = `person-${++made}`;
  const [person] = await db
    .insert(people)
    .values({ name, slug, email: `${slug}@people.test`, role, emailConfirmedAt: new Date() })
    .returning();
  if (!person) throw new Error("no person");
  await db.insert(credentials).values({ personId: person.id, passwordHash: await hashed });
  const sessionId = await makeSession(person.id);
  const { id, email } = person;
  return { id, name, slug, email, role, emailConfirmed: true, sessionId };
}

export async function makeSession(personId: string): Promise<string> {
  const [session] = await db
    .insert(sessions)
    .values({ personId, expiresAt: new Date(Date.now() + 86_400_000) })
    .returning({ id: sessions.id });
  if (!session) throw new Error("no session");
  return session.id;
}
