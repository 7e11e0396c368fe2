import { aBody, aStory } from "@/db/builders";
import { expect, expectAccessible, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("two people talk about a passage beside the text, which keeps its place and its words", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const editor = await signInAs("editor");
  const context = await anotherBrowser();
  const writer = await signIn(context, "writer");
  const { id } = await aStory({
    createdBy: writer.id,
    doc: aBody("Nobody has painted the gates since the war."),
  });
  const mine = new StoryEditor(page);
  await mine.open(id);
  await mine.story.click();
  const notes = page.getByRole("region", { name: "Notes" });
  await notes.getByRole("button", { name: "Add note" }).click();
  await notes
    .getByRole("textbox", { name: "Note" })
    .pressSequentially(`@${writer.name.slice(0, -1)}`);
  await notes.getByRole("button", { name: `@${writer.name}` }).click();
  await page.keyboard.type("which war?");
  await notes.getByRole("button", { name: "Save note" }).click();
  await expect(notes.getByRole("listitem")).toContainText("which war?");
  await expect(mine.story.locator(".noted")).toContainText("since the war");
  await expectAccessible(page);

  const theirs = new StoryEditor(await context.newPage());
  await theirs.page.goto("/desk/notices");
  await expect(theirs.page.getByText("which war?")).toBeVisible();
  await theirs.open(id);
  const thread = theirs.page.getByRole("region", { name: "Notes" }).getByRole("listitem").first();
  await thread.getByRole("textbox", { name: "Reply" }).fill("The second.");
  await thread.getByRole("textbox", { name: "Reply" }).press("ControlOrMeta+Enter");
  await expect(thread).toContainText("The second.");
  await expect(notes).toContainText("The second.");

  // Writing before it moves the passage, not the note.
  await theirs.story.click();
  await theirs.page.keyboard.press("ControlOrMeta+Home");
  await theirs.page.keyboard.type("They say: ");
  await expect(mine.story).toContainText("They say: Nobody");
  await expect(mine.story.locator(".noted").last()).toContainText("since the war.");
  await notes.getByRole("button", { name: "Settle" }).click();
  await expect(notes.getByText("Show settled notes (1)")).toBeVisible();
  await expect(mine.story.locator(".noted")).toHaveCount(0);
  await expect(thread).toBeHidden();

  await notes.getByText("Show settled notes (1)").click();
  await notes.getByRole("button", { name: "Open again" }).click();
  await mine.story.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await expect(notes.getByText("Passage gone")).toBeVisible();
  await expect(notes).toContainText("which war?");
  expect(editor.name).not.toBe(writer.name);
});
