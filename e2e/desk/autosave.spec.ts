import type { Locator } from "@playwright/test";
import { sql } from "drizzle-orm";
import { aBody, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { expect, test } from "../fixtures";
import { demoPassword } from "../pages/account";
import { StoryEditor } from "../pages/story-editor";

test("two people write in one story at once: each sees the other, both texts stay", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const desk = await anotherBrowser();
  const other = await signIn(desk, "editor");
  const mine = new StoryEditor(page);
  const theirs = new StoryEditor(await desk.newPage());
  await mine.open(id);
  await theirs.open(id);

  await theirs.story.click();
  const company = page.getByRole("list", { name: "Also in this story" });
  await expect(company).toContainText(other.name);
  await expect(company).toContainText("Story");

  await mine.standfirst.fill("Written by one.");
  await theirs.headline.fill("Written by the other");
  await expect(theirs.standfirst).toHaveValue("Written by one.");
  await expect(mine.headline).toHaveValue("Written by the other");

  // The same field, at the same time, and the cursor stays with its writer.
  await mine.standfirst.press("End");
  await theirs.standfirst.press("Home");
  await Promise.all([
    mine.standfirst.pressSequentially(" To the end.", { delay: 40 }),
    theirs.standfirst.pressSequentially("From the start. ", { delay: 40 }),
  ]);
  const whole = "From the start. Written by one. To the end.";
  await expect(mine.standfirst).toHaveValue(whole);
  await expect(theirs.standfirst).toHaveValue(whole);
  await expect(mine.saved).toBeVisible();

  await theirs.page.close();
  await expect(company).toBeHidden();
  await page.reload();
  await expect(mine.standfirst).toHaveValue(whole);

  await page.getByText(/^History/).click();
  await page
    .getByRole("link", { name: /^Revision/ })
    .first()
    .click();
  await expect(page.getByText(/^Revision \d/)).toBeVisible();
  await page.getByRole("button", { name: "Restore as draft" }).click();
  await expect(mine.standfirst).toBeVisible();
  await expect(mine.standfirst).not.toHaveValue(whole);
});

test("a pause after a word: what is saved meanwhile takes no space away and no letter", async ({
  page,
  signInAs,
}) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.poll.getByRole("button", { name: "Add poll" }).click();
  const own = id.slice(-8);
  // Each is emptied first, and saved so: the address of a story is not filled in under the cursor.
  const words: [Locator, string, string, string][] = [
    [editor.question, "Was it ", "worth it?", ""],
    [editor.option(1), "Yes, ", "all of it", ""],
    [editor.slug, `weir ${own} `, "is mended", `weir-${own}-is-mended`],
  ];
  for (const [field, begun, rest] of words) {
    await field.fill("");
    await expect(editor.saved).toBeVisible();
    // The state says “Saving” with the first key: it says “Saved” only once all of this is.
    await field.pressSequentially(begun);
    await expect(editor.saved).toBeVisible();
    await expect(field).toHaveValue(begun);
    await field.pressSequentially(rest);
    await expect(field).toHaveValue(begun + rest);
  }
  await editor.headline.focus();
  for (const [field, begun, rest, settled] of words)
    await expect(field).toHaveValue(settled || begun + rest);
  await expect(editor.saved).toBeVisible();
  await page.reload();
  for (const [field, begun, rest, settled] of words)
    await expect(field).toHaveValue(settled || begun + rest);
});

test("two tabs of one person count as two, and a restored revision reaches the open one", async ({
  page,
  context,
  signInAs,
}) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const first = new StoryEditor(page);
  const second = new StoryEditor(await context.newPage());
  await first.open(id);
  await second.open(id);
  await expect(page.getByRole("list", { name: "Also in this story" })).toContainText(person.name);
  await first.story.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" In the first tab.");
  await expect(second.story).toContainText("In the first tab.");
  await second.story.click();
  await second.page.keyboard.press("ControlOrMeta+End");
  await second.page.keyboard.press("Enter");
  await second.page.keyboard.type("In the second tab.");
  await expect(first.story).toContainText("In the second tab.");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(first.story).not.toContainText("In the first tab.");
  await expect(second.story).toContainText("In the second tab.");
});

test("what is written offline is kept, and saved when the line is back", async ({
  page,
  context,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await context.setOffline(true);
  await editor.standfirst.fill("Written in a tunnel.");
  await expect(page.getByText("Offline, kept on this device")).toBeVisible();
  await context.setOffline(false);
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.standfirst).toHaveValue("Written in a tunnel.");
});

test("a text that never reached the server is taken in when the story is opened again", async ({
  page,
  context,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await context.setOffline(true);
  await editor.standfirst.fill("Almost lost.");
  await expect(page.getByText("Offline, kept on this device")).toBeVisible();
  await editor.crash();
  await context.setOffline(false);
  const later = new StoryEditor(await context.newPage());
  await later.open(id);
  const words = later.page.getByText("words that the server never received");
  await expect(words).toBeVisible();
  await expect(later.standfirst).toHaveValue("Almost lost.");
  await expect(later.saved).toBeVisible();
  await later.page.reload();
  await expect(later.standfirst).toHaveValue("Almost lost.");
  await expect(words).toBeHidden();
});

test("signed out while writing: the text waits, signing in is possible in place", async ({
  page,
  context,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await context.clearCookies();
  await editor.standfirst.fill("Typed after the session ended.");
  await expect(page.getByText("Signed out, kept on this device")).toBeVisible();
  await editor.button("Sign in again").click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Email").fill("editor@galley.test");
  await dialog.getByLabel("Password").fill("not the password");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Email or password is incorrect");
  await dialog.getByLabel("Password").fill(demoPassword);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.standfirst).toHaveValue("Typed after the session ended.");
});

test("signed out without knowing it, one is not led away by what a colleague does", async ({
  page,
  context,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  const listening = page.waitForResponse((answer) => answer.url().endsWith("/live"));
  await editor.open(id);
  await listening;
  await context.clearCookies();
  const deed = JSON.stringify({ story: id, verb: "story.assigned", version: null });
  await db.execute(sql`select pg_notify('galley_story', ${deed})`);
  await expect(page.getByRole("button", { name: "Sign in again" })).toBeVisible();
  await editor.standfirst.fill("Typed after the session ended.");
  await expect(page.getByText("Signed out, kept on this device")).toBeVisible();
});

test("what was typed can be undone after a reload", async ({ page, signInAs }) => {
  const person = await signInAs("writer");
  const doc = aBody("The council has met.", "Should the buses be free, or should riders pay?");
  const { id } = await aStory({ createdBy: person.id, doc });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.story.click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("A second thought. ");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.story).toContainText("A second thought.");
  // With the poll the page offers what it knew of the steps before.
  await expect(editor.button("Accept poll")).toBeVisible();
  await editor.story.click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.story).not.toContainText("A second thought.");
});

test("keys typed while a save is under way are saved too", async ({ page, signInAs }) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.headline.fill("");
  await editor.headline.pressSequentially("One two three four five six seven eight nine ten", {
    delay: 60,
  });
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.headline).toHaveValue("One two three four five six seven eight nine ten");
});
