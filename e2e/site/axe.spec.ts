import {
  aCorrection,
  anOpenPoll,
  aPerson,
  aPublishedStory,
  aSection,
  aSeries,
  aTag,
} from "@/db/builders";
import { expect, expectAccessible, onPhone, test } from "../fixtures";

/** Pages of the demo newsroom, found as a reader finds them. */
const demo = [
  "/",
  "/search",
  "/search?q=river",
  "/search?q=river&section=town&sort=newest",
  "/search?q=zzqxjk",
  "/nowhere",
];

for (const [where, options] of [
  ["on a desk", {}],
  ["on a phone", onPhone],
] as const)
  test.describe(where, () => {
    test.use(options);

    for (const path of demo)
      test(`${path} has nothing that keeps a reader out`, async ({ page }) => {
        await page.goto(path);
        await expectAccessible(page);
      });

    test("a story of the demo, with picture, poll and comments", async ({ page }) => {
      await page.goto("/search?q=flood+wall");
      await page.getByRole("link", { name: "The wall stops at number 41" }).click();
      const parts = ["Poll", "Comments"].map((name) => page.getByRole("region", { name }));
      for (const part of [page.getByRole("figure").first(), ...parts])
        await expect(part).toBeVisible();
      await expectAccessible(page);
    });

    test("section, tag, author, series, corrections, and a poll by itself", async ({ page }) => {
      const [author, section, tag] = await Promise.all([aPerson(), aSection(), aTag()]);
      const parts = { authorIds: [author.id], sectionId: section.id, tagIds: [tag.id] };
      const poll = await anOpenPoll();
      const story = await aPublishedStory({ ...parts, pollId: poll.id });
      const series = await aSeries({ storyIds: [story.id] });
      const empty = await aSection();
      await aCorrection({ storyId: story.id, createdBy: author.id });
      for (const path of [
        `/sections/${section.slug}`,
        `/sections/${empty.slug}`,
        `/tags/${tag.slug}`,
        `/authors/${author.slug}`,
        `/series/${series.slug}`,
        `/stories/${story.slug}?poll=results`,
        "/corrections",
        `/polls/${poll.id}`,
        `/polls/${poll.id}?poll=results`,
        `/polls/${poll.id}/embed`,
        `/polls/${poll.id}/embed?poll=results`,
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });
  });
