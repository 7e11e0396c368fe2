import type { Locator, Page } from "@playwright/test";
import { aSection } from "@/db/builders";
import { expect, test } from "../fixtures";
import { PollOnPage } from "../pages/poll";
import { StoryEditor } from "../pages/story-editor";

/** Further from one control to the next nobody should have to go. */
const furthest = 120;

/** Goes there as a hand on the keyboard does; a place that is not reached fails the test. */
async function reach(page: Page, target: Locator, key = "Tab") {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < furthest; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator, key?: string) {
  await reach(page, target, key);
  await page.keyboard.press("Enter");
}

test("from an empty page to a reader's vote and a correction, without a mouse", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  const section = await aSection();
  await signInAs("editor");
  const { keyboard } = page;
  const editor = new StoryEditor(page);
  const headline = `The weir is mended ${Date.now()}`;

  await page.goto("/desk/stories");
  await press(page, editor.button("New story"));
  await reach(page, editor.headline);
  await keyboard.type(headline);
  await reach(page, editor.standfirst);
  await keyboard.type("After nine years the water is where it was.");
  await reach(page, editor.story);
  await keyboard.type("## What was done\nNobody expected it by Christmas.");
  await reach(page, editor.section);
  await keyboard.type(section.name);
  await press(page, editor.poll.getByRole("button", { name: "Add poll" }));
  await reach(page, editor.question);
  await keyboard.type("Was it worth the money?");
  await reach(page, editor.option(1));
  await keyboard.type("Yes, all of it");
  await reach(page, editor.option(2));
  await keyboard.type("No, not yet");
  await expect(editor.saved).toBeVisible();

  await press(page, editor.button("Publish"), "Shift+Tab");
  const dialog = page.getByRole("dialog", { name: "Publish story" });
  await press(page, dialog.getByRole("button", { name: "Publish now" }));
  await expect(page.getByText("Published", { exact: true }).first()).toBeVisible();

  await press(page, page.locator("summary", { hasText: "Corrections (" }));
  await reach(page, page.getByLabel("What readers should know"));
  await keyboard.type("It took eight years, not nine.");
  await press(page, editor.button("Publish correction"));
  await expect(page.getByText("Correction published.")).toBeVisible();

  // All the way back up: nothing that has the focus hides under the line of state.
  for (let steps = 0; steps < 40; steps++) {
    await keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(() => {
      const at = document.activeElement?.getBoundingClientRect();
      const bar = document.querySelector("[data-sticks]");
      if (!at || !bar || bar.contains(document.activeElement)) return null;
      const { bottom } = bar.getBoundingClientRect();
      return at.bottom <= bottom ? document.activeElement?.outerHTML : null;
    });
    expect(hidden).toBeNull();
  }

  const reader = await (await anotherBrowser()).newPage();
  await reader.goto("/");
  await press(reader, reader.getByRole("link", { name: headline }).first());
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
  await expect(reader.getByText("It took eight years, not nine.")).toBeVisible();
  const poll = new PollOnPage(reader);
  await reach(reader, poll.choice("Yes, all of it"));
  await reader.keyboard.press("Space");
  await press(reader, poll.voteButton);
  await expect(poll.result("Yes, all of it")).toContainText("Your vote");
});
