/**
 * `npm run bench`: what readers feel, measured against a bare static Next page in the same run.
 * Rounds are interleaved and medians printed, so that a machine that slows down slows both.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { start as startPostgres } from "../scripts/postgres.mjs";
import { type Load, load, median } from "./load";
import { publishToVisible } from "./publish";
import { startBare, startGalley } from "./servers";
import { castVotes } from "./votes";
import { weigh } from "./weight";

const connections = 50;
const rounds = 5;
const secondsPerRound = 4;

type Api = {
  stories: { slug: string; headline: string; url: string; poll: string | null }[];
};
type Poll = { status: string; total: number | null; options: { id: string; votes: number }[] };

const json = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;
const number = (value: number, digits = 0) =>
  value.toLocaleString("en-GB", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const say = (line = "") => process.stdout.write(`${line}\n`);

async function main() {
  const data = await mkdtemp(path.join(os.tmpdir(), "galley-bench-"));
  const database = await startPostgres({ dataDir: data });
  const env = {
    DATABASE_URL: database.url,
    GALLEY_DATA_DIR: data,
    AUTH_SECRET: "a secret for measuring only, not for use",
    DEMO: "1",
    TRUSTED_PROXY_HOPS: "1",
  };
  process.env.DATABASE_URL = database.url;
  say(`${os.cpus().length} cores, Node ${process.version}; server and load share them`);
  const galley = await startGalley(env);
  const { stories } = await json<Api>(`${galley.url}/api/stories?limit=100`);
  const story = await openStory(galley.url, stories);
  const page = `${galley.url}/stories/${story.slug}`;
  const bare = await startBare(await textOf(page));
  try {
    await comparePages(page, bare.url);
    await measureVotes(galley.url, story, database.url);
    await measurePublishing(galley.url);
  } finally {
    await galley.stop();
    await bare.stop();
    await database.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** A story whose poll is open and shows its results. */
async function openStory(url: string, stories: Api["stories"]) {
  for (const story of stories) {
    if (!story.poll) continue;
    const poll = await json<Poll>(`${url}/api/polls/${story.poll}`);
    if (poll.status === "open" && poll.total !== null) return { ...story, poll: story.poll };
  }
  throw new Error("the demo newsroom has no story with an open poll");
}

async function textOf(page: string): Promise<string[]> {
  const html = await (await fetch(page)).text();
  return [...html.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map(
    ([, inner], index) => `${index} ${(inner ?? "").replace(/<[^>]+>/g, "")}`,
  );
}

async function comparePages(page: string, bare: string) {
  const runs: { galley: Load[]; bare: Load[] } = { galley: [], bare: [] };
  await load(page, connections, 1);
  await load(bare, connections, 1);
  for (let round = 0; round < rounds; round++) {
    runs.galley.push(await load(page, connections, secondsPerRound));
    runs.bare.push(await load(bare, connections, secondsPerRound));
  }
  const of = (loads: Load[], figure: keyof Load) => median(loads.map((one) => one[figure]));
  say(
    `\nStory page at ${connections} connections, ${rounds} interleaved rounds of ${secondsPerRound} s, medians`,
  );
  for (const [name, loads] of Object.entries(runs))
    say(
      `  ${name.padEnd(8)}${number(of(loads, "requestsPerSecond")).padStart(8)} requests/s   p50 ${number(of(loads, "p50"), 1)} ms   p99 ${number(of(loads, "p99"), 1)} ms   errors ${of(loads, "errors")}`,
    );
  const ratios = runs.galley.map(
    (one, i) => one.requestsPerSecond / (runs.bare[i]?.requestsPerSecond ?? 1),
  );
  say(`  ratio     ${number(median(ratios), 2)} × bare (aim 0.9)`);
  const [ours, theirs] = [await weigh(page), await weigh(bare)];
  say(`\nBytes for an anonymous reader, gzip`);
  say(
    `  galley   HTML ${number(ours.html)}   JavaScript ${number(ours.javascript)} in ${ours.scripts} files`,
  );
  say(
    `  bare     HTML ${number(theirs.html)}   JavaScript ${number(theirs.javascript)} in ${theirs.scripts} files`,
  );
  say(
    `  JavaScript ${number(ours.javascript / theirs.javascript, 3)} × bare (aim: bare + 12,288 bytes = ${number(theirs.javascript + 12_288)} at most)`,
  );
}

async function measureVotes(url: string, story: { poll: string }, address: string) {
  const before = await json<Poll>(`${url}/api/polls/${story.poll}`);
  const options = before.options.map(({ id }) => id);
  const runs = [];
  for (let round = 0; round < 3; round++)
    runs.push(
      await castVotes(
        url,
        { id: story.poll, options },
        { connections, seconds: secondsPerRound, salt: round },
      ),
    );
  const after = await json<Poll>(`${url}/api/polls/${story.poll}`);
  const sql = postgres(address, { max: 1 });
  const [rows] = await sql<{ count: number }[]>`
    select count(*)::int from votes where poll_id = ${story.poll} and status = 'counted'`;
  await sql.end();
  const accepted = runs.reduce((sum, run) => sum + run.accepted, 0);
  const counted = (after.total ?? 0) - (before.total ?? 0);
  say(`\nVotes of distinct voters, ${connections} connections, median of 3 rounds`);
  say(
    `  ${number(median(runs.map((run) => run.accepted / run.seconds)))} votes/s accepted (aim 500)   p50 ${number(median(runs.map((run) => run.p50)), 1)} ms   p95 ${number(median(runs.map((run) => run.p95)), 1)} ms`,
  );
  say(
    `  accepted ${number(accepted)}, counted ${number(counted)}, refused ${number(runs.reduce((sum, run) => sum + run.refused, 0))}; lost or double: ${accepted - counted}; rows ${rows?.count} = total ${after.total}`,
  );
}

async function measurePublishing(url: string) {
  const times = await publishToVisible(url, 25);
  say(`\nChange committed → the next request shows it, ${times.length} changes`);
  say(
    `  median ${number(median(times), 1)} ms   worst ${number(Math.max(...times), 1)} ms (aim 60)`,
  );
}

await main();
