import { type Pressed, press, startStatic, startVarnish } from "./edge-servers";
import { median } from "./load";
import { type Newsroom, openStory } from "./newsroom";
import { publishToVisible } from "./publishing";
import { number, say } from "./report";
import { freePort } from "./servers";

const connections = 64;
const rounds = 5;
const secondsPerRound = 3;

let port: number | undefined;

/** Where the cache will listen: Galley is told at its start whom to tell of changes. */
export async function edgePort(): Promise<number> {
  port ??= await freePort();
  return port;
}

/** A story page from Varnish as deploy/ sets it up, against the same bytes as a file from nginx. */
export async function edge({ url: galley }: Newsroom): Promise<void> {
  const { slug } = await openStory(galley);
  const page = `/stories/${slug}`;
  const html = await (await fetch(galley + page)).text();
  const varnish = await startVarnish(await edgePort(), galley);
  const floor = await startStatic(html);
  try {
    await compare({
      "nginx, static": `${floor.url}/`,
      varnish: varnish.url + page,
      "galley alone": galley + page,
    });
    await freshness(varnish.url);
  } finally {
    await varnish.stop();
    await floor.stop();
  }
}

async function compare(servers: Record<string, string>) {
  const runs = Object.entries(servers).map(([name, url]) => ({ name, url, all: [] as Pressed[] }));
  for (const { url } of runs) await press(url, connections, 1);
  for (let round = 0; round < rounds; round++)
    for (const { url, all } of runs) all.push(await press(url, connections, secondsPerRound));
  say(
    `\nStory page at ${connections} connections, gzip, ${rounds} interleaved rounds of ${secondsPerRound} s, medians`,
  );
  const rates = runs.map(({ all }) => median(all.map((one) => one.requestsPerSecond)));
  const floor = rates[0] ?? Number.NaN;
  for (const [index, { name, all }] of runs.entries()) {
    const errors = all.reduce((sum, one) => sum + one.errors, 0);
    const rate = rates[index] ?? Number.NaN;
    say(
      `  ${name.padEnd(14)}${number(rate).padStart(8)} requests/s   ${number(rate / floor, 2)} × floor   errors ${errors}`,
    );
  }
  say("  aim 0.31 × floor: 50,000 where nginx serves 160,000");
}

async function freshness(edgeUrl: string) {
  const times = await publishToVisible(edgeUrl, 25);
  say(`\nChange committed → a request through the cache shows it, ${times.length} changes`);
  say(
    `  median ${number(median(times), 1)} ms   worst ${number(Math.max(...times), 1)} ms (aim 1,000)`,
  );
}
