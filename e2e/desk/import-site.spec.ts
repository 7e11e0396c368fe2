import { aSection } from "@/db/builders";
import { expect, expectAccessible, expectFits, follow, test } from "../fixtures";

test("an admin brings a WordPress site: stories with their dates, a list of what did not come, nothing twice", async ({
  page,
  signInAs,
}) => {
  await signInAs("admin");
  const section = await aSection();
  const site = `https://${section.slug}.test`;
  const file = {
    name: "the-old-post.xml",
    mimeType: "text/xml",
    buffer: Buffer.from(anExport(site, section)),
  };
  await page.goto("/desk/settings");
  await follow(page.getByRole("link", { name: "Import a site" }));
  await expectAccessible(page);
  await expectFits(page);

  await page.getByLabel("Export").setInputFiles({ ...file, buffer: Buffer.from("no export") });
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("alert")).toContainText("Send a WordPress export");

  await page.getByLabel("Export").setInputFiles(file);
  await page.getByLabel("Fetch the pictures").uncheck();
  await page.getByRole("button", { name: "Import" }).press("Enter");
  await expect(page.getByRole("heading", { name: "the-old-post.xml" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "WordPress, done" })).toBeVisible({
    timeout: 30_000,
  });
  const count = (name: string) => page.getByRole("term").filter({ hasText: name }).locator("+ dd");
  await expect(count("Found")).toHaveText("2");
  await expect(count("Done")).toHaveText("1");
  await expect(count("Skipped")).toHaveText("1");
  await expect(page.getByText("It is a page, not a post.")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  const link = await page.getByRole("link", { name: "The whole list as CSV" }).getAttribute("href");
  const list = await (await page.request.get(link ?? "")).text();
  expect(list.split("\r\n")).toEqual([
    "outcome,title,address,why",
    `skipped,'=About us,${site}/?p=2,"It is a page, not a post."`,
    "",
  ]);

  await page.goto(`/stories/weir-${section.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `The weir is open ${section.slug}`,
  );
  await expect(page.getByText("2 April 2015").first()).toBeVisible();
  await expect(page.getByText("Maud Ferrier").first()).toBeVisible();

  // Whoever has bookmarked the old addresses is led on, by their words and by number.
  for (const former of [
    `/2015/04/Weir-${section.slug}/`,
    `/2015/04/weir-${section.slug}?utm_source=x`,
    `/?p=${numberOf(section.slug)}`,
  ]) {
    const led = await page.request.get(former);
    expect(new URL(led.url()).pathname, former).toBe(`/stories/weir-${section.slug}`);
  }
  const only = await page.request.get(`/2015/04/weir-${section.slug}`, { maxRedirects: 0 });
  expect([only.status(), only.headers().location]).toEqual([308, `/stories/weir-${section.slug}`]);
  expect((await page.request.get(`/2015/04/none-${section.slug}`)).status()).toBe(404);

  await page.goto("/desk/imports");
  await page.getByLabel("Export").setInputFiles(file);
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("It came with an earlier import.")).toBeVisible({ timeout: 30_000 });
});

test("an export is the admins’ to bring", async ({ page, signInAs }) => {
  await signInAs("editor");
  expect((await page.goto("/desk/imports"))?.status()).toBe(403);
  const origin = new URL(page.url()).origin;
  const sent = await page.request.post("/api/desk/imports?filename=x", {
    data: "<rss/>",
    headers: { origin },
  });
  expect(sent.status()).toBe(403);
});

/** A post's number that no other test has. */
const numberOf = (slug: string): number =>
  [...slug].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_000_007, 7);

/** One post and one page, as WordPress writes them. */
const anExport = (site: string, section: { name: string; slug: string }) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_login>maud</wp:author_login><wp:author_email>maud@old.test</wp:author_email>
<wp:author_display_name>Maud Ferrier</wp:author_display_name></wp:author>
<item><title>The weir is open ${section.slug}</title><link>${site}/2015/04/weir-${section.slug}/</link>
<dc:creator>maud</dc:creator><content:encoded><![CDATA[<p>Since Monday.</p>]]></content:encoded>
<excerpt:encoded>At last</excerpt:encoded><wp:post_id>${numberOf(section.slug)}</wp:post_id>
<wp:post_date_gmt>2015-04-02 09:00:00</wp:post_date_gmt><wp:post_name>weir-${section.slug}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category"><![CDATA[${section.name}]]></category></item>
<item><title>=About us</title><link>${site}/?p=2</link><wp:post_id>2</wp:post_id>
<wp:post_type>page</wp:post_type></item></channel></rss>`;
