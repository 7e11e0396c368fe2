import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { start as join } from "@/scripts/postgres.mjs";
import { demoPassword } from "../pages/account";
import { test } from "./galley";

/** All that people wrote into this newsroom: headlines, bodies, names, questions, captions. */
async function writtenIn(dataDir: string): Promise<string> {
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const tables = `published_stories stories sections tags people comments polls poll_options
    settings media corrections series`.split(/\s+/);
  const rows = await Promise.all(
    tables.map((table) => database`select to_jsonb(t) as row from ${database(table)} t`),
  );
  await database.end();
  return rows.flat().flatMap(valuesOf).join("\n").replace(/\s+/g, " ");
}

const valuesOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(valuesOf) : [];
};

/** What somebody sees or hears on the page, in runs of Latin letters. */
const latinOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ["aria-label", "placeholder", "title", "alt", "data-words"])
          said.push(node.getAttribute(name) ?? "");
      else if (!node.parentElement?.closest("script, style, [lang='en']"))
        said.push(node.textContent ?? "");
    }
    return said.flatMap((text) =>
      (text.match(/\p{Script=Latin}[^\p{Script=Arabic}«»|·…،؛؟]*/gu) ?? []).map((run) =>
        run.replace(/\s+/g, " ").replace(/[^\p{L}]+$/u, ""),
      ),
    );
  });

/** Names of things, the same in every language, and what was searched for. */
const names = new Set(["RSS", "JSON", "Chrome", "Linux", "true", demoPassword, "zzzz"]);

test("a newsroom set to Arabic speaks it to readers, from right to left and without English words", async ({
  start,
  dataDir,
  page,
}) => {
  const site = await start({ DEMO: "1" }).address();
  const front = async () => (await fetch(site)).text();
  expect(await front()).toContain('<html lang="en"');
  const stories = (await (await fetch(`${site}/api/stories?limit=100`)).json()) as {
    stories: { slug: string; poll: string | null; section: { slug: string } }[];
  };
  const [story] = stories.stories.filter(({ poll }) => poll);
  if (!story) throw new Error("the demo has no story with a poll");

  await page.goto(`${site}/sign-in?callbackUrl=/desk/settings`);
  await page.getByLabel("Email").fill("admin@galley.test");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Language of the site").selectOption("العربية");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  expect(await front(), "kept pages are made anew").toContain('<html lang="ar" dir="rtl"');

  const written = await writtenIn(dataDir);
  const at = `/stories/${story.slug}`;
  const pages = [
    ...[
      "/",
      `/sections/${story.section.slug}`,
      "/search?q=river",
      "/search?q=zzzz",
      "/corrections",
    ],
    ...[
      at,
      `${at}?poll=results`,
      `${at}?sort=oldest`,
      `/polls/${story.poll}`,
      "/nowhere",
      "/offline",
    ],
  ];
  for (const signedIn of [true, false]) {
    if (!signedIn) await page.context().clearCookies();
    const own = signedIn ? ["/account"] : ["/sign-in", "/join", "/forgot-password"];
    for (const address of [...pages, ...own]) {
      await page.goto(site + address);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      const english = (await latinOn(page)).filter(
        (run) => !names.has(run) && !written.includes(run),
      );
      expect.soft(english, address).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${address} is no wider than the screen`).toBe(0);
    }
  }
  await page.goto(site + at);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "صوّت" }).click();
  await expect(page.getByRole("region", { name: "استطلاع" })).toContainText("صوتك");

  await page.context().grantPermissions(["clipboard-write"]);
  await page.getByRole("button", { name: "شارك" }).click();
  await expect(page.getByRole("status").filter({ hasText: "نُسخ الرابط." })).toBeVisible();

  await page.goto(`${site}/join`);
  await page.getByRole("textbox", { name: "كلمة المرور" }).fill("short");
  await page.getByRole("button", { name: "أنشئ الحساب" }).click();
  await expect(page.getByText("استعمل 8 أحرف على الأقل.")).toBeVisible();
  await expect(page.getByText("أدخل اسمًا.")).toBeVisible();

  const feed = await (await fetch(`${site}/feed.xml`)).text();
  expect(feed).toContain("<language>ar</language>");
  expect(await (await fetch(site + at)).text()).toContain('"inLanguage":"ar"');
});
