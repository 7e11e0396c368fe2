import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "./migrate";
import { inDatabase } from "./testing/global-setup";

const folder = path.join(import.meta.dirname, "migrations");
const name = `galley_migrate_${process.env.VITEST_POOL_ID ?? "1"}`;
const address = inDatabase(inject("postgres"), name);

async function asAdmin(statement: string) {
  const admin = postgres(inject("postgres"), { max: 1, onnotice: () => {} });
  await admin.unsafe(statement);
  await admin.end();
}

beforeEach(async () => {
  await asAdmin(`drop database if exists ${name} with (force)`);
  await asAdmin(`create database ${name}`);
});
afterEach(async () => {
  await asAdmin(`drop database if exists ${name} with (force)`);
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

const copies: string[] = [];

/** The migrations as they were when there were so many. */
function firstOf(count: number): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), "galley-migrations-"));
  copies.push(copy);
  cpSync(folder, copy, { recursive: true });
  const file = path.join(copy, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: unknown[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return copy;
}

async function inIt<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const applied = () =>
  inIt(
    async (sql) => (await sql`select count(*)::int as n from drizzle.__drizzle_migrations`)[0]?.n,
  );
const migrations = () =>
  (
    JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as {
      entries: { tag: string }[];
    }
  ).entries;
const written = migrations().length;

describe("migrate", () => {
  it("brings an empty database up to date once, however many instances start together", async () => {
    await Promise.all([1, 2, 3, 4].map(() => migrate(address, folder)));
    expect(await applied()).toBe(written);
  });

  it("carries what a filled database of the first edition holds", async () => {
    await migrate(address, firstOf(3));
    const root = "01920000-0000-7000-8000-000000000003";
    await inIt(async (sql) => {
      const person = "01920000-0000-7000-8000-000000000001";
      const section = "01920000-0000-7000-8000-000000000002";
      const story = "01920000-0000-7000-8000-000000000003";
      const poll = "01920000-0000-7000-8000-000000000004";
      const option = "01920000-0000-7000-8000-000000000005";
      await sql`insert into people (id, email, name, slug) values (${person}, 'a@b.test', 'Ada', 'ada')`;
      await sql`insert into sections (id, slug, name) values (${section}, 'town', 'Town')`;
      await sql`insert into stories (id, slug, created_by, section_id) values (${story}, 's', ${person}, ${section})`;
      await sql`insert into polls (id, question, status) values (${poll}, 'Which?', 'open')`;
      await sql`insert into poll_options (id, poll_id, position, label) values (${option}, ${poll}, 0, 'This')`;
      await sql`insert into votes (poll_id, voter_key, option_id) select ${poll}, sha256(n::text::bytea), ${option} from generate_series(1, 7) n`;
      for (const [id, parent] of [
        [story, null],
        [poll, story],
        [option, poll],
      ] as const)
        await sql`insert into comments (id, story_id, author_id, status, body, parent_id)
          values (${id}, ${story}, ${person}, 'NONE', 'Said', ${parent})`;
    });
    await migrate(address, folder);
    expect(await applied()).toBe(written);
    const [held] = await inIt(
      (sql) => sql`
        select (select count(*)::int from votes) as votes,
          (select sum(votes)::int from poll_tallies) as tally,
          (select comments from story_tallies) as comments,
          (select count(*)::int from comments where root_id = ${root}) as replies`,
    );
    expect(held).toEqual({ votes: 7, tally: 7, comments: 3, replies: 2 });
  });

  it("keeps what editors had placed on the front page, in its order", async () => {
    const before = migrations().findIndex(({ tag }) => tag.endsWith("_front"));
    await migrate(address, firstOf(before));
    const ids = [1, 2, 3, 4, 5].map((n) => `01920000-0000-7000-8000-00000000000${n}`);
    await inIt(async (sql) => {
      const [person] = await sql`insert into people (id, email, name, slug)
        values (${randomUUID()}, 'a@b.test', 'Ada', 'ada') returning id`;
      for (const [n, id] of ids.entries()) {
        await sql`insert into stories (id, slug, created_by) values (${id}, ${id}, ${person?.id})`;
        await sql`insert into front_slots (position, story_id) values (${10 - n}, ${id})`;
      }
    });
    await migrate(address, folder);
    const placed = await inIt(
      (sql) => sql`select area, position, story_id from front_places order by area, position`,
    );
    const order = ids.toReversed();
    expect(placed.map(({ story_id }) => story_id)).toEqual(order);
    expect(placed.map(({ area, position }) => `${area} ${position}`)).toEqual([
      "lead 0",
      "seconds 0",
      "seconds 1",
      "seconds 2",
      "river 0",
    ]);
    const [front] = await inIt(
      (sql) => sql`select version, published_version, draft, number, arrangement = draft as is_same
        from fronts join front_editions on front_id = fronts.id`,
    );
    expect(front).toMatchObject({ version: 1, published_version: 1, number: 1, is_same: true });
    const place = (storyId?: string) => ({
      ...{ storyId, pin: null, until: null, headline: "", mediaId: null },
    });
    const fill = { rule: "newest", sectionId: null };
    const [lead, ...others] = order;
    expect(front?.draft).toEqual({
      lead: { size: 1, fill, places: [place(lead)] },
      seconds: { size: 3, fill, places: others.slice(0, 3).map(place) },
      river: { size: 6, fill, places: others.slice(3).map(place) },
    });
  });
});
