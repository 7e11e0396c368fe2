import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

const sign = { mimeType: "image/png", buffer: readFileSync("public/social.png") };

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
  const name = `sign-${Date.now()}.png`;
  await dialog.getByLabel("Upload pictures").setInputFiles({ ...sign, name });
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
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("link", { name: "A story with a picture" })).toBeVisible();
  await expect(page.getByText("A picture in use cannot be deleted.")).toBeVisible();
  await page.getByLabel("Description").fill("A sign in two colours");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
});

test("an unused picture is deleted", async ({ page, signInAs }) => {
  await signInAs("writer");
  await page.goto("/desk/media");
  const name = `unused-${Date.now()}.png`;
  await page.getByLabel("Upload pictures").setInputFiles({ ...sign, name });
  const picture = page.getByRole("link", { name });
  await picture.click();
  await page.getByText("Delete this picture").click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/desk\/media$/);
  await expect(picture).toHaveCount(0);
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

test("a picture is cut by keyboard, replaced in every story, and old addresses lead to the new one", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/media");
  const added = page.waitForResponse((answer) => answer.url().includes("/api/uploads"));
  await page.getByLabel("Upload pictures").setInputFiles({ ...sign, name: "quay.png" });
  const { id } = await (await added).json();
  await page.goto(`/desk/media/${id}`);
  await page.getByRole("slider", { name: "From the left" }).press("Home");
  await page.getByRole("group", { name: "1:1" }).getByRole("checkbox").press("Space");
  await page.getByRole("slider", { name: "Nearer" }).press("End");
  await page.getByRole("button", { name: "Apply cuts" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.reload();
  await expect(page.getByRole("slider", { name: "Nearer" })).toHaveValue("4");

  const former = `/media/${id}/480.jpg`;
  expect((await page.request.get(former)).headers()["cache-control"]).toContain("private");
  await page.getByText("Replace this picture").click();
  await page.getByLabel("New file").setInputFiles({
    name: "words.png",
    mimeType: "image/png",
    buffer: Buffer.from("only words"),
  });
  await expect(page.getByText(/Send a JPEG/)).toBeVisible();
  await page.getByLabel("New file").setInputFiles("app/apple-icon.png");
  await expect(page.getByRole("heading", { name: "apple-icon.png" })).toBeVisible();
  await expect(page.getByText("Replaced.")).toBeVisible();
  const present = await page.request.get(former);
  expect(present.ok()).toBe(true);
  expect(present.url()).not.toContain(former);
});
