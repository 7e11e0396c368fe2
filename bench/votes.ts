import http from "node:http";
import postgres from "postgres";
import { median } from "./load";
import { json, type Newsroom, openStory, type Poll } from "./newsroom";
import { number, say } from "./report";

const connections = 50;
const secondsPerRound = 4;

/** Distinct voters, as many as the server takes; then every acknowledged vote is looked for. */
export async function votes({ url, databaseUrl }: Newsroom): Promise<void> {
  const story = await openStory(url);
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
  const sql = postgres(databaseUrl, { max: 1 });
  const [rows] = await sql<{ count: number }[]>`
    select count(*)::int from votes where poll_id = ${story.poll} and status = 'counted'`;
  await sql.end();
  const accepted = runs.reduce((sum, run) => sum + run.accepted, 0);
  const counted = (after.total ?? 0) - (before.total ?? 0);
  say(`\nVotes of distinct voters, ${connections} connections, median of 3 rounds`);
  say(
    `  ${number(median(runs.map((run) => run.accepted / run.seconds)))} votes/s accepted (aim 1,000; p95 150 ms)   p50 ${number(median(runs.map((run) => run.p50)), 1)} ms   p95 ${number(median(runs.map((run) => run.p95)), 1)} ms`,
  );
  say(
    `  accepted ${number(accepted)}, counted ${number(counted)}, refused ${number(runs.reduce((sum, run) => sum + run.refused, 0))}; lost or double: ${accepted - counted}; rows ${rows?.count} = total ${after.total}`,
  );
}

type VoteRun = {
  accepted: number;
  refused: number;
  seconds: number;
  p50: number;
  p95: number;
};

/**
 * Casts votes of distinct anonymous voters, each from an address of its own (the server trusts one
 * proxy hop for this), over `connections` keep-alive connections for so many seconds.
 */
export async function castVotes(
  url: string,
  poll: { id: string; options: readonly string[] },
  { connections, seconds, salt }: { connections: number; seconds: number; salt: number },
): Promise<VoteRun> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const target = `${url}/api/polls/${poll.id}/votes`;
  const token = await tokenOf(url, poll.id);
  const start = performance.now();
  const until = start + seconds * 1_000;
  const times: number[] = [];
  let refused = 0;
  let voter = 0;
  const client = async () => {
    while (performance.now() < until) {
      const n = voter++;
      const before = performance.now();
      const status = await post(
        agent,
        target,
        JSON.stringify({ option: poll.options[n % poll.options.length], token }),
        addressOf(n, salt),
      );
      if (status === 200) times.push(performance.now() - before);
      else refused++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    accepted: times.length,
    refused,
    seconds: (performance.now() - start) / 1_000,
    p50: at(0.5),
    p95: at(0.95),
  };
}

/** Votes at an even pace until it is stopped, each of a new voter. */
export function voteSteadily(
  url: string,
  poll: { id: string; options: readonly string[] },
  perSecond: number,
) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
  const start = performance.now();
  const under: Promise<void>[] = [];
  let accepted = 0;
  let refused = 0;
  const token = tokenOf(url, poll.id);
  const cast = async (n: number) => {
    const body = { option: poll.options[n % poll.options.length], token: await token };
    const target = `${url}/api/polls/${poll.id}/votes`;
    const status = await post(agent, target, JSON.stringify(body), addressOf(n, 99)).catch(() => 0);
    if (status === 200) accepted++;
    else refused++;
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - start) / 1_000) * perSecond;
    while (under.length < due) under.push(cast(under.length));
  }, 20);
  return {
    stop: async () => {
      clearInterval(timer);
      const perSecond = accepted / ((performance.now() - start) / 1_000);
      await Promise.all(under);
      agent.destroy();
      return { perSecond, refused };
    },
  };
}

/** Readers have the poll's page before they vote; crowds without it are set aside. */
async function tokenOf(url: string, id: string): Promise<string> {
  const page = await (await fetch(`${url}/polls/${id}`)).text();
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
}

const addressOf = (n: number, salt: number) => `10.${salt}.${(n >> 8) & 255}.${n & 255}`;

function post(agent: http.Agent, url: string, body: string, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          origin: new URL(url).origin,
          "x-forwarded-for": address,
        },
      },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}
