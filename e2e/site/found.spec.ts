import { aPerson, aPublishedStory, aSection, aTag } from "@/db/builders";
import { expect, test } from "../fixtures";

/** An address that nobody has asked for yet: what was kept before this test is not read. */
const fresh = (path: string) => `${path}?after=${Date.now()}`;
/** As the newsroom counts them. */
const day = (at: Date) => at.toLocaleDateString("en-CA", { timeZone: "Europe/London" });

test("crawlers find every story through the index of sitemaps, and news of two days apart", async ({
  request,
}) => {
  const latest = await aPublishedStory();
  const old = await aPublishedStory({ publishedAt: new Date(Date.now() - 3 * 86_400_000) });
  const robots = await (await request.get("/robots.txt")).text();
  for (const name of ["sitemap.xml", "news-sitemap.xml"]) expect(robots).toContain(`/${name}\n`);
  const index = await (await request.get(fresh("/sitemap.xml"))).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => new URL(loc));
  expect(parts.length).toBeGreaterThan(3);
  let all = "";
  for (const { pathname } of parts) {
    const part = await request.get(fresh(pathname));
    expect(part.status(), pathname).toBe(200);
    expect(part.headers()["content-type"]).toContain("xml");
    all += await part.text();
  }
  for (const { slug } of [latest, old]) expect(all).toContain(`/stories/${slug}</loc>`);
  expect((await request.get("/sitemaps/stories-99.xml")).status()).toBe(404);
  expect((await request.get("/sitemaps/drafts-1.xml")).status()).toBe(404);
  const news = await (await request.get(fresh("/news-sitemap.xml"))).text();
  expect(news).toContain(`/stories/${latest.slug}</loc>`);
  expect(news).not.toContain(old.slug);
});

test("feeds, sitemaps and answers to programs are kept, and nobody is sent one twice", async ({
  request,
}) => {
  const { slug } = await aPublishedStory();
  for (const [path, type] of [
    ["/feed.xml", "application/rss+xml"],
    ["/feed.json", "application/feed+json"],
    ["/sitemap.xml", "application/xml"],
    [`/api/stories/${slug}`, "application/json"],
  ] as const) {
    // An answer that other journeys made old while it was written is kept by nobody: ask again.
    await expect(async () => {
      const address = fresh(path);
      const answer = await request.get(address);
      expect(answer.headers(), path).toMatchObject({
        "content-type": expect.stringContaining(type),
        "access-control-allow-origin": "*",
        "cache-tag": expect.stringContaining(path.startsWith("/api") ? "story:" : "stories"),
        "cache-control": expect.stringMatching(/^public, max-age=0, s-maxage=\d+/),
      });
      const headers = { "if-none-match": `"other", ${answer.headers().etag}` };
      expect((await request.get(address, { headers })).status(), path).toBe(304);
    }).toPass({ timeout: 30_000 });
  }
  expect((await request.post("/api/stories")).status()).toBe(405);
});

test("a shared link shows a picture of its story, and is not sent it twice", async ({
  request,
}) => {
  const { slug } = await aPublishedStory();
  const html = await (await request.get(`/stories/${slug}`)).text();
  const [, address = ""] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const { pathname, search } = new URL(address);
  const picture = await request.get(pathname + search);
  expect(picture.headers()).toMatchObject({ "content-type": "image/jpeg" });
  const headers = { "if-none-match": picture.headers().etag ?? "" };
  expect((await request.get(pathname, { headers })).status()).toBe(304);
});

test("what nobody has configured is not there", async ({ request }) => {
  for (const path of ["/indexnow.txt", "/.well-known/security.txt"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader narrows a search down, and comes out of it again", async ({ page }) => {
    const word = `quillon${Date.now()}`;
    const [section, tag, author] = await Promise.all([aSection(), aTag(), aPerson()]);
    const now = new Date();
    const before = new Date(Date.now() - 30 * 86_400_000);
    await aPublishedStory({ headline: `A ${word} in the river`, publishedAt: before });
    await aPublishedStory({
      headline: `A ${word} in the sea`,
      sectionId: section.id,
      tagIds: [tag.id],
      authorIds: [author.id],
    });
    await page.goto(`/search?q=${word}`);
    const results = page.getByRole("region", { name: "Results" }).getByRole("listitem");
    await expect(results).toHaveCount(2);
    await expect(results.first().locator("mark")).toHaveText(word);

    await page.getByText("Narrow down").click();
    await page.getByRole("combobox", { name: "Section" }).selectOption(section.name);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(results).toHaveCount(1);
    await expect(results).toContainText("in the sea");
    await expect(page.getByText("Narrowed down by 1")).toBeVisible();
    await page.getByRole("link", { name: "Clear filters" }).click();
    await expect(results).toHaveCount(2);

    await page.goto(`/search?q=${word}&until=${day(before)}`);
    await expect(results).toHaveCount(1);
    await expect(results).toContainText("in the river");
    await page.goto(`/search?author=${author.slug}&tag=${tag.slug}&from=${day(now)}`);
    await expect(results).toHaveCount(1);
    await expect(results).toContainText("in the sea");
  });
});
