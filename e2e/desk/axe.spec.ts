import { aPublishedStory, aStory } from "@/db/builders";
import { expect, expectAccessible, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

const pages = [
  "",
  "/stories",
  "/comments",
  "/polls",
  "/media",
  "/front",
  "/newsletters",
  "/series",
  "/tags",
];

for (const address of pages)
  test(`/desk${address} is accessible in both themes`, async ({ page, signInAs }) => {
    const person = await signInAs("admin");
    await aStory({ createdBy: person.id });
    await aPublishedStory();
    await page.goto(`/desk${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    await expectAccessible(page);
  });

test("the editor is accessible, with its dialogs and its complaints", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.button("Add poll").click();
  await expectAccessible(page);
  await editor.button("Publish").click();
  await expect(page.getByRole("dialog", { name: "Publish story" })).toBeVisible();
  await expectAccessible(page);
  await editor.button("Publish now").click();
  await expect(editor.headline).toBeFocused();
  await expectAccessible(page);
  await editor.button("Image").click();
  await expect(page.getByRole("dialog", { name: "Add image" })).toBeVisible();
  await expectAccessible(page);
});
