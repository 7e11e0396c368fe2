import { aBody, aStory } from "@/db/builders";
import { expect, expectAccessible, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a story is written from the keyboard alone: slash menu, Markdown, find and replace, keys", async ({
  page,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id, doc: aBody("") });
  const editor = new StoryEditor(page);
  await editor.open(id);
  const { keyboard } = page;
  await editor.story.focus();

  await keyboard.type("/subh");
  const menu = page.getByRole("listbox", { name: "Insert" });
  await expect(menu.getByRole("option", { selected: true })).toHaveText("Subheading");
  await expectAccessible(page);
  await keyboard.press("Enter");
  await keyboard.type("The old lock");
  await expect(editor.story.getByRole("heading", { level: 3 })).toHaveText("The old lock");
  await keyboard.press("Enter");
  await keyboard.type("A **bold** lock and [its page](https://example.com/lock) and a lock");
  await expect(editor.story.locator("strong")).toHaveText("bold");
  await expect(editor.story.getByRole("link")).toHaveText("its page");
  await keyboard.press("Enter");
  await keyboard.type("> Quoted lock");
  await expect(editor.story.locator("blockquote")).toHaveText("Quoted lock");
  await keyboard.type(" /nothing");
  await keyboard.press("Escape");
  await expect(menu).toBeHidden();

  await keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await expect(bar.getByLabel("Find", { exact: true })).toBeFocused();
  await keyboard.type("lock");
  await expect(bar.getByRole("status")).toHaveText(/of 4$/);
  await expectAccessible(page);
  await bar.getByLabel("Replace with").fill("gate");
  await bar.getByRole("button", { name: "Replace all" }).press("Enter");
  await expect(bar.getByRole("status")).toHaveText("4 places changed.");
  await keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(editor.story).toContainText("Quoted gate");
  await expect(editor.story).toBeFocused();
  await keyboard.press("ControlOrMeta+z");
  await expect(editor.story).toContainText("Quoted lock");
  await expect(editor.story).toContainText("The old lock");

  await keyboard.press("ControlOrMeta+a");
  const bubble = page.getByRole("toolbar", { name: "Selected words" });
  await expect(bubble).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("ControlOrMeta+/");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Find and replace");
  await expectAccessible(page);
});
