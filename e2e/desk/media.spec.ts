import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a picture is uploaded into a story, described, and stays while it is used", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.headline.fill("A story with a picture");
  await editor.button("Image").click();
  const dialog = page.getByRole("dialog", { name: "Add image" });
  await dialog.getByLabel("Upload pictures").setInputFiles("public/social.png");
  const alt = dialog.getByRole("textbox", { name: "Description" });
  await alt.fill("The newsroom’s sign");
  await dialog.getByRole("textbox", { name: "Credit" }).fill("Galley");
  await dialog.getByRole("button", { name: "Use image" }).click();
  const picture = editor.story.getByRole("img", { name: "The newsroom’s sign" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => true))).toBe(
    true,
  );
  await expect(editor.saved).toBeVisible();

  await page.goto("/desk/media");
  await page
    .getByRole("link", { name: /social\.png/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: "A story with a picture" })).toBeVisible();
  await expect(page.getByText("A picture in use cannot be deleted.")).toBeVisible();
  await page.getByLabel("Description").fill("A sign in two colours");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
});

test("an unused picture is deleted", async ({ page, signInAs }) => {
  await signInAs("writer");
  await page.goto("/desk/media");
  const pictures = page.getByRole("link", { name: /icon\.png/ });
  await page.getByLabel("Upload pictures").setInputFiles({
    name: "icon.png",
    mimeType: "image/png",
    buffer: await (await page.request.get("/social.png")).body(),
  });
  await pictures.first().click();
  await page.getByText("Delete this picture").click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/desk\/media$/);
  await expect(pictures).toHaveCount(0);
});

test("what is no picture is refused with a reason", async ({ page, signInAs }) => {
  await signInAs("writer");
  await page.goto("/desk/media");
  await page.getByLabel("Upload pictures").setInputFiles({
    name: "notes.png",
    mimeType: "image/png",
    buffer: Buffer.from("only words"),
  });
  await expect(page.getByText(/notes\.png: Send a JPEG/)).toBeVisible();
});
