import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { sessionCookie } from "@/db/testing/session-cookie";
import { start as join } from "@/scripts/postgres.mjs";
import { test } from "./galley";

type Story = { slug: string };

const read = async (site: string, story: Story) =>
  (await fetch(`${site}/stories/${story.slug}`)).text();

/** One of the demo's staff, signed in: what staff write needs no moderator. */
async function signedIn(role: string, database: string, secret: string): Promise<string> {
  const sql = postgres(database, { max: 1 });
  const id = randomUUID();
  await sql`insert into sessions (id, person_id, expires_at)
    select ${id}, id, now() + interval '1 day' from people where email = ${`${role}@galley.test`}`;
  await sql.end();
  const { name, value } = await sessionCookie(id, secret);
  return `${name}=${value}`;
}

test("a change on one instance is on the other's next page, also after a restart", async ({
  start,
  dataDir,
}) => {
  const one = await start({ DEMO: "1" }).address();
  const { url } = await join({ dataDir });
  const secret = readFileSync(path.join(dataDir, "auth-secret"), "utf8").trim();
  const shared = { DATABASE_URL: url, AUTH_SECRET: secret };
  const second = start(shared);
  const two = await second.address();
  const { stories } = (await (await fetch(`${one}/api/stories?limit=1`)).json()) as {
    stories: Story[];
  };
  const story = stories[0] ?? { slug: "" };
  const editor = await signedIn("editor", url, secret);
  const moderator = await signedIn("moderator", url, secret);
  const say = async (site: string, cookie: string, body: string) => {
    const answer = await fetch(`${site}/api/stories/${story.slug}/comments`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: site, cookie },
      body: JSON.stringify({ body }),
    });
    expect(answer.status).toBe(201);
  };

  for (const site of [one, two]) expect(await read(site, story)).not.toContain("Heard on one");
  await say(one, editor, "Heard on one, shown on both.");
  expect(await read(one, story)).toContain("Heard on one");
  await expect.poll(() => read(two, story)).toContain("Heard on one");

  await second.stop();
  await say(one, moderator, "Said while the other was away.");
  const again = await start(shared).address();
  expect(await read(again, story)).toContain("Said while the other was away");
});

test("a story that is due appears once and comes down, whichever instance gets to it", async ({
  start,
  dataDir,
}) => {
  const one = await start({ DEMO: "1" }).address();
  const { url } = await join({ dataDir });
  const secret = readFileSync(path.join(dataDir, "auth-secret"), "utf8").trim();
  const two = await start({ DATABASE_URL: url, AUTH_SECRET: secret }).address();
  const sql = postgres(url, { max: 1 });
  const seen = (site: string, slug: string) =>
    fetch(`${site}/stories/${slug}`).then(({ status }) => status);
  const publications = async (id: string) => {
    const [row] = await sql`select count(*)::int as count from events
      where subject_id = ${id} and verb = 'story.published'`;
    return row?.count;
  };

  const [scheduled] = await sql`update stories set scheduled_for = now() + interval '1 second'
    where status = 'scheduled' returning id, slug`;
  for (const site of [one, two])
    await expect.poll(() => seen(site, scheduled?.slug), { timeout: 20_000 }).toBe(200);
  expect(await publications(scheduled?.id)).toBe(1);

  await sql`update stories set unpublish_at = now() - interval '1 hour' where id = ${scheduled?.id}`;
  for (const site of [one, two])
    await expect.poll(() => seen(site, scheduled?.slug), { timeout: 20_000 }).toBe(404);
  expect(await publications(scheduled?.id)).toBe(1);
  await sql.end();
});
