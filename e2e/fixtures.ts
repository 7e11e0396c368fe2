import { randomInt } from "node:crypto";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { aPerson, aSession } from "@/db/builders";
import { disconnect } from "@/db/client";
import { sessionCookie } from "@/db/testing/session-cookie";
import { start } from "@/scripts/postgres.mjs";
import { delayPages, unhurried } from "./slowly";

type Role = "reader" | "writer" | "editor" | "moderator" | "admin";
type Person = Awaited<ReturnType<typeof aPerson>>;

type Fixtures = {
  /** Signs this test's browser in as a new person of that role, by a row and a cookie. */
  signInAs: (role: Role) => Promise<Person>;
  /** A second browser, for somebody else or for nobody. */
  anotherBrowser: (options?: Parameters<Browser["newContext"]>[0]) => Promise<BrowserContext>;
  /** Signs another browser in. */
  signIn: (context: BrowserContext, role: Role) => Promise<Person>;
};

const secret = "only for tests in the browser, never elsewhere";

/** Somewhere in the network kept for benchmarks (RFC 2544), so that limits are nobody else's. */
const anAddress = () => `198.18.${randomInt(256)}.${randomInt(1, 255)}`;

/**
 * Opens pages of the desk as somebody does who looks before pressing: what is typed or dragged
 * before React has taken a page over is nobody's, and on a busy machine that takes a second.
 */
function patient(page: Page): Page {
  unhurried(page);
  const once = async <T>(opened: Promise<T>): Promise<T> => {
    const answer = await opened;
    await taken(page);
    return answer;
  };
  const { goto, reload, waitForURL } = page;
  page.goto = (...given) => once(goto.apply(page, given));
  page.reload = (...given) => once(reload.apply(page, given));
  page.waitForURL = (...given) => once(waitForURL.apply(page, given));
  return page;
}

/** React has a page of the desk, and what it begins by itself, such as to listen for keys, has begun. */
async function taken(page: Page): Promise<void> {
  const isTaken = () =>
    !("__next_f" in window) ||
    [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].every(
      (control) => Object.keys(control).some((key) => key.startsWith("__reactProps")),
    );
  const isIdle = () =>
    "__next_f" in window &&
    new Promise((idle) => requestIdleCallback(() => idle(true), { timeout: 5_000 }));
  if (!/^\/(desk|account)/.test(new URL(page.url()).pathname)) return;
  await expect.poll(() => page.evaluate(isTaken)).toBe(true);
  await page.evaluate(isIdle);
}

/** Presses what leads to another page of the desk by a load of its own, as patiently. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const opened = page.waitForEvent("load");
  await link.click();
  await opened;
  await taken(page);
}

export const test = base.extend<Fixtures, { newsroom: undefined }>({
  newsroom: [
    async ({ browserName: _anyBrowser }, use) => {
      const { url } = await start({ dataDir: path.resolve(".cache/e2e") });
      process.env.DATABASE_URL = url;
      process.env.DATABASE_POOL = "2";
      await use(undefined);
      await disconnect();
    },
    { scope: "worker", auto: true },
  ],

  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ "x-forwarded-for": anAddress(), ...extraHTTPHeaders });
  },

  signIn: async ({ baseURL }, use) => {
    await use(async (context, role) => {
      const person = await aPerson({ role });
      const cookie = await sessionCookie(await aSession(person.id), secret);
      await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: "Lax" }]);
      return person;
    });
  },

  context: async ({ context }, use) => {
    await delayPages(context);
    context.on("page", patient);
    await use(context);
  },

  signInAs: async ({ context, signIn }, use) => {
    await use((role) => signIn(context, role));
  },

  anotherBrowser: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const extraHTTPHeaders = { "x-forwarded-for": anAddress() };
      const context = await browser.newContext({ baseURL, extraHTTPHeaders, ...options });
      await delayPages(context);
      context.on("page", patient);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

export { expect };

/** For `test.use`: the page as a reader without scripts has it. */
export const withoutScripts = { javaScriptEnabled: false };

/** For `test.use`: a phone as narrow as they come. */
export const onPhone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/**
 * Nothing of WCAG 2.2 AA that a program can find, in daylight and in the dark; and on readers' pages
 * headings without gaps, by which many of them find their way.
 * @param but what is looked at elsewhere: a frame that may run no script cannot be looked into
 */
export async function expectAccessible(page: Page, { but }: { but?: string } = {}): Promise<void> {
  await page.waitForLoadState();
  const enabled = !new URL(page.url()).pathname.startsWith("/desk");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // In the page itself: its other way opens a second page for each look.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (but ? axe.exclude(but) : axe)
      .options({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: { "heading-order": { enabled } },
        resultTypes: ["violations"],
      })
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      theme: colorScheme,
      rule: id,
      at: nodes.map((node) => node.target.join(" ")),
    }));
    expect(found, `on ${page.url()}`).toEqual([]);
  }
}

/** What a page leaves for later (reader/lay-out.ts) has its own size by now. */
export const expectLaidOut = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const isLeft = (part: Element) => getComputedStyle(part).contentVisibility === "auto";
        const hasScript = document.documentElement.dataset.script === "on";
        const parts = document.querySelectorAll(".threads > li, .read-on section");
        return hasScript ? [...parts].filter(isLeft).length : 0;
      }),
    )
    .toBe(0);

/** The page fits: nothing makes it scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  await page.waitForLoadState();
  await expectLaidOut(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}
