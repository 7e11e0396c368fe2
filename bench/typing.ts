import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";
import { blocks, words, writeLongStory } from "./long-story";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";

const keys = 300;
const openings = 5;

/** How a long story feels under the fingers, in a real browser: opening it, and from key to paint. */
export async function typing(newsroom: Newsroom): Promise<void> {
  const { id, cookie } = await writeLongStory(newsroom);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      "--disable-background-networking",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(
      cookie.split("; ").map((one) => {
        const cut = one.indexOf("=");
        return { name: one.slice(0, cut), value: one.slice(cut + 1), url: newsroom.url };
      }),
    );
    const page = await context.newPage();
    const address = `${newsroom.url}/desk/stories/${id}`;
    const scripts = await weighScripts(page, address);
    const opened: number[] = [];
    for (let n = 0; n < openings; n++) opened.push(await open(page, address));
    const times = await type(page, ".ProseMirror > p");
    const floor = await type(await bareText(page), "[contenteditable] > p");
    say(`\nA story of ${number(words)} words and ${blocks} blocks in the editor`);
    say(
      `  opening, from the address to the text: median ${number(percentile(opened, 0.5))} ms (aim 1,000)`,
    );
    say(
      `  key to paint, ${times.length} keys: p50 ${number(percentile(times, 0.5))} ms   p95 ${number(percentile(times, 0.95))} ms   worst ${number(Math.max(...times))} ms (aim p95 16)`,
    );
    say(
      `  the same keys in a bare editable text of that length: p50 ${number(percentile(floor, 0.5))} ms   p95 ${number(percentile(floor, 0.95))} ms   worst ${number(Math.max(...floor))} ms; ratio of p95 ${number(percentile(times, 0.95) / percentile(floor, 0.95), 2)}`,
    );
    say(`  JavaScript of the editor's page: ${number(scripts)} bytes, gzip`);
  } finally {
    await browser.close();
  }
}

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
