import { type Load, load, median } from "./load";
import { type Newsroom, openStory } from "./newsroom";
import { number, say } from "./report";
import { startBare } from "./servers";
import { weigh } from "./weight";

const connections = 50;
const rounds = 5;
const secondsPerRound = 4;

/** What readers feel, against a bare static Next page with the same text in the same run. */
export async function pages({ url }: Newsroom): Promise<void> {
  const page = `${url}/stories/${(await openStory(url)).slug}`;
  const bare = await startBare(await textOf(page));
  try {
    await comparePages(page, bare.url);
  } finally {
    await bare.stop();
  }
}

export async function textOf(page: string): Promise<string[]> {
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
