import postgres from "postgres";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";
import { signIn } from "./sign-in";

const stories = 100_000;
const pageLength = 50;
const requests = 60;

/** The story list of a desk that has run for ten years; whole requests, page and all. */
export async function desk({ url, databaseUrl }: Newsroom): Promise<void> {
  say(`\nStory list with ${number(stories)} stories, ${requests} requests each, one after another`);
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { TimeZone: "UTC" },
  });
  await fill(sql);
  const views = await viewsOf(sql);
  await sql.end();
  const headers = { cookie: await signIn(url) };
  for (const [name, address] of Object.entries(views)) {
    const times: number[] = [];
    for (let n = 0; n < requests; n++) {
      const before = performance.now();
      const answer = await fetch(url + address, { headers, redirect: "error" });
      await answer.text();
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      if (n >= 5) times.push(performance.now() - before);
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    say(
      `  ${name.padEnd(18)} p50 ${number(p50, 1).padStart(6)} ms   p95 ${number(p95, 1).padStart(6)} ms`,
    );
  }
  say("  aim: p95 60 ms; rivals with 10,000 stories: 25 to 787 ms");
}

/** Words of a made-up language, some in every story, some in one of a thousand. */
export async function fill(sql: postgres.Sql): Promise<void> {
  const started = performance.now();
  await sql`select setseed(0.5)`;
  await sql`
    create temporary table made on commit preserve rows as
    select uuidv7() as id, n,
      (select string_agg('w' || floor(power(random(), 3) * 5000)::int, ' ')
         from generate_series(1, 8 + n % 3)) as headline,
      (select string_agg('w' || floor(power(random(), 3) * 5000)::int, ' ')
         from generate_series(1, 90 + n % 20)) as words
    from generate_series(1, ${stories}) n`;
  await sql`
    insert into stories (id, slug, headline, standfirst, section_id, status, created_by, updated_by, updated_at)
    select m.id, 'made-' || n, headline, '', (select id from sections order by id offset n % 3 limit 1),
      (array['draft', 'in_review', 'unpublished']::story_status[])[1 + n % 3], p.id, p.id,
      now() - n * interval '47 minutes'
    from made m, (select id from people where role = 'editor' limit 1) p`;
  await sql`
    insert into story_bodies (story_id, doc, text, words)
    select id, jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object(
      'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', words))))),
      words, 100 from made`;
  await sql`
    insert into story_authors (story_id, person_id, position)
    select m.id, p.id, 0 from made m, (select id from people where role = 'editor' limit 1) p`;
  await sql`
    insert into story_tags (story_id, tag_id, position)
    select m.id, t.id, 0 from made m
    join (select id, row_number() over (order by id) as place, count(*) over () as all from tags) t
      on t.place = 1 + m.n % t.all`;
  await sql`vacuum analyze`;
  say(`  filled in ${number((performance.now() - started) / 1_000)} s`);
}

async function viewsOf(sql: postgres.Sql): Promise<Record<string, string>> {
  const [last] = await sql<{ id: string; key: string }[]>`
    select id, updated_at::text as key from stories
    order by updated_at desc, id desc offset ${249 * pageLength - 1} limit 1`;
  const [tag] = await sql<{ id: string }[]>`select id from tags order by id limit 1`;
  const cursor = Buffer.from(JSON.stringify([last?.key, last?.id])).toString("base64url");
  return {
    "first page": "/desk/stories",
    "page 250": `/desk/stories?after=${cursor}`,
    "one tag": `/desk/stories?tag=${tag?.id}`,
    "search, rare": "/desk/stories?q=w4321",
    "search, common": "/desk/stories?q=w3",
    "search, two words": "/desk/stories?q=w12+w3000",
    "search and tag": `/desk/stories?q=w40&tag=${tag?.id}`,
    drafts: "/desk/stories?status=draft",
    "by headline": "/desk/stories?sort=headline",
  };
}
