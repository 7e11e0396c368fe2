import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { inChromium } from "./browser";
import { blocks, words, writeLongStory } from "./long-story";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";

const keys = 300;
const openings = 5;

/**
 * How a long story feels under the fingers, in a real browser: opening it, and from key to paint.
 * A screen of 60 pictures a second lets a key wait up to 16.7 ms for the next one, however quick
 * the page; so the keys are pressed again in a browser that draws as soon as there is something.
 */
export async function typing(newsroom: Newsroom): Promise<void> {
  const story = await writeLongStory(newsroom);
  say(`\nA story of ${number(words)} words and ${blocks} blocks in the editor`);
  await inBrowser(newsroom, story, [], async (page, address) => {
    const scripts = await weighScripts(page, address);
    const opened: number[] = [];
    for (let n = 0; n < openings; n++) opened.push(await open(page, address));
    say(
      `  opening, from the address to the text: median ${number(percentile(opened, 0.5))} ms (aim 1,000)`,
    );
    await compare(page, "at 60 pictures a second");
    say(`  JavaScript of the editor's page: ${number(scripts)} bytes, gzip`);
  });
  const noBeat = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
  await inBrowser(newsroom, story, noBeat, async (page, address) => {
    await open(page, address);
    await compare(page, "drawn at once");
  });
}

async function inBrowser(
  newsroom: Newsroom,
  { id, cookie }: { id: string; cookie: string },
  flags: string[],
  act: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  await inChromium(async (browser) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(
      cookie.split("; ").map((one) => {
        const cut = one.indexOf("=");
        return { name: one.slice(0, cut), value: one.slice(cut + 1), url: newsroom.url };
      }),
    );
    await act(await context.newPage(), `${newsroom.url}/desk/stories/${id}`);
  }, flags);
}

async function compare(page: Page, how: string): Promise<void> {
  const times = await type(page, ".ProseMirror > p");
  const floor = await type(await bareText(page), "[contenteditable] > p");
  say(`  key to paint, ${how}, ${keys} keys: ${figures(times)} (aim p95 16)`);
  say(
    `  the same keys in a bare editable text of that length: ${figures(floor)}; ratio of p95 ${number(percentile(times, 0.95) / percentile(floor, 0.95), 2)}`,
  );
}

const figures = (times: number[]) =>
  `p50 ${number(percentile(times, 0.5))} ms   p95 ${number(percentile(times, 0.95))} ms   worst ${number(Math.max(...times))} ms`;

async function weighScripts(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await open(page, address);
  page.removeAllListeners("response");
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function open(page: Page, address: string): Promise<number> {
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    (count) => document.querySelectorAll(".ProseMirror > *").length >= count,
    blocks,
    { polling: "raf" },
  );
  return performance.now() - start;
}

/** The floor: what the browser itself takes for as much text, with nothing listening. */
async function bareText(page: Page): Promise<Page> {
  const texts = await page.locator(".ProseMirror > p").allTextContents();
  await page.goto("about:blank");
  await page.setContent(
    `<div contenteditable>${texts.map((text) => `<p>${text.replace(/[<&]/g, " ")}</p>`).join("")}</div>`,
  );
  return page;
}

/**
 * By the browser's own Event Timing: from the key until the next frame with its effect is shown,
 * in steps of 8 ms. What took less than 16 is not reported one by one and counts as 8.
 */
async function type(page: Page, paragraphs: string): Promise<number[]> {
  await page.locator(paragraphs).nth(200).click();
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(window, { slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === "keydown") slow.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (let n = 0; n < keys; n++)
    await page.keyboard.press("abcdefgh ijkl"[n % 13] ?? "a", { delay: 25 });
  await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => done(true))));
  const slow = await page.evaluate(() => (window as unknown as { slow: number[] }).slow);
  return [...slow, ...Array<number>(Math.max(0, keys - slow.length)).fill(8)];
}
