import postgres from "postgres";
import { type Load, load, median } from "./load";
import { json, type Newsroom, openStory, type Poll } from "./newsroom";
import { textOf } from "./pages";
import { number, say } from "./report";
import { startBare } from "./servers";
import { voteSteadily } from "./votes";

const stories = 100_000;
const connections = 50;
const rounds = 3;
const secondsPerRound = 3;
const votesPerSecond = 200;

type Pages = Record<string, string>;

/**
 * Every kind of page against a bare static Next page in the same run, with a hundred thousand
 * stories in the database, and once more while votes come in on the story that is read.
 */
export async function crowd(newsroom: Newsroom): Promise<void> {
  const { url } = newsroom;
  const story = await openStory(url);
  const bare = await startBare(await textOf(`${url}/stories/${story.slug}`));
  const pages: Pages = {
    front: `${url}/`,
    section: `${url}/sections/${story.section.slug}`,
    tag: `${url}/tags/${story.tags[0]?.slug}`,
    story: `${url}/stories/${story.slug}`,
    bare: bare.url,
  };
  try {
    await publishMany(newsroom);
    await compare(pages, `${number(stories)} stories`);
    const poll = await json<Poll>(`${url}/api/polls/${story.poll}`);
    const options = poll.options.map(({ id }) => id);
    const votes = voteSteadily(url, { id: story.poll, options }, votesPerSecond);
    await compare(pages, `${number(stories)} stories and ${votesPerSecond} votes/s on that story`);
    const cast = await votes.stop();
    say(`  votes counted meanwhile: ${number(cast.perSecond)}/s, refused ${number(cast.refused)}`);
  } finally {
    await bare.stop();
  }
}

async function compare(pages: Pages, how: string) {
  say(`\n${how}: ${connections} connections, ${rounds} interleaved rounds, medians`);
  const all: Record<string, Load[]> = {};
  for (const page of Object.values(pages)) await load(page, connections, 1);
  for (let round = 0; round < rounds; round++)
    for (const [name, page] of Object.entries(pages)) {
      const runs = all[name] ?? [];
      all[name] = [...runs, await load(page, connections, secondsPerRound)];
    }
  const of = (name: string, figure: keyof Load) =>
    median((all[name] ?? []).map((one) => one[figure]));
  for (const name of Object.keys(pages))
    say(
      `  ${name.padEnd(8)} ${number(of(name, "requestsPerSecond")).padStart(7)} requests/s   p99 ${number(of(name, "p99"), 1)} ms   errors ${of(name, "errors")}   ${number(of(name, "requestsPerSecond") / of("bare", "requestsPerSecond"), 2)} × bare (aim 5)`,
    );
}

/** Published stories by the hundred thousand; the triggers for search are for those who search. */
async function publishMany({ databaseUrl }: Newsroom) {
  const started = performance.now();
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql`set session_replication_role = replica`;
  await sql`
    create temporary table made on commit preserve rows as
    select uuidv7() as id, uuidv7() as revision, n, 'Published ' || n as headline,
      'heard-before-' || n as slug, now() - n * interval '47 minutes' as at
    from generate_series(1, ${stories}) n`;
  await sql`
    insert into stories (id, slug, headline, standfirst, section_id, status, created_by, updated_by, updated_at)
    select m.id, slug, headline, '', (select id from sections order by id offset n % 3 limit 1),
      'published', p.id, p.id, at
    from made m, (select id from people where role = 'editor' limit 1) p`;
  await sql`insert into story_slugs (slug, story_id) select slug, id from made`;
  await sql`
    insert into revisions (id, story_id, number, kind, version, content)
    select revision, id, 1, 'published', 1, '{}' from made`;
  await sql`
    insert into published_stories (story_id, revision_id, slug, headline, standfirst, section_id, doc, text, words, published_at, updated_at)
    select m.id, revision, m.slug, m.headline, 'As it was.', s.section_id,
      '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "As it was."}]}]}',
      'As it was.', 3, at, at
    from made m join stories s on s.id = m.id`;
  await sql`
    insert into published_authors (story_id, person_id, position)
    select m.id, p.id, 0 from made m, (select id from people where role = 'editor' limit 1) p`;
  await sql`
    insert into published_tags (story_id, tag_id, position)
    select m.id, t.id, 0 from made m
    join (select id, row_number() over (order by id) as place, count(*) over () as all from tags) t
      on t.place = 1 + m.n % t.all`;
  await sql`vacuum analyze`;
  await sql`notify galley_tags`;
  await sql.end();
  say(`  filled in ${number((performance.now() - started) / 1_000)} s`);
}
