import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { start as join } from "@/scripts/postgres.mjs";
import { demoPassword } from "../pages/account";
import { test } from "./galley";

type Poll = { id: string; kind: string; options: string[] };

const accounts = ["reader", "writer", "moderator"].map((name) => `${name}@galley.test`);
const anonymous = 24;

/** An open poll of each kind that the demo newsroom has. */
async function pollsOf(dataDir: string): Promise<Poll[]> {
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const polls = await database<Poll[]>`
    select distinct on (p.kind) p.id, p.kind,
      (select array_agg(o.id::text order by o.position) from poll_options o where o.poll_id = p.id) as options
    from polls p join published_stories s on s.poll_id = p.id
    where p.status = 'open' and p.closes_at > now() + interval '1 hour' order by p.kind, p.id`;
  await database.end();
  return [...polls];
}

/**
 * A reader's browser: a jar of cookies, and for each poll what it sent last, acknowledged or not.
 * One thing at a time, each sent again now and then as an impatient finger does.
 */
class Reader {
  readonly acknowledged = new Map<string, string[]>();
  /** Sent since, without an answer: it may have been cast. */
  readonly unsure = new Map<string, string[]>();
  isSignedIn = false;
  readonly #jar = new Map<string, string>();
  readonly #address: string;
  /** As the page's script names its attempts until one is answered. */
  readonly #key = randomUUID();
  #site = "";

  constructor(n: number) {
    this.#address = `198.19.${n >> 8}.${n & 255}`;
  }

  comeTo(site: string): void {
    this.#site = site;
  }

  async vote({ id, kind, options }: Poll): Promise<boolean> {
    const count = kind === "multiple" || kind === "ranked" ? 1 + Math.floor(Math.random() * 3) : 1;
    const picked = options.toSorted(() => Math.random() - 0.5).slice(0, count);
    this.unsure.set(id, picked);
    const send = () => this.post(`/api/polls/${id}/votes`, { options: picked });
    const answers = await Promise.all(Math.random() < 0.3 ? [send(), send()] : [send()]);
    // Refused or not, what was answered is sure.
    this.unsure.delete(id);
    if (!answers.some((answer) => answer.ok)) return false;
    this.acknowledged.set(id, picked);
    return true;
  }

  /** What may stand after all: the last that was acknowledged, or what was under way after it. */
  possible(poll: Poll): string[] {
    return [this.acknowledged, this.unsure].flatMap((sent) => {
      const picked = sent.get(poll.id);
      return picked ? [inOrder(poll, picked)] : [];
    });
  }

  async signIn(email: string): Promise<void> {
    const answer = await this.post("/api/sign-in", { email, password: demoPassword });
    this.isSignedIn = answer.ok;
  }

  /** What the newsroom says this reader voted. */
  async saidIn({ id }: Poll): Promise<string[]> {
    const answer = await fetch(`${this.#site}/api/polls/${id}`, { headers: this.#headers() });
    const { yours, choices } = await answer.json();
    return choices ?? (yours ? [yours] : []);
  }

  async post(path: string, body: unknown): Promise<Response> {
    const headers = {
      ...this.#headers(),
      "content-type": "application/json",
      "idempotency-key": this.#key,
      origin: this.#site,
    };
    const answer = await fetch(this.#site + path, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
      this.#jar.set(name, value);
    }
    return answer;
  }

  #headers = () => ({
    "x-forwarded-for": this.#address,
    accept: "application/json",
    cookie: [...this.#jar].map((pair) => pair.join("=")).join("; "),
  });
}

/** Votes, signs in half-way if the reader has an account, and votes on, until nobody answers. */
async function voteOn(reader: Reader, polls: readonly Poll[], email: string | undefined) {
  for (let round = 0; ; round++) {
    if (email && round === 2) await reader.signIn(email);
    for (const poll of polls) await reader.vote(poll);
  }
}

/** Closes and opens one poll over and over, as the desk's own update of its row does. */
async function closeAndOpen(dataDir: string, { id }: Poll, isOver: () => boolean) {
  const database = postgres((await join({ dataDir })).url, { max: 1, onnotice: () => {} });
  while (!isOver()) {
    await database`update polls set status = 'closed' where id = ${id}`;
    await database`update polls set status = 'open' where id = ${id}`;
  }
  await database.end();
}

/** How many have voted in each of these. */
async function votersIn(dataDir: string, polls: readonly Poll[]): Promise<number[]> {
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const rows = await database<{ id: string; voters: number }[]>`
    select poll_id as id, count(*)::int as voters from votes group by 1`;
  await database.end();
  return polls.map((poll) => rows.find(({ id }) => id === poll.id)?.voters ?? 0);
}

/** Whether tallies and ballots say what the votes say, each voter once. */
async function faultsIn(dataDir: string): Promise<number> {
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const [row] = await database<{ faults: number }[]>`
    with said as (
      select o as option_id, v.slot, count(*) filter (where v.status = 'counted')::int as votes
      from votes v cross join unnest(coalesce(v.choices, array[v.option_id])) o group by 1, 2)
    select (select count(*) from said full join poll_tallies t using (option_id, slot)
        where coalesce(said.votes, 0) <> coalesce(t.votes, 0))::int
      + (select count(*) from (select poll_id, sum(votes) as votes from poll_ballots group by 1) b
          where b.votes <> (select count(*) from votes v
            where v.poll_id = b.poll_id and v.status = 'counted'))::int as faults`;
  await database.end();
  return row?.faults ?? -1;
}

test("killed in a storm of votes, sign-ins and closings, every acknowledged vote is there once", async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== "linux", "finds the processes to kill in /proc");
  const env = { DEMO: "1", TRUSTED_PROXY_HOPS: "1" };
  const first = start(env);
  const site = await first.address();
  const polls = await pollsOf(dataDir);
  expect(polls.map(({ kind }) => kind)).toEqual(["single", "multiple", "ranked", "scale"]);
  const crowd = Array.from({ length: anonymous + accounts.length }, (_, n) => new Reader(n));
  for (const reader of crowd) reader.comeTo(site);
  const before = await votersIn(dataDir, polls);
  const [single] = polls;
  if (!single) throw new Error("no poll");

  let isGone = false;
  const storm = crowd.map((reader, n) => voteOn(reader, polls, accounts[n]).catch(() => {}));
  const closing = closeAndOpen(dataDir, single, () => isGone).catch(() => {});
  const isUnderWay = () =>
    crowd.every(({ acknowledged }) => acknowledged.size === polls.length) &&
    crowd.slice(0, accounts.length).every(({ isSignedIn }) => isSignedIn);
  await expect.poll(isUnderWay, { timeout: 60_000 }).toBe(true);
  await first.killEverything(dataDir);
  isGone = true;
  await Promise.all([...storm, closing]);

  const again = await start(env).address();
  expect(await faultsIn(dataDir)).toBe(0);
  expect(await votersIn(dataDir, polls)).toEqual(before.map((voters) => voters + crowd.length));
  for (const reader of crowd) {
    reader.comeTo(again);
    for (const poll of polls) {
      const said = await reader.saidIn(poll);
      expect(reader.possible(poll)).toContain(inOrder(poll, said));
    }
  }
  expect((await crowd[0]?.vote(polls.at(-1) ?? single)) ?? false).toBe(true);
  expect(await faultsIn(dataDir)).toBe(0);
});

/** Ticks have no order of their own. */
const inOrder = ({ kind }: Poll, ids: readonly string[]): string =>
  (kind === "multiple" ? ids.toSorted() : ids).join(" ");
