import http from "node:http";
import { gzipSync } from "node:zlib";
import postgres from "postgres";
import { v7 } from "uuid";
import { sessionCookie } from "../db/testing/session-cookie";
import { median } from "./load";
import { json, type Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";

const connections = 50;
const secondsPerRound = 4;
const rounds = 3;
/** Each posts once; enough for all rounds. */
const readers = 20_000;
/** Accepted per second on a machine of the same kind. */
const rivals = { Ghost: 133, WordPress: 138 };

const longThread = 10_000;
const openings = 200;
/** First, until the process has come to its pace. */
const warmUp = 100;

type Sql = postgres.Sql;
type Story = { id: string; slug: string };

/** Posting by many readers at once, and a thread in which very much has been said. */
export async function comments(newsroom: Newsroom): Promise<void> {
  const sql = postgres(newsroom.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [first, second] = await sql<Story[]>`
      select story_id as id, slug from published_stories p
      where comment_mode = 'open' and exists (
        select from polls where polls.id = p.poll_id and status = 'open')
      order by published_at desc limit 2`;
    if (!first || !second) throw new Error("the demo newsroom has too few open stories");
    await posting(newsroom, sql, first);
    await reading(newsroom, sql, second);
  } finally {
    await sql.end();
  }
}

async function posting({ url }: Newsroom, sql: Sql, story: Story) {
  const cookies = await signInReaders(sql, story.id);
  const target = `${url}/api/stories/${story.slug}/comments`;
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const runs: { perSecond: number; times: number[] }[] = [];
  const acknowledged: string[] = [];
  const refused = new Map<number, number>();
  let next = 0;
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    const start = performance.now();
    const until = start + secondsPerRound * 1_000;
    const client = async () => {
      for (let cookie = cookies[next++]; cookie; cookie = cookies[next++]) {
        const before = performance.now();
        if (before > until) return;
        const { status, body } = await post(agent, target, cookie, wordsOf(next));
        if (status === 201) {
          times.push(performance.now() - before);
          acknowledged.push((JSON.parse(body) as { id: string }).id);
        } else refused.set(status, (refused.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: connections }, client));
    runs.push({ perSecond: times.length / ((performance.now() - start) / 1_000), times });
  }
  agent.destroy();
  if (next > cookies.length) throw new Error("more comments than readers: make more readers");
  const [kept] = await sql<{ count: number }[]>`
    select count(*)::int from comments where id = any(${acknowledged}::uuid[])`;
  const perSecond = median(runs.map((run) => run.perSecond));
  const against = Object.entries(rivals).map(
    ([name, rate]) => `${name} ${rate}: ${number(perSecond / rate, 1)} ×`,
  );
  say(`\nComments of distinct readers, ${connections} connections, median of ${rounds} rounds`);
  say(
    `  ${number(perSecond)} comments/s accepted (aim 300; ${against.join(", ")})   p50 ${number(median(runs.map(({ times }) => percentile(times, 0.5))), 1)} ms   p95 ${number(median(runs.map(({ times }) => percentile(times, 0.95))), 1)} ms`,
  );
  say(
    `  acknowledged ${number(acknowledged.length)}, lost ${acknowledged.length - (kept?.count ?? 0)}, refused ${JSON.stringify(Object.fromEntries(refused))}`,
  );
}

/** Signed-in regulars by rows: what they write goes up at once. @returns a cookie for each */
async function signInReaders(sql: Sql, storyId: string): Promise<string[]> {
  const people = Array.from({ length: readers }, (_, nth) => ({ id: v7(), session: v7(), nth }));
  const [ids, sessions] = [people.map(({ id }) => id), people.map(({ session }) => session)];
  await sql`
    insert into people (id, name, slug, email, role, email_confirmed_at, created_at)
    select id, 'Reader ' || nth, 'bench-reader-' || nth, 'bench-' || nth || '@galley.test', 'reader',
      now(), now() - interval '90 days'
    from unnest(${ids}::uuid[]) with ordinality given (id, nth)`;
  await sql`
    insert into sessions (id, person_id, expires_at)
    select session, person, now() + interval '1 day'
    from unnest(${sessions}::uuid[], ${ids}::uuid[]) given (session, person)`;
  await sql`
    insert into comments (id, story_id, author_id, status, body, created_at)
    select gen_random_uuid(), ${storyId}, id, 'APPROVED', 'Earlier words ' || nth || '.', now() - interval '30 days'
    from unnest(${ids}::uuid[]) id, generate_series(1, 3) nth`;
  await sql`analyze people, sessions, comments`;
  const secret = process.env.AUTH_SECRET ?? "";
  return Promise.all(
    people.map(async ({ session }) => {
      const { name, value } = await sessionCookie(session, secret);
      return `${name}=${value}`;
    }),
  );
}

const wordsOf = (nth: number) =>
  `The night bus was late again at stop ${nth}, and the one behind it came ${nth % 17} minutes early. Who plans this?`;

function post(agent: http.Agent, url: string, cookie: string, words: string) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const headers = { "content-type": "application/json", origin: new URL(url).origin, cookie };
    const request = http.request(url, { agent, method: "POST", headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.once("error", reject);
    request.end(JSON.stringify({ body: words }));
  });
}

