import { aPublishedStory, aSection } from "@/db/builders";
import { expect, expectAccessible, expectFits, test, withoutScripts } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("notes, key points, a table, an embed, the poll and another story go from the toolbar to the reader", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  await signInAs("editor");
  const other = await aPublishedStory();
  const section = await aSection();
  const editor = new StoryEditor(page);
  await editor.start();
  const headline = `The lock gates hold ${section.slug}`;
  await editor.headline.fill(headline);
  await editor.section.selectOption(section.name);
  await editor.button("Add poll").click();
  await editor.poll.getByLabel("Question").fill("Should the gates be painted?");
  await editor.poll.getByLabel("Option 1", { exact: true }).fill("Yes");
  await editor.poll.getByLabel("Option 2", { exact: true }).fill("No");

  await editor.story.click();
  await page.keyboard.type("Nobody has painted them.");
  await editor.button("Footnote").click();
  await page.getByRole("textbox", { name: "Note" }).fill("The last coat is from 1938.");
  await editor.button("Set footnote").click();
  await expect(editor.story).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await editor.button("Poll here").click();
  await editor.button("Key points").click();
  await expect(editor.story).toBeFocused();
  await page.keyboard.type("They hold.");
  await page.keyboard.press("ControlOrMeta+End");
  await editor.button("Table").click();
  await expect(editor.story).toBeFocused();
  await page.keyboard.type("Year");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Coats");
  await expect(editor.button("Add row")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ControlOrMeta+End");
  await editor.button("Embed").click();
  const address = page.getByRole("dialog").getByLabel("Address");
  await address.fill("https://evil.test/watch?v=abcdefghijk");
  await page.getByRole("dialog").getByRole("button", { name: "Embed" }).click();
  await expect(page.getByText(/^Stories can show YouTube/)).toBeVisible();
  await expectAccessible(page);
  await address.fill("https://youtu.be/abcdefghijk");
  await page.getByRole("dialog").getByRole("button", { name: "Embed" }).click();
  await expect(page.getByRole("dialog")).toBeHidden({ timeout: 15_000 });
  await editor.button("Related story").click();
  await page.getByLabel("Words of its headline").fill(other.headline);
  await page.getByRole("dialog").getByRole("button", { name: other.headline }).click();
  await editor.button("Poll here").click();
  await expect(editor.story.getByText("The poll stands here")).toHaveCount(1);
  await expect(editor.saved).toBeVisible();
  await editor.publish();

  const slug = await editor.slug.inputValue();
  const plain = await (await anotherBrowser(withoutScripts)).newPage();
  await plain.goto(`/stories/${slug}`);
  await expect(plain.getByRole("complementary", { name: "Key points" })).toContainText(
    "They hold.",
  );
  await expect(plain.getByRole("columnheader", { name: "Year" })).toBeVisible();
  await expect(plain.getByRole("region", { name: "Poll" })).toHaveCount(1);
  await expect(plain.getByRole("complementary", { name: "Read also" })).toContainText(
    other.headline,
  );
  await expect(plain.getByRole("link", { name: "https://youtu.be/abcdefghijk" })).toBeVisible();
  await expect(plain.getByRole("button", { name: "Load from YouTube" })).toBeHidden();
  await plain.getByRole("link", { name: "Note 1", exact: true }).click();
  await expect(plain).toHaveURL(/#note-1$/);
  await expect(plain.getByRole("region", { name: "Notes" })).toContainText("from 1938");

  const reader = await (await anotherBrowser()).newPage();
  const asked: string[] = [];
  await reader.route("https://www.youtube-nocookie.com/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "a player" });
  });
  await reader.goto(`/stories/${slug}`);
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 390, height: 844 });
  await expectFits(reader);
  expect(asked).toEqual([]);
  await reader.getByRole("button", { name: "Load from YouTube" }).click();
  await expect(reader.frameLocator("figure.embed iframe").getByText("a player")).toBeVisible();
  expect(asked).toEqual(["https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"]);
});
