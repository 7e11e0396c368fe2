import { inChromium } from "./browser";
import { pressVotes } from "./interaction";
import { installLighthouse, lighthouse, type Verdict } from "./lighthouse";
import { median } from "./load";
import { json, type Newsroom, openStory } from "./newsroom";
import { textOf } from "./pages";
import { number, percentile, say } from "./report";
import { type Pictured, startBare } from "./servers";
import { weighLoaded } from "./weight";

const rounds = 3;
const presses = 20;
const htmlAim = 8 * 1024;
const scriptsAim = 8 * 1024;

/** What a reader's phone makes of the pages: Lighthouse, paints on a slow network, a press, bytes. */
export async function paint({ url }: Newsroom): Promise<void> {
  await installLighthouse();
  const { slug, section } = await openStory(url);
  const story = `${url}/stories/${slug}`;
  const text = await textStory(url);
  const kinds = { front: `${url}/`, section: `${url}/sections/${section.slug}`, story, text };
  const bare = await startBare(await textOf(text), await picturedIn(story));
  try {
    // The first to ask waits for a page to be made; the figures are of those who come after.
    for (const page of Object.values(kinds)) await (await fetch(page)).text();
    await judge(kinds);
    await comparePaints({ ...kinds, bare: bare.url, pictured: `${bare.url}/pictured` });
    await timePresses(story);
    await compareWeights({ ...kinds, bare: bare.url });
  } finally {
    await bare.stop();
  }
}

type Pages = Record<string, string>;

/** What a page is held against: one with the same kind of largest thing to paint. */
const floors: Record<string, string> = { text: "bare", story: "pictured", front: "pictured" };

/** A story of words only, as most are. */
async function textStory(url: string): Promise<string> {
  const { stories } = await json<{ stories: { slug: string }[] }>(`${url}/api/stories?limit=100`);
  for (const { slug } of stories) {
    const page = `${url}/stories/${slug}`;
    if (!(await (await fetch(page)).text()).includes("<picture")) return page;
  }
  throw new Error("the demo newsroom has no story without a picture");
}

/** What a phone of 412 px with 1.75 pixels for each would fetch of a story with a picture. */
async function picturedIn(page: string): Promise<Pictured> {
  const html = await (await fetch(page)).text();
  const [, , name = ""] =
    /<source type="image\/avif" srcSet="([^"]*, )?(\S+) 828w/.exec(html) ?? [];
  const [, width, height] = /<img [^>]*width="(\d+)" height="(\d+)"/.exec(html) ?? [];
  const bytes = Buffer.from(await (await fetch(new URL(name, page))).arrayBuffer());
  return { paragraphs: await textOf(page), bytes, width: Number(width), height: Number(height) };
}

async function judge(pages: Pages) {
  say("\nLighthouse, mobile (aim 100 four times)");
  for (const [name, page] of Object.entries(pages)) {
    const all: Verdict[] = [];
    for (let round = 0; round < rounds; round++) all.push(await lighthouse(page, "simulate"));
    const categories = Object.keys(all[0]?.scores ?? {});
    const scores = categories.map(
      (category) => `${category} ${median(all.map(({ scores }) => scores[category] ?? 0))}`,
    );
    say(`  ${name.padEnd(8)} ${scores.join("   ")}`);
    for (const fault of new Set(all.flatMap(({ faults }) => faults))) say(`           - ${fault}`);
  }
}

async function comparePaints(pages: Pages) {
  say(`\nPaints on slow 4G with a processor 4 × slower, medians of ${rounds} interleaved loads`);
  const all: Record<string, Verdict[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, page] of Object.entries(pages)) {
      const loads = all[name] ?? [];
      all[name] = [...loads, await lighthouse(page, "devtools")];
    }
  const of = (name: string, figure: "lcp" | "tbt" | "cls") =>
    median((all[name] ?? []).map((one) => one[figure]));
  for (const name of Object.keys(pages)) {
    const floor = floors[name];
    const ratio = floor
      ? `   LCP ${number(of(name, "lcp") / of(floor, "lcp"), 2)} × ${floor}, TBT ${number(of(name, "tbt") - of(floor, "tbt"))} ms more`
      : "";
    say(
      `  ${name.padEnd(8)} LCP ${number(of(name, "lcp")).padStart(5)} ms   TBT ${number(of(name, "tbt")).padStart(3)} ms   CLS ${number(of(name, "cls"), 3)}${ratio}`,
    );
  }
  say("  (aims: LCP and TBT 1.1 × their floor at most, CLS 0; pictured is a bare page with the");
  say("  story's picture, and bare one with the text of a story that has none)");
}

async function timePresses(story: string) {
  const times = await inChromium((browser) => pressVotes(browser, story, presses));
  say(
    `\nPressing Vote at 4 × slower, press to next paint, ${presses} voters: median ${number(median(times))} ms   worst ${number(Math.max(...times))} ms   p75 ${number(percentile(times, 0.75))} ms (aim 100)`,
  );
}

async function compareWeights(pages: Pages) {
  say("\nBytes for an anonymous reader's phone, gzip; pictures and fonts as they come");
  const scripts: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) {
    const weight = await inChromium((browser) => weighLoaded(browser, page));
    scripts[name] = weight.script;
    const parts = Object.entries(weight).map(([kind, bytes]) => `${kind} ${number(bytes)}`);
    say(`  ${name.padEnd(8)} ${parts.join("   ")}`);
  }
  say(
    `  (aims: HTML of a story ${number(htmlAim)}; script ${number((scripts.bare ?? 0) + scriptsAim)} at most, which is bare + ${number(scriptsAim)})`,
  );
}
