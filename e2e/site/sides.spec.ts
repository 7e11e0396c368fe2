import type { Page } from "@playwright/test";
import { aComment, anOpenPoll, aPublishedStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, test, withoutScripts } from "../fixtures";

const thread = (page: Page) => page.getByRole("region", { name: "Comments" });
const card = (page: Page, text: string) =>
  thread(page).getByRole("article").filter({ hasText: text });

async function aDivide() {
  const poll = await anOpenPoll({ labels: ["Run it all night", "Stop it at dusk"] });
  const story = await aPublishedStory({ pollId: poll.id });
  const [first, second] = poll.options;
  if (!first || !second) throw new Error("a poll has two options");
  await aComment({ storyId: story.id, body: "Nurses need it.", sideId: first.id });
  await aComment({
    storyId: story.id,
    body: "Nobody can sleep beside it.",
    sideId: second.id,
    status: "APPROVED",
    featuredAt: new Date(),
  });
  return `/stories/${story.slug}`;
}

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("a reader votes, shows the side, takes it back, and reacts", async ({ page, signInAs }) => {
    const path = await aDivide();
    await signInAs("moderator");
    await page.goto(path);
    await expect(page.getByRole("checkbox", { name: /Show that I voted/ })).toHaveCount(0);
    await page.getByRole("radio", { name: "Run it all night" }).check();
    await page.getByRole("button", { name: "Vote", exact: true }).click();

    await page.getByRole("link", { name: /best argument of the other side/ }).click();
    await expect(thread(page).getByRole("region", { name: "Stop it at dusk" })).toContainText(
      "Nobody can sleep beside it.",
    );

    await page.goto(path);
    await thread(page).getByLabel("Your comment").fill("It took me home for nine years.");
    await page.getByRole("checkbox", { name: "Show that I voted “Run it all night”" }).check();
    await page.getByRole("button", { name: "Post comment" }).click();
    const mine = card(page, "nine years");
    await expect(mine).toContainText("Voted “Run it all night”");
    await expect(mine.getByRole("button", { name: "Good point" })).toHaveCount(0);
    await mine.getByRole("button", { name: "Hide my vote" }).click();
    await expect(mine).not.toContainText("Voted");

    const theirs = card(page, "Nobody can sleep");
    await theirs.getByRole("button", { name: "Changed my mind" }).click();
    await expect(theirs.getByRole("button", { name: "Changed my mind · 1" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await theirs.getByRole("button", { name: "Changed my mind · 1" }).click();
    await expect(theirs.getByRole("button", { name: "Changed my mind" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  });
});

test("who has just voted and says why can show the side with it, without a reload", async ({
  page,
  signInAs,
}) => {
  const path = await aDivide();
  await signInAs("reader");
  await page.goto(path);
  const side = (label: string) =>
    thread(page).getByRole("checkbox", { name: `Show that I voted “${label}”` });
  const say = thread(page).getByLabel("Your comment");
  await say.pressSequentially("Nobody asked the nurses,");
  await page.getByRole("radio", { name: "Run it all night" }).check();
  await page.getByRole("button", { name: "Vote", exact: true }).click();
  await side("Run it all night").check();
  await page.getByRole("link", { name: "Say why in one sentence" }).click();
  await expect(say).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" and they were right.");
  await page.getByRole("link", { name: "Change vote" }).click();
  await page.getByRole("radio", { name: "Stop it at dusk" }).check();
  await page.getByRole("button", { name: "Vote", exact: true }).click();
  await expect(side("Stop it at dusk")).toBeChecked();
  await page.getByRole("button", { name: "Post comment" }).click();
  // A newcomer's comment waits; that it carries the side, its author sees and can take back.
  const mine = card(page, "Nobody asked the nurses, and they were right.");
  await expect(mine).toContainText("Waiting for a moderator");
  await expect(mine).toContainText("Voted “Stop it at dusk”");
  expect(page.url()).not.toMatch(/[?&]#/);
  await mine.getByRole("button", { name: "Hide my vote" }).click();
  await expect(mine).not.toContainText("Voted");
});

test("both sides stand beside each other, for every eye and ear", async ({ page, signInAs }) => {
  const path = await aDivide();
  await signInAs("reader");
  await page.goto(`${path}?sort=sides`);
  for (const [name, words] of [
    ["Run it all night", "Nurses need it."],
    ["Stop it at dusk", "Nobody can sleep beside it."],
  ] as const)
    await expect(thread(page).getByRole("region", { name })).toContainText(words);
  await expect(page.getByRole("region", { name: "The best case for each side" })).toContainText(
    "Nobody can sleep beside it.",
  );
  await expectAccessible(page);
  await expectFits(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectAccessible(page);

  // Whose side a comment is on is drawn too, and not by hue alone.
  const bar = (text: string) =>
    card(page, text)
      .getByText(/^Voted/)
      .evaluate((badge) => {
        const { borderImageSource, borderInlineStartStyle } = getComputedStyle(badge);
        return [borderImageSource.split("(")[0], borderInlineStartStyle];
      });
  expect(await bar("Nurses need it.")).toEqual(["none", "solid"]);
  expect(await bar("Nobody can sleep")).toEqual(["repeating-linear-gradient", "solid"]);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await bar("Nurses need it.")).toEqual(["none", "solid"]);
  expect(await bar("Nobody can sleep")).toEqual(["none", "dashed"]);
  await page.emulateMedia({ forcedColors: "none" });

  // By keyboard: to an argument of one side, and back to the other order.
  const report = thread(page).getByRole("region", { name: "Run it all night" }).getByText("Report");
  await report.first().focus();
  await page.keyboard.press("Enter");
  await expect(
    thread(page)
      .getByRole("region", { name: "Run it all night" })
      .getByRole("button", { name: "Send report" }),
  ).toBeVisible();
  await thread(page).getByRole("link", { name: "Newest" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sort=sides/);
});
