import { existsSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { disconnect } from "@/db/client";
import { start as join } from "@/scripts/postgres.mjs";
import { test } from "../launcher/galley";
import { openNewsroom } from "./newsroom";

const widths = [390, 1440];
const themes = ["light", "dark"] as const;
/** The first screen and a half: what lies below is made of the same parts. */
const screenful = 1200;

/**
 * The main pages as they were last looked at. Letters are drawn a little differently by every
 * version of a browser and every system, so each has pictures of its own; a machine that has none
 * skips, and says how to draw them.
 */
test("the main pages look as they did", async ({ start, dataDir, browser }) => {
  const drawnBy = `${process.platform}-chromium-${browser.version().split(".")[0]}`;
  const pictures = path.join(import.meta.dirname, "pictures", drawnBy);
  const isDrawing = ["all", "changed"].includes(test.info().config.updateSnapshots);
  const isUndrawn = !existsSync(pictures) && !isDrawing;
  const why = `there are no pictures by ${drawnBy}; look at the pages, then draw them: npx playwright test e2e/visual --update-snapshots`;
  if (isUndrawn) console.log(`Skipped: ${why}`);
  test.skip(isUndrawn, why);
  test.setTimeout(300_000);
  const site = await start().address();
  const newsroom = await openNewsroom((await join({ dataDir })).url);

  /** @param day tells an address that nobody has asked for: kept pages may be a moment older */
  async function draw(pages: Record<string, string>, day: string, height = screenful) {
    for (const width of widths)
      for (const colorScheme of themes) {
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme,
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        for (const [name, address] of Object.entries(pages)) {
          const fresh = `${address}${address.includes("?") ? "&" : "?"}limit=${day}`;
          await page.goto(site + fresh);
          await settle(page);
          await expect
            .soft(page)
            .toHaveScreenshot([drawnBy, `${name}-${width}-${colorScheme}.png`], {
              scale: "css",
              maxDiffPixelRatio: 0.002,
            });
        }
        await context.close();
      }
  }

  const story = await newsroom.quietDay();
  await draw({ "front-quiet": "/" }, "quiet");
  await newsroom.usualDay(story.id);
  await draw(
    {
      front: "/",
      story: `/stories/${story.slug}`,
      section: "/sections/town",
      tag: "/tags/ferry",
      author: "/authors/ada-keel",
      search: "/search?q=ferry",
      corrections: "/corrections",
      "not-found": "/nowhere",
      offline: "/offline",
      "sign-in": "/sign-in",
      "poll-embed": `/polls/${newsroom.poll.id}/embed`,
    },
    "usual",
  );
  await newsroom.loudDay();
  await draw({ "front-loud": "/" }, "loud", 3_000);
  await disconnect();
});

/** The one thing on these pages that another day would change is the day itself. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    const days = /^\w+, \d{1,2} \w+ \d{4}$/;
    for (const line of document.querySelectorAll("p"))
      if (days.test(line.textContent ?? "")) line.textContent = "Monday, 2 March 2020";
    await document.fonts.ready;
  });
}
