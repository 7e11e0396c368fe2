import { randomUUID } from "node:crypto";
import {
  aComment,
  anOpenPoll,
  aPerson,
  aPublishedStory,
  aSection,
  aSeries,
  aTag,
} from "@/db/builders";
import { expect, expectAccessible, expectFits, test, withoutScripts } from "../fixtures";

const long =
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
const arabic = "الجسر القديم يُفتح غدًا أمام المشاة فقط";
const family = "👩‍👩‍👧‍👦".repeat(40);
const address = `https://example.org/${"a-very-long-path/".repeat(12)}`;

const words = (text: string) => ({ type: "text" as const, text });
const paragraph = (text: string) => ({ type: "paragraph" as const, content: [words(text)] });

/** A story with everything around it, all of it in words that fit nowhere. */
async function aHostileStory() {
  const key = randomUUID();
  const [author, section, tag, poll] = await Promise.all([
    aPerson({
      role: "writer",
      name: `${long} ${arabic}`,
      slug: `w-${key}`,
      email: `${key}@galley.test`,
    }),
    aSection({ name: `${long} ${key}`, slug: `s-${key}` }),
    aTag({ name: `${long} ${key}`, slug: `t-${key}` }),
    anOpenPoll({ question: `${long} ${arabic}?`, labels: [long, arabic, family] }),
  ]);
  const story = await aPublishedStory({
    headline: `${long} ${arabic} ${key}`,
    slug: `b-${key}`,
    standfirst: `${family} ${address} ${arabic}`,
    authorIds: [author.id],
    sectionId: section.id,
    tagIds: [tag.id],
    pollId: poll.id,
    doc: {
      type: "doc",
      content: [
        ...[arabic, long, family, address, `${arabic} ${long} ${arabic}`].map(paragraph),
        { type: "heading", attrs: { level: 2 }, content: [words(long)] },
        { type: "blockquote", content: [paragraph(long)] },
        { type: "pullQuote", content: [words(`${long} ${arabic}`)] },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [paragraph(long)] }],
        },
        ...Array.from({ length: 12 }, () => paragraph("The quay was quiet. ".repeat(30))),
      ],
    },
  });
  const series = await aSeries({ title: long, slug: `r-${key}`, storyIds: [story.id] });
  for (const body of [long, arabic, family, address, `> ${long}\n\n${arabic}`])
    await aComment({ storyId: story.id, authorId: author.id, status: "APPROVED", body });
  return {
    story,
    pages: [
      "/",
      `/stories/${story.slug}`,
      `/sections/${section.slug}`,
      `/tags/${tag.slug}`,
      `/authors/${author.slug}`,
      `/series/${series.slug}`,
      `/polls/${poll.id}/embed`,
      "/corrections",
      `/search?q=${encodeURIComponent(long)}`,
      `/search?q=${encodeURIComponent(story.headline)}`,
      "/nowhere",
      "/sign-in",
      "/join",
      "/forgot-password",
    ],
  };
}

const widths = [320, 390, 1440];

test("words that fit nowhere make no page scroll sideways, and keep nobody out", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { pages } = await aHostileStory();
  for (const path of pages) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(page);
  }
});

