import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { seedComments } from "./comments";
import { seedNewsletters } from "./newsletters";
import { newsroom } from "./newsroom/newsroom";
import { seedPeople } from "./people";
import { seedPictures } from "./pictures";
import { seedPolicy } from "./policy";
import { seedSeries } from "./series";
import { seedStories } from "./stories";
import { seedTaxonomy } from "./taxonomy";

/** Instants of the demo are told in hours before the moment it is filled in. */
export type Clock = { hoursAgo: (hours: number) => Date };

export const clockAt = (now: Date): Clock => ({
  hoursAgo: (hours) => new Date(now.getTime() - hours * 3_600_000),
});

/**
 * Fills a database that holds nobody with the demo newsroom, whole or not at all.
 * @returns whether it was filled now
 */
export async function seedIfEmpty(): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two first starts on one database: the second waits here, then finds people.
    await tx.execute(sql`select pg_advisory_xact_lock(4242002)`);
    const [anyone] = await tx.select({ id: people.id }).from(people).limit(1);
    if (anyone) return false;
    await seed(tx, clockAt(new Date()));
    return true;
  });
}

export async function isEmpty(): Promise<boolean> {
  const [anyone] = await db.select({ id: people.id }).from(people).limit(1);
  return !anyone;
}

async function seed(tx: Transaction, clock: Clock): Promise<void> {
  await tx.update(settings).set({
    title: newsroom.title,
    tagline: newsroom.tagline,
    timeZone: "Europe/London",
  });
  const peopleIds = await seedPeople(tx, newsroom.people, clock);
  await seedPolicy(tx, newsroom.people, peopleIds, clock);
  const taxonomy = await seedTaxonomy(tx, newsroom.sections, newsroom.stories);
  const pictures = await seedPictures(tx, newsroom.pictures, clock);
  const storyIds = await seedStories(tx, newsroom, {
    people: peopleIds,
    taxonomy,
    pictures,
    clock,
  });
  await seedSeries(tx, newsroom.series, storyIds);
  await seedNewsletters(tx, newsroom, {
    people: peopleIds,
    sections: taxonomy.sections,
    stories: storyIds,
    clock,
  });
  const moderator = newsroom.people.find(({ role }) => role === "moderator");
  await seedComments(tx, newsroom.stories, {
    people: peopleIds,
    moderatorId: peopleIds.of(moderator?.key ?? "a moderator"),
    stories: storyIds,
    clock,
  });
}

/** Ids by the key that the seed's texts use; an unknown key is a mistake in the texts. */
export class Ids {
  readonly #ids = new Map<string, string>();

  add(key: string): string {
    const id = v7();
    this.#ids.set(key, id);
    return id;
  }

  of(key: string): string {
    const id = this.#ids.get(key);
    if (!id) throw new Error(`The demo newsroom speaks of “${key}”, which it does not have.`);
    return id;
  }
}

export const randomKey = (bytes = 32): Uint8Array => randomBytes(bytes);
