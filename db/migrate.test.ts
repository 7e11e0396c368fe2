import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
afterEach(() => asAdmin(`drop database if exists ${name} with (force)`));

/** The migrations as they were when there were so many. */
function firstOf(count: number): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), "galley-migrations-"));
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
const written = (
  JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as {
    entries: unknown[];
  }
).entries.length;

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
});
