import { aPerson, aPublishedStory, aSection, aSeries, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { storySlugs } from "@/db/schema/story";
import { tagRedirects } from "@/db/schema/taxonomy";
import { expect, expectFits, onPhone, test, withoutScripts } from "../fixtures";

/** A story with everything around it that has a page of its own. */
async function aStoryToRead() {
  const [author, section, tag] = await Promise.all([
    aPerson({ role: "writer" }),
    aSection(),
    aTag(),
  ]);
  const story = await aPublishedStory({
    authorIds: [author.id],
    sectionId: section.id,
    tagIds: [tag.id],
  });
  return { story, author, section, tag };
}

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("a reader finds a story, its author, its section and its subject", async ({ page }) => {
    const { story, author, section, tag } = await aStoryToRead();
    await page.goto(`/authors/${author.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(author.name);
    await page.getByRole("link", { name: story.headline }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    await expect(page.getByText(story.standfirst)).toBeVisible();
    await expect(page.getByRole("article").getByRole("time").first()).toHaveAttribute(
      "datetime",
      story.publishedAt.toISOString(),
    );

    await page.getByRole("navigation", { name: "Tags" }).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(tag.name);
    await page.getByRole("link", { name: story.headline }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    await page.getByRole("article").getByRole("link", { name: section.name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(section.name);
  });

  test("every public page has one first heading, a name, an address and nothing to run", async ({
    page,
  }) => {
    const { story, author, section, tag } = await aStoryToRead();
    const series = await aSeries({ storyIds: [story.id] });
    for (const path of [
      "/",
      "/corrections",
      `/series/${series.slug}`,
      `/stories/${story.slug}`,
      `/sections/${section.slug}`,
      `/tags/${tag.slug}`,
      `/authors/${author.slug}`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      const canonical = page.locator('link[rel="canonical"]');
      expect(new URL((await canonical.getAttribute("href")) ?? "").pathname).toBe(path);
      // In the page itself stands one script, the theme's, which the policy names by its hash.
      const scripts = await page
        .locator('script:not([type="application/ld+json"])')
        .evaluateAll((all) => all.map((one) => one.getAttribute("src")));
      expect(scripts.filter((src) => src === null)).toHaveLength(1);
      for (const src of scripts) if (src !== null) expect(src).toMatch(/^\/assets\//);
      await expect(page.locator("[style]")).toHaveCount(0);
    }
  });

  test("search marks what it found, and says when it found nothing", async ({ page }) => {
    const word = `quillon${Date.now()}`;
    await aPublishedStory({ headline: `A ${word} in the river` });
    await page.goto("/search");
    await page.getByRole("searchbox", { name: "Search the stories" }).fill(word);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page.getByRole("link", { name: `A ${word} in the river` })).toBeVisible();
    await page.goto("/search?q=zzqxjk");
    await expect(page.getByRole("status")).toContainText("Nothing found for “zzqxjk”");
  });
});

test("older stories follow on further pages, each once", async ({ page, signInAs }) => {
  // Rows put in by a test expire no shared page; a signed-in reader's is made anew each time.
  await signInAs("reader");
  const section = await aSection();
  const author = await aPerson({ role: "writer" });
  for (let age = 0; age < 23; age++)
    await aPublishedStory({
      sectionId: section.id,
      authorIds: [author.id],
      publishedAt: new Date(Date.now() - age * 60_000),
    });
  await page.goto(`/sections/${section.slug}`);
  const titles = page.getByRole("main").getByRole("article").getByRole("heading");
  await expect(titles).toHaveCount(20);
  const first = await titles.allTextContents();
  await page.getByRole("link", { name: "Older stories" }).click();
  await expect(titles).toHaveCount(3);
  expect(new Set([...first, ...(await titles.allTextContents())]).size).toBe(23);
  await page.getByRole("link", { name: "Newest stories" }).click();
  await expect(titles).toHaveCount(20);
});

test("what a search finds follows on further pages, each once, in either order and with its filters", async ({
  page,
  signInAs,
}) => {
  await signInAs("reader");
  const word = `quillon${Date.now()}`;
  const [section, other] = [await aSection(), await aSection()];
  for (let age = 0; age < 45; age++)
    await aPublishedStory({
      headline: `The ${word}, seen ${age} times`,
      sectionId: age < 43 ? section.id : other.id,
      // Some went out at the same moment: a page may end between them.
      publishedAt: new Date(Date.UTC(2026, 0, 1, 12, Math.floor(age / 3))),
    });
  const titles = page.getByRole("main").getByRole("article").getByRole("heading");
  for (const sort of ["best", "newest"]) {
    await page.goto(`/search?q=${word}&section=${section.slug}&from=2026-01-01&sort=${sort}`);
    const found: string[] = [];
    for (const count of [20, 20, 3]) {
      await expect(titles).toHaveCount(count);
      found.push(...(await titles.allTextContents()));
      if (count < 20) break;
      const address = page.url();
      await page.getByRole("link", { name: "More results" }).click();
      await expect(page).not.toHaveURL(address);
    }
    expect(new Set(found).size).toBe(43);
    await expect(page.getByRole("link", { name: "More results" })).toHaveCount(0);
  }
});

test("a section opens with its newest story, three beside it, and says where one is", async ({
  page,
}) => {
  const section = await aSection();
  const names = ["First", "Second", "Third", "Fourth", "Fifth"];
  for (const [age, name] of names.entries())
    await aPublishedStory({
      sectionId: section.id,
      headline: `${name} in ${section.name}`,
      publishedAt: new Date(Date.now() - age * 60_000),
    });
  await page.goto(`/sections/${section.slug}`);
  const articles = page.getByRole("main").getByRole("article");
  await expect(articles).toHaveText(names.map((name) => new RegExp(name)));
  await expect(articles.first().getByRole("heading", { level: 2 })).toBeVisible();
  const sections = page.getByRole("navigation", { name: "Sections", exact: true });
  await expect(sections.locator("[aria-current=page]")).toHaveText([section.name]);
});

test("a search that only its filters keep empty offers the words alone", async ({ page }) => {
  const section = await aSection();
  const { headline } = await aPublishedStory();
  const word = headline.split(" ").at(-1) ?? headline;
  await page.goto(`/search?q=${word}&section=${section.slug}`);
  await page.getByRole("status").getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("region", { name: "Results" })).toContainText(headline);
});

test("an address that a story or a tag once had leads to the present one for good", async ({
  request,
}) => {
  const { story, tag } = await aStoryToRead();
  await db.insert(storySlugs).values({ slug: `old-${story.slug}`, storyId: story.id });
  await db.insert(tagRedirects).values({ slug: `old-${tag.slug}`, tagId: tag.id });
  for (const [from, to] of [
    [`/stories/old-${story.slug}`, `/stories/${story.slug}`],
    [`/tags/old-${tag.slug}`, `/tags/${tag.slug}`],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(to);
  }
});

test("what does not exist is a page of our own with status 404", async ({ page }) => {
  for (const path of [
    "/nowhere",
    "/stories/none",
    "/sections/none",
    "/tags/none",
    "/authors/none",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    await expect(page.getByRole("link", { name: "Go to the front page" })).toBeVisible();
  }
});

test("an address that nobody could mean is not found, and breaks nothing", async ({ request }) => {
  for (const path of [
    "/stories/%25",
    "/stories/%25zz",
    "/stories/a%00b",
    "/tags/%00",
    "/authors/%0a",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  const forged = Buffer.from('["abc","01a20898-5824-7749-90eb-f2fa731b07e2"]').toString(
    "base64url",
  );
  for (const path of [
    `/sections/town?after=${forged}`,
    `/search?q=a&after=${forged}`,
    "/search?q=%00",
  ])
    expect((await request.get(path)).status(), path).toBe(200);
});

test("nothing holds the first paint back: no font in the head, no other process", async ({
  request,
}) => {
  const answer = await request.get("/");
  const [head = ""] = (await answer.text()).split("</head>");
  expect(head).not.toContain("woff2");
  expect(answer.headers()).not.toHaveProperty("link");
  const apart = "cross-origin-opener-policy";
  expect(answer.headers()).not.toHaveProperty(apart);
  expect((await request.get("/sign-in")).headers()[apart]).toBe("same-origin");
});

test("the keyboard reaches the content first", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the reader's choice of appearance stays on the device", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check();
  expect(await background()).not.toBe(light);
  const dark = await background();
  await page.goto("/search");
  expect(await background()).toBe(dark);
  await page.getByRole("radio", { name: "As the system" }).check();
  expect(await background()).toBe(light);
});

test("the browser's bar has the colour of the paper, whatever the device prefers", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  /** The first that fits counts; a colour may be written in more ways than one. */
  const colours = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
      const bar = metas.find(({ media }) => !media || matchMedia(media).matches)?.content ?? "";
      const probe = document.createElement("i");
      probe.style.color = bar;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return { bar: color, paper: getComputedStyle(document.documentElement).backgroundColor };
    });
  const expectAlike = async () => {
    const { bar, paper } = await colours();
    expect(bar).toBe(paper);
    return bar;
  };
  for (const [device, chosen] of [
    ["light", "Dark"],
    ["dark", "Light"],
  ] as const) {
    await page.emulateMedia({ colorScheme: device });
    await page.goto("/corrections");
    const preferred = await expectAlike();
    await page.getByLabel(chosen).check();
    expect(await expectAlike()).not.toBe(preferred);
    await page.reload();
    expect(await expectAlike()).not.toBe(preferred);
    await page.goto("/desk");
    expect(await expectAlike()).not.toBe(preferred);
    // From page to page within the desk, where no document is loaded.
    await page.getByRole("link", { name: "Stories", exact: true }).click();
    await expect(page).toHaveTitle(/^Stories/);
    expect(await expectAlike()).not.toBe(preferred);
    await page.getByLabel("As the system").check();
    expect(await expectAlike()).toBe(preferred);
  }
});

test("only who is not signed in is asked to join", async ({ page, signInAs }) => {
  const join = page.getByRole("contentinfo").getByRole("link", { name: "Join", exact: true });
  await page.goto("/corrections");
  await expect(join).toBeVisible();
  await signInAs("reader");
  await page.reload();
  await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
  await expect(join).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use(onPhone);

  test("no page scrolls sideways, whatever the words", async ({ page, signInAs }) => {
    await signInAs("reader");
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik";
    const section = await aSection();
    const story = await aPublishedStory({
      headline: `${long} brennt ${Date.now()}`,
      standfirst: long,
      sectionId: section.id,
      // The newest for a moment, so that it leads the front page.
      publishedAt: new Date(Date.now() + 60_000),
    });
    for (const path of [
      "/",
      `/stories/${story.slug}`,
      `/sections/${section.slug}`,
      "/search?q=a",
    ]) {
      await page.goto(path);
      await expectFits(page);
    }
  });
});
