import type { Locator } from "@playwright/test";
import { aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("the toolbar is one stop; arrows move inside and tools keep the cursor", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.standfirst.focus();
  await page.keyboard.press("Tab");
  await expect(editor.button("Bold")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(editor.button("Italic")).toBeFocused();
  await page.keyboard.press("End");
  await expect(editor.button("Keys")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(editor.story).toBeFocused();

  await editor.button("Heading").click();
  await page.keyboard.type("A heading");
  await expect(editor.button("Heading")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await editor.button("Bulleted list").click();
  await page.keyboard.type("One point");
  await expect(editor.story.getByRole("heading", { level: 2 })).toHaveText("A heading");
  await expect(editor.story.getByRole("listitem")).toHaveText("One point");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("loud");
  await expect(editor.story.locator("strong")).toHaveText("loud");
});

test("a link is checked before it is set", async ({ page, signInAs }) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.story.click();
  await page.keyboard.press("Control+a");
  await editor.button("Link").click();
  const dialog = page.getByRole("dialog", { name: "Add link" });
  const address = dialog.getByRole("textbox", { name: "Address" });
  await expect(address).toBeFocused();
  await address.fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(address).toHaveAccessibleDescription(/Enter a web address/);
  await address.fill("example.org/minutes");
  await page.keyboard.press("Enter");
  await expect(editor.story.getByRole("link").first()).toHaveAttribute(
    "href",
    "https://example.org/minutes",
  );
});

test("keys for a link, for what is selected and for the toolbar; one writes on where one was", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  const { keyboard } = page;
  await editor.story.focus();
  await keyboard.type("The minutes");
  // Without a pause: the browser tells late what is selected.
  await keyboard.press("Shift+Home");
  await keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: "Add link" }).getByLabel("Address")).toBeFocused();
  await keyboard.type("example.org");
  await keyboard.press("Enter");
  await expect(editor.story.getByRole("link")).toHaveText("The minutes");
  await expect(editor.story).toBeFocused();

  await keyboard.press("End");
  await keyboard.press("Alt+F10");
  await expect(editor.button("Bold")).toBeFocused();
  await keyboard.press("ArrowRight");
  await keyboard.press("Escape");
  await expect(editor.story).toBeFocused();

  await keyboard.type(" /footn");
  await keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Note" }).fill("Of 1931.");
  await editor.button("Set footnote").press("Enter");
  await expect(editor.story).toBeFocused();
  await keyboard.press("ArrowLeft");
  await keyboard.press("F2");
  await expect(page.getByRole("dialog", { name: "Change footnote" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(editor.story).toBeFocused();
});

test("an empty point leads out of the box of key points, and an empty box is a line again", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  const { keyboard } = page;
  await editor.story.focus();
  await editor.button("Key points").press("Enter");
  await expect(editor.story).toBeFocused();
  await keyboard.press("Backspace");
  const box = editor.story.getByRole("complementary", { name: "Key points" });
  await expect(box).toHaveCount(0);
  await editor.button("Key points").press("Enter");
  await expect(editor.story).toBeFocused();
  await keyboard.type("It holds.");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("After it.");
  await expect(box.getByRole("listitem")).toHaveText(["It holds."]);
  await expect(box.locator("+ p")).toHaveText("After it.");
});

test("a year is typed digit by digit, where every digit saves and where none does", async ({
  page,
  signInAs,
}) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  const typeYear = async (field: Locator, digits: string) => {
    await field.focus();
    // Past the day and the month, in either order.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type(digits);
  };
  const closing = page.getByLabel("Comments close");
  await closing.fill("2027-05-01T18:30");
  await expect(editor.saved).toBeVisible();
  await typeYear(closing, "2031");
  await expect(closing).toHaveValue("2031-05-01T18:30");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(closing).toHaveValue("2031-05-01T18:30");

  await typeYear(closing, "2");
  await editor.headline.focus();
  await expect(page.getByText("Enter a date and a time.")).toBeVisible();
  await expect(closing).toHaveValue("0002-05-01T18:30");

  await editor.button("Publish").click();
  const at = page.getByRole("dialog").getByLabel("Or publish at");
  await at.fill("2027-05-01T18:30");
  await typeYear(at, "2032");
  await expect(at).toHaveValue("2032-05-01T18:30");
});
