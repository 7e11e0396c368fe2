import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

const picture = (name: string) => ({
  name,
  type: "image/png",
  base64: readFileSync("app/apple-icon.png").toString("base64"),
});

test("pasted pictures stand in their order where they were pasted, while the writer writes on", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.story.click();
  await page.keyboard.type("First line.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Last line.");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("End");
  const files = [picture("gate.png"), picture("weir.png")];
  await editor.pasteFrom(editor.story, { files });
  await page.keyboard.type(" And more.");
  const figures = editor.story.getByRole("figure");
  await expect(figures).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByRole("list", { name: "Uploads" })).toBeHidden();
  await expect(editor.story.getByRole("paragraph").first()).toHaveText("First line. And more.");
  const order = await editor.story.evaluate((story) =>
    [...story.children].map(({ tagName }) => tagName).slice(0, 4),
  );
  expect(order).toEqual(["P", "FIGURE", "FIGURE", "P"]);

  // What is dragged here is not a new picture, whatever files the browser puts beside it.
  await figures.first().dragTo(editor.story.getByRole("paragraph").first(), {
    targetPosition: { x: 2, y: 2 },
  });
  await expect(editor.story.locator("> :first-child")).toHaveRole("figure");
  await expect(figures).toHaveCount(2);
  await expect(page.getByRole("list", { name: "Uploads" })).toBeHidden();
});

test("of words and the picture of them that Word sends along the words are taken", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.pasteFrom(editor.story, {
    html: "<p class=MsoNormal>Level <b>3 m</b>, area 10<sup>6</sup></p>",
    text: "Level 3 m",
    files: [picture("image.png")],
  });
  await expect(editor.story).toHaveText("Level 3 m, area 10⁶");
  await expect(editor.story.locator("strong")).toHaveText("3 m");
  await expect(page.getByRole("list", { name: "Uploads" })).toBeHidden();
});

test("a picture that did not go through is sent again or left out; other files are refused by name", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await page.route("**/api/uploads*", (route) => route.abort());
  await editor.pasteFrom(editor.story, { files: [picture("gate.png"), picture("weir.png")] });
  const uploads = page.getByRole("list", { name: "Uploads" });
  await expect(uploads.getByRole("alert")).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await page.unroute("**/api/uploads*");
  await uploads.getByRole("button", { name: "Leave out" }).last().click();
  await uploads.getByRole("button", { name: "Try again" }).click();
  await expect(editor.story.getByRole("figure")).toHaveCount(1, { timeout: 60_000 });
  await expect(uploads).toBeHidden();

  await editor.dropOn(editor.story, { name: "lock.docx", type: "", base64: btoa("PK") });
  await expect(page.getByRole("alert").filter({ hasText: "lock.docx:" })).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/stories\//);
});

test("a headline stays on one line, whatever is pasted into it", async ({ page, signInAs }) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.headline.fill("The lock");
  await editor.headline.press("Home");
  await editor.pasteFrom(editor.headline, { text: "At last:\nopen\n\nagain, " });
  await expect(editor.headline).toHaveValue("At last: open again,The lock");
  await page.keyboard.type(" ");
  await expect(editor.headline).toHaveValue("At last: open again, The lock");
});

test("the library takes what is pasted on its page", async ({ page, signInAs }) => {
  await signInAs("writer");
  await page.goto("/desk/media");
  const editor = new StoryEditor(page);
  await editor.pasteFrom(page.locator("body"), { files: [picture("pasted-weir.png")] });
  await expect(page.getByRole("link", { name: /pasted-weir\.png/ })).toBeVisible({
    timeout: 60_000,
  });
});
