import { readFile } from "node:fs/promises";
import { aDocxWith, aDrawing, aParagraph } from "@/db/testing/docx";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a document becomes a story of one's own; one that cannot be read says why", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  await page.goto("/desk/stories");
  await page.getByRole("link", { name: "Import a document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import a document" })).toBeVisible();
  const choose = (name: string, text: string) =>
    page
      .getByLabel("Document")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
  await choose("lock.docx", "not a Word document");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "none of the kinds" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await choose("lock.md", "# The lock holds\n\nIt **holds**.\n\n- One\n- Two\n");
  await page.getByRole("button", { name: "Import" }).click();
  const editor = new StoryEditor(page);
  await expect(editor.headline).toHaveValue("The lock holds");
  await expect(editor.story.getByRole("listitem")).toHaveCount(2);
  await expect(editor.story.locator("strong")).toHaveText("holds");

  await page.goto("/desk/stories/import");
  const file = (name: string, text: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
  await page
    .getByLabel("Document")
    .setInputFiles([
      file("again.md", "# The lock holds\n\nIt **holds**.\n\n- One\n- Two\n"),
      file("weir.md", "# The weir\n\nIt is open."),
      file("empty.txt", ""),
    ]);
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Documents, done" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText("It was imported before.")).toBeVisible();
  await expect(page.getByText("There is no text in this document.")).toBeVisible();
  await expectAccessible(page);
});

test("the pictures in a Word document come along", async ({ page, signInAs }) => {
  await signInAs("writer");
  const picture = new Uint8Array(await readFile("public/social.png"));
  const headline = `Quay ${test.info().testId}`;
  const body = aParagraph("It holds.") + aDrawing('r:embed="p0"', "A quay at low water");
  const document = aDocxWith([picture], aParagraph(headline, "Heading1") + body);
  await page.goto("/desk/stories/import");
  await page.getByLabel("Document").setInputFiles({
    name: "quay.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(document),
  });
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Documents, done" })).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await page.getByRole("link", { name: headline }).click();
  const editor = new StoryEditor(page);
  await expect(editor.headline).toHaveValue(headline);
  await expect(editor.story.getByRole("img", { name: "A quay at low water" })).toBeVisible();
});