/** The first page of a long thread as the server makes it, past everything that is kept in memory. */
async function reading({ url }: Newsroom, sql: Sql, story: Story) {
  await sql`
    with roots as (
      insert into comments (id, story_id, author_id, status, body, created_at)
      select gen_random_uuid(), ${story.id}, p.id, 'NONE', repeat('What was said here, ' || nth || '. ', 6),
        now() - interval '1 minute' * nth
      from generate_series(1, ${longThread / 2}::int) nth
      join people p on p.slug = 'bench-reader-' || (1 + nth % 1000)
      returning id, created_at)
    insert into comments (id, story_id, author_id, status, body, parent_id, created_at)
    select gen_random_uuid(), ${story.id}, p.id, 'NONE', repeat('And the answer. ', 6), r.id, r.created_at + interval '10 seconds'
    from (select id, created_at, row_number() over () as nth from roots) r
    join people p on p.slug = 'bench-reader-' || (1 + r.nth % 1000)`;
  await sql`analyze comments`;
  const cookie = await cookieOfSome(sql);
  const page = `${url}/stories/${story.slug}`;
  const whole = await (await fetch(page)).text();
  const { total } = await json<{ total: number }>(`${url}/api/stories/${story.slug}/comments`);
  say(`\nA thread of ${number(total)} comments, its first page`);
  say(
    `  page: ${number(whole.length)} bytes, gzip ${number(gzipSync(whole).length)}, ${whole.match(/<article/g)?.length ?? 0} comments in it`,
  );
  say(
    `  as answer to programs: ${await timed(`${page.replace("/stories", "/api/stories")}/comments`)}`,
  );
  say(`  the whole story page, made for one reader: ${await timed(page, cookie)} (aim p95 30)`);
  say(`  most valued first: ${await timed(`${page}?sort=valued`, cookie)}`);
  const expired = JSON.stringify({ from: "bench", tags: [`comments:${story.id}`] });
  say(
    `  made for everybody, after a comment: ${await timed(page, "", () => sql.notify("galley_tags", expired))}`,
  );
  say(
    `  after all was forgotten: ${await timed(page, "", () => sql.notify("galley_tags", ""))}; from memory: ${await timed(page)}`,
  );
}

async function cookieOfSome(sql: Sql): Promise<string> {
  const [session] = await sql<{ id: string }[]>`
    select s.id from sessions s join people p on p.id = s.person_id
    where p.slug = 'bench-reader-1'`;
  const { name, value } = await sessionCookie(session?.id ?? "", process.env.AUTH_SECRET ?? "");
  return `${name}=${value}`;
}

/** @param forget after which the page is made anew; an opening that came before it took effect does not count */
async function timed(
  address: string,
  cookie = "",
  forget?: () => Promise<unknown>,
): Promise<string> {
  const times: number[] = [];
  for (let nth = 0; times.length < openings; nth++) {
    await forget?.();
    const start = performance.now();
    const answer = await fetch(address, { headers: cookie ? { cookie } : {} });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    const isAnew = !forget || answer.headers.get("x-galley-cache") === "miss";
    if (nth >= warmUp && isAnew) times.push(performance.now() - start);
  }
  return `p50 ${number(percentile(times, 0.5), 1)} ms, p95 ${number(percentile(times, 0.95), 1)} ms`;
}
