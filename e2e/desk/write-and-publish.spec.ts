import { aPerson, aSection, aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

const text = (headline: string) => `${headline}

The council has agreed to run two routes through the winter, after nine years without any.

The first bus leaves at half past midnight. Drivers have been training since August.

Riders Asked for It
More than 4,000 people signed a petition. Most of them work at night.

What do you think?
Should the night buses be free—or should riders pay a fare?
`;

test("a pasted story goes from its writer over an editor to a reader who votes", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const section = await aSection();
  await signInAs("writer");
  const headline = `Night buses return ${Date.now()}`;
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.paste(editor.story, text(headline));
  await expect(editor.headline).toHaveValue(headline);
  await expect(editor.standfirst).toHaveValue(/^The council has agreed/);
  await expect(editor.story.getByRole("heading", { name: "Riders Asked for It" })).toBeVisible();
  await editor.button("Accept poll").click();
  await expect(editor.question).toHaveValue(/free/);
  await editor.section.selectOption(section.name);
  await expect(editor.saved).toBeVisible();
  await expect(editor.button("Publish")).toHaveCount(0);
  await editor.button("Submit for review").click();
  await expect(page.getByText("In review", { exact: true })).toBeVisible();
  const address = page.url();

  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const second = new StoryEditor(await desk.newPage());
  await second.page.goto(address);
  const tag = `Night ${Date.now()}`;
  await second.tags.fill(tag);
  await second.tags.press("Enter");
  await expect(second.page.getByText(`${tag} added`)).toBeVisible();
  await second.publish();

  const reader = await (await anotherBrowser()).newPage();
  await reader.goto("/");
  await reader.getByRole("link", { name: headline }).first().click();
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
  await expect(reader.getByRole("link", { name: tag })).toBeVisible();
  const poll = reader.getByRole("region", { name: "Poll" });
  await poll.getByRole("radio").first().check();
  await poll.getByRole("button", { name: "Vote" }).click();
  await expect(poll.getByRole("listitem").first()).toContainText("Your vote");

  await second.page.reload();
  await expect(second.question).toBeDisabled();
  await second.standfirst.fill("Two routes, all winter.");
  await expect(second.page.getByText(/without these changes/)).toBeVisible();
  await second.button("Update").click();
  await expect(second.page.getByText("Updated", { exact: true })).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("Two routes, all winter.")).toBeVisible();

  await second.button("Unpublish").click();
  await second.button("Unpublish now").click();
  await expect(second.button("Publish")).toBeVisible();
  expect((await reader.reload())?.status()).toBe(404);
});

test("what is missing is said at its field", async ({ page, signInAs }) => {
  await signInAs("editor");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.button("Publish").click();
  const dialog = page.getByRole("dialog", { name: "Publish story" });
  await expect(dialog.getByRole("button", { name: "Choose a section." })).toBeVisible();
  await editor.button("Publish now").click();
  await expect(editor.headline).toBeFocused();
  await expect(editor.headline).toHaveAccessibleDescription("A story needs a headline.");
  await expect(editor.section).toHaveAttribute("aria-invalid", "true");
  await expect(editor.story).toHaveAttribute("aria-invalid", "true");
  // It stays so when the editor is drawn anew.
  await editor.story.press("Control+f");
  await expect(page.getByLabel("Find", { exact: true })).toBeVisible();
  await expect(editor.story).toHaveAttribute("aria-invalid", "true");
});

test("a laid-out text can be taken back, a poll declined without losing its words", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.paste(editor.headline, text("A text to undo"));
  await editor.button("Dismiss poll").click();
  await expect(editor.story).toContainText("or should riders pay a fare?");
  await expect(editor.button("Dismiss poll")).toHaveCount(0);
  await editor.button("Undo layout").click();
  await expect(editor.headline).toHaveValue("");
  await expect(editor.story).toHaveText("");
});

test("the question of an offered poll stays in the text until the poll is taken", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.paste(editor.story, text(`Left in between ${Date.now()}`));
  await expect(editor.button("Accept poll")).toBeVisible();
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.story).toContainText("or should riders pay a fare?");
  await editor.button("Accept poll").click();
  await expect(editor.question).toHaveValue(/free/);
  await expect(editor.story).not.toContainText("or should riders pay a fare?");
  await expect(editor.story).not.toContainText("What do you think?");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.question).toHaveValue(/free/);
  await expect(editor.button("Accept poll")).toHaveCount(0);
});

test("an editor sends a story back with a note", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const writer = await signInAs("writer");
  const { id } = await aStory({ createdBy: writer.id, status: "in_review" });
  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const editor = new StoryEditor(await desk.newPage());
  await editor.open(id);
  await editor.button("Send back").click();
  const dialog = editor.page.getByRole("dialog", { name: "Send back" });
  await dialog.getByRole("textbox").fill("Who said so?");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(editor.page.getByText("Draft", { exact: true })).toBeVisible();
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByText("Who said so?")).toBeVisible();
});

test("a writer reads a colleague’s story but does not change it", async ({ page, signInAs }) => {
  await signInAs("writer");
  const colleague = await aPerson({ role: "writer" });
  const { id } = await aStory({ createdBy: colleague.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await expect(page.getByText("You can read this story, not change it.")).toBeVisible();
  await expect(editor.headline).toBeDisabled();
  await expect(editor.story).toHaveAttribute("contenteditable", "false");
});

test("the preview shows the draft at two widths, to staff only", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  const person = await signInAs("editor");
  const story = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(story.id);
  await editor.headline.fill("Seen before anybody else");
  const popup = page.waitForEvent("popup");
  await editor.button("Preview").click();
  const preview = await popup;
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Seen before anybody else");
  await preview.getByRole("link", { name: "Phone" }).click();
  const phone = preview.frameLocator("iframe");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Seen before anybody else");
  const reader = await (await anotherBrowser()).newPage();
  for (const address of ["preview", "draft"]) {
    await reader.goto(`/desk/stories/${story.id}/${address}`);
    await expect(reader).toHaveURL(/\/sign-in\?/);
  }
});
