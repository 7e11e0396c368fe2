import { execFileSync } from "node:child_process";
import http from "node:http";
import { json, type Newsroom, openStory, type Poll } from "./newsroom";
import { number, percentile, say } from "./report";
import { castVotes } from "./votes";

const readers = 2_000;
const seconds = 10;

/** Readers who watch one poll while votes come in: what it costs, and how late they learn of a vote. */
export async function live({ url, pid }: Newsroom): Promise<void> {
  const { poll: id } = await openStory(url);
  const poll = await json<Poll>(`${url}/api/polls/${id}`);
  const before = memoryOf(pid);
  const agent = new http.Agent({ maxSockets: Number.POSITIVE_INFINITY });
  /** When each total was first heard by each reader. */
  const heard: { at: number; total: number }[][] = [];
  await Promise.all(
    Array.from({ length: readers }, () => watch(agent, `${url}/api/polls/${id}/live`, heard)),
  );
  const open = memoryOf(pid);
  const options = poll.options.map((option) => option.id);
  const run = await castVotes(url, { id, options }, { connections: 10, seconds, salt: 77 });
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  const busy = memoryOf(pid);
  const { total } = await json<Poll>(`${url}/api/polls/${id}`);
  agent.destroy();
  const messages = heard.reduce((sum, list) => sum + list.length, 0);
  const complete = heard.filter((list) => list.at(-1)?.total === total).length;
  // One message reaches all readers: how long from the first of them to each.
  const firstHeard = new Map<number, number>();
  for (const { at, total: one } of heard.flat())
    firstHeard.set(one, Math.min(at, firstHeard.get(one) ?? at));
  const lags = heard.flat().map((one) => one.at - (firstHeard.get(one.total) ?? one.at));
  say(`\n${number(readers)} readers of one poll's live totals, votes coming in for ${seconds} s`);
  say(
    `  memory ${number(before)} MB, with all connected ${number(open)} MB, after the votes ${number(busy)} MB`,
  );
  say(
    `  ${number(run.accepted / run.seconds)} votes/s accepted, p95 ${number(run.p95, 1)} ms; ${number(messages / readers, 1)} messages a reader`,
  );
  say(
    `  from the first reader to the others p50 ${number(percentile(lags, 0.5))} ms, p99 ${number(percentile(lags, 0.99))} ms; ${number(complete)} of ${number(readers)} hold the final total`,
  );
}

/** Resolves once the reader is told how it stands. */
function watch(agent: http.Agent, url: string, heard: { at: number; total: number }[][]) {
  const mine: { at: number; total: number }[] = [];
  heard.push(mine);
  return new Promise<void>((resolve, reject) => {
    const request = http.get(url, { agent, headers: { accept: "text/event-stream" } }, (answer) => {
      let rest = "";
      answer.setEncoding("utf8");
      answer.on("error", () => {});
      answer.on("data", (text: string) => {
        rest += text;
        for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
          const turnout = /"turnout":"([\d,]+)/.exec(rest.slice(0, end))?.[1];
          rest = rest.slice(end + 2);
          if (!turnout) continue;
          mine.push({ at: performance.now(), total: Number(turnout.replaceAll(",", "")) });
          resolve();
        }
      });
    });
    request.on("error", (error) => (mine.length > 0 ? resolve() : reject(error)));
  });
}

/** Resident megabytes of the server. */
const memoryOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1_024;