/** A page at 200 % on a desk is one of half the width with letters twice as large. */
test("letters twice as large, colours of the system's own, and paper", async ({ page }) => {
  const { story, pages } = await aHostileStory();
  for (const path of pages.slice(0, 4)) {
    await page.goto(path);
    await page.setViewportSize({ width: 640, height: 400 });
    await expectFits(page);
    await page.emulateMedia({ forcedColors: "active" });
    await expectFits(page);
    await page.emulateMedia({ forcedColors: "none" });
  }
  await page.goto(`/stories/${story.slug}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Sign in to comment" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Vote" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Poll" }).getByText(family)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectFits(page);
  // One edge from the headline to the last comment.
  await page.setViewportSize({ width: 718, height: 1000 });
  const left = async (level: number, name: RegExp) =>
    (await page.getByRole("heading", { level, name }).first().boundingBox())?.x;
  expect(await left(2, /^Comments/)).toBe(await left(1, /./));
});

test("a text that runs from right to left says so where it stands", async ({ page }) => {
  const { story } = await aHostileStory();
  await page.goto(`/stories/${story.slug}`);
  const own = page.getByRole("article").first().getByText(arabic, { exact: true }).first();
  await expect(own).toHaveCSS("direction", "rtl");
  await expect(
    page.getByRole("region", { name: "Comments" }).getByText(arabic, { exact: true }).first(),
  ).toHaveCSS("direction", "rtl");
});

test("Arabic lines have the room their letters need among English ones", async ({ page }) => {
  const story = await aPublishedStory({
    headline: arabic,
    slug: `r-${randomUUID()}`,
    doc: {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [words(arabic)] },
        { type: "pullQuote", content: [words(arabic)] },
        { type: "heading", attrs: { level: 2 }, content: [words("The quay")] },
      ],
    },
  });
  await page.goto(`/stories/${story.slug}`);
  const linesOf = (text: string) =>
    page
      .getByRole("article")
      .first()
      .locator("h1, h2, .pull-quote", { hasText: text })
      .evaluateAll((all) =>
        all.map((one) => {
          const { lineHeight, fontSize } = getComputedStyle(one);
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        }),
      );
  const lines = await linesOf(arabic);
  expect(lines).toHaveLength(3);
  for (const height of lines) expect(height).toBeCloseTo(1.35);
  for (const height of await linesOf("The quay")) expect(height).toBeLessThan(1.1);
});

test("a story is gone on with where it was left, on this device", async ({ page }) => {
  const { story } = await aHostileStory();
  await page.goto(`/stories/${story.slug}`);
  await expect(page.getByRole("button", { name: "Continue where you left" })).toBeHidden();
  const last = page.getByText("The quay was quiet.").nth(5);
  await last.evaluate((one) => one.scrollIntoView());
  await page.goto("/corrections");
  await page.goto(`/stories/${story.slug}`);
  await page.getByRole("button", { name: "Continue where you left" }).click();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(page.getByRole("button", { name: "Continue where you left" })).toBeHidden();
});

test("a story is passed on by copying its address where there is no sheet", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  const { story } = await aHostileStory();
  await page.goto(`/stories/${story.slug}?utm_source=x`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(`/stories/${story.slug}`);
  expect(new URL(copied).search).toBe("");
});

test("where the device has no sheet that may be used, the address is copied all the same", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "share", {
      value: () => Promise.reject(new DOMException("not here", "NotAllowedError")),
    }),
  );
  const { story } = await aHostileStory();
  await page.goto(`/stories/${story.slug}`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();
});

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("a page of ours says so, and leads on once the network is back", async ({
    page,
    context,
  }) => {
    const { story } = await aHostileStory();
    await page.goto("/corrections");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.goto(`/stories/${story.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectFits(page);
    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
  });
});

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("a reader keeps a story for later, and finds and drops it in the account", async ({
    page,
    signInAs,
  }) => {
    const { story } = await aHostileStory();
    const at = `/stories/${story.slug}`;
    await page.goto(at);
    await expect(page.getByRole("link", { name: "Link to this story" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Keep for later" })).toHaveCount(0);
    await signInAs("reader");
    await page.goto(at);
    await page.getByRole("button", { name: "Keep for later" }).click();
    await expect(page.getByText("Kept in your account.")).toBeVisible();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto("/account");
    await expectFits(page);
    const kept = page.getByRole("region", { name: "Stories you keep" });
    await expect(kept.getByRole("link", { name: story.headline })).toBeVisible();
    await kept.getByRole("button").click();
    await expect(kept).toContainText("You keep no story.");
  });
});

test("the date above the nameplate keeps to one line, however little room the links leave", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/");
  const date = page.getByRole("banner").getByText(/^\w+day, \d+ \w+ \d{4}$/);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect((await date.boundingBox())?.height).toBeLessThan(30);
    await expectFits(page);
  }
});

test("no letters of headlines are thickened by the browser, in whatever weight they are asked for", async ({
  page,
}) => {
  await page.goto("/search");
  const headline = page.getByRole("heading", { level: 1 });
  const drawn = async (weight: number) => {
    await headline.evaluate((element, asked) => {
      element.style.fontWeight = String(asked);
      return document.fonts.ready;
    }, weight);
    return (await headline.screenshot()).toString("base64");
  };
  const heaviest = await drawn(560);
  expect(await drawn(600)).toBe(heaviest);
});

test("what stands in the account keeps to the edge of its heading", async ({ page, signInAs }) => {
  await signInAs("reader");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/account");
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect((await page.getByLabel("Name").boundingBox())?.x).toBe(heading?.x);
});
