import { setTimeout } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import postgres from "postgres";
import { findBrowser } from "../scripts/browser.mjs";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";
import { signIn } from "./sign-in";

const waiting = 10_000;
const verdicts = 60;

/**
 * A moderator at the keyboard with a full queue: from the key to the next card, drawn and under the
 * fingers, and how many verdicts a minute that leaves room for when each is waited for.
 */
export async function moderating({ url, databaseUrl }: Newsroom): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      "--disable-background-networking",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    await fillQueue(sql);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const cookies = (await signIn(url, "moderator@galley.test")).split("; ").map((one) => {
      const cut = one.indexOf("=");
      return { name: one.slice(0, cut), value: one.slice(cut + 1), url };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${url}/desk/comments`);
    await page.locator("article[id^=card-]").first().waitFor();
    const opened = performance.now() - start;
    const { times, seconds } = await judge(page);
    const kept = await countVerdicts(sql);
    say(`\nThe moderation queue with ${number(waiting)} comments waiting`);
    say(`  opening, from the address to the first card: ${number(opened)} ms`);
    say(
      `  from a verdict's key to the next card: p50 ${number(percentile(times, 0.5))} ms   p95 ${number(percentile(times, 0.95))} ms   worst ${number(Math.max(...times))} ms (aim 100)`,
    );
    say(
      `  ${number((times.length * 60) / seconds)} verdicts a minute are possible (aim 30); given ${times.length}, kept ${kept}`,
    );
  } finally {
    await browser.close();
    await sql.end();
  }
}

/** Once all that was sent has arrived, or ten seconds later. */
async function countVerdicts(sql: postgres.Sql): Promise<number> {
  for (let tries = 0; ; tries++) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int from verdicts v join people p on p.id = v.moderator_id
      where p.email = 'moderator@galley.test' and v.created_at > now() - interval '10 minutes'`;
    const count = row?.count ?? 0;
    if (count >= verdicts || tries === 100) return count;
    await setTimeout(100);
  }
}

async function fillQueue(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into people (id, name, slug, email, role, email_confirmed_at, created_at)
    select gen_random_uuid(), 'Waiting ' || n, 'bench-waiting-' || n, 'waiting-' || n || '@galley.test', 'reader',
      now(), now() - interval '90 days'
    from generate_series(1, 500) n`;
  await sql`
    with made as (
      insert into comments (id, story_id, author_id, status, body, held_by, created_at)
      select gen_random_uuid(), s.story_id, p.id, 'PREMOD', 'What waits to be read, number ' || n || '.', 'newcomer',
        now() - interval '1 second' * n
      from generate_series(1, ${waiting}::int) n
      join people p on p.slug = 'bench-waiting-' || (1 + n % 500)
      cross join (select story_id from published_stories order by published_at desc limit 1) s
      returning id, body)
    insert into comment_revisions (comment_id, number, body) select id, 1, body from made`;
  await sql`analyze comments, people`;
}

/** Approves one card after another; each key waits until the card after it is there. */
async function judge(page: Page): Promise<{ times: number[]; seconds: number }> {
  // The cards are there before the page hears keys.
  while ((await page.locator("article[id^=card-]:focus").count()) === 0) {
    await page.keyboard.press("j");
    await setTimeout(100);
  }
  await page.evaluate(() => {
    const at = { pressed: 0 };
    const drawn: number[] = [];
    Object.assign(window, { drawn });
    addEventListener(
      "keydown",
      (event) => {
        at.pressed = event.timeStamp;
      },
      true,
    );
    addEventListener("focusin", () => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => drawn.push(performance.now() - at.pressed);
        channel.port2.postMessage(0);
      });
    });
  });
  const start = performance.now();
  for (let nth = 1; nth <= verdicts; nth++) {
    await page.keyboard.press("a");
    await page.waitForFunction((count) => (window as unknown as Drawn).drawn.length >= count, nth);
  }
  const seconds = (performance.now() - start) / 1_000;
  return { times: await page.evaluate(() => (window as unknown as Drawn).drawn), seconds };
}

type Drawn = { drawn: number[] };
