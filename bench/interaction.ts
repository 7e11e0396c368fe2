import type { Browser, Page } from "@playwright/test";

/** Chromium's Event Timing rounds to 8 ms and reports nothing below 16. */
const quickest = 16;

type Timed = PerformanceEntry & { interactionId?: number };

/**
 * Votes on a story as a finger does, each by a new voter on a phone four times slower: from the
 * press until the next frame that shows its effect, which is what INP is of.
 */
export async function pressVotes(browser: Browser, url: string, times: number): Promise<number[]> {
  const measured: number[] = [];
  for (let n = 0; n < times; n++) {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      hasTouch: true,
      isMobile: true,
      extraHTTPHeaders: { "x-forwarded-for": `10.200.0.${n}` },
    });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    measured.push(await pressVote(page));
    await context.close();
  }
  return measured;
}

async function pressVote(page: Page): Promise<number> {
  const region = page.getByRole("region", { name: "Poll", exact: true });
  const vote = region.getByRole("button", { name: "Vote", exact: true });
  await region.getByRole("radio").first().check();
  await vote.scrollIntoViewIfNeeded();
  await page.evaluate((durationThreshold) => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Timed[])
        if (entry.interactionId) taken.push(entry.duration);
    }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
  }, quickest);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const place = await vote.boundingBox();
  if (!place) throw new Error("there is no vote to press");
  const point = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await region.locator('[data-poll-body]:not([data-poll-body="form"])').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  return Math.max(quickest, ...taken);
}
