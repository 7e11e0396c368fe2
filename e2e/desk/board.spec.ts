import type { Page } from "@playwright/test";
import { aPublishedStory, aSection, aStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, follow, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a story is planned, written, sent back, approved and seen in the calendar", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const section = await aSection();
  const editor = await signInAs("editor");
  const writing = await anotherBrowser();
  const writer = await signIn(writing, "writer");
  const headline = `What the tide takes ${Date.now()}`;

  await page.goto(`/desk/board?section=${section.id}`);
  await page.getByRole("button", { name: "Plan a story" }).click();
  const plan = page.getByRole("dialog", { name: "Plan a story" });
  await plan.getByRole("textbox", { name: "What it is about" }).fill(headline);
  await plan.getByRole("combobox", { name: "Section" }).selectOption(section.name);
  await plan.getByRole("combobox", { name: "Writer" }).selectOption(writer.name);
  await plan.getByRole("combobox", { name: "Editor" }).selectOption(editor.name);
  await plan.getByLabel("Due").fill("2026-01-15T18:00");
  await plan.getByRole("textbox", { name: "Planned length" }).fill("600");
  await expectAccessible(page);
  await plan.getByRole("button", { name: "Plan story" }).click();
  const column = (name: string) => page.getByRole("region", { name, exact: true });
  const card = (name: string) => column(name).getByRole("article");
  await expect(card("Draft")).toContainText(headline);
  await expect(card("Draft")).toContainText("Late: was due");
  await expect(card("Draft")).toContainText(`${editor.name} edits`);

  const own = await writing.newPage();
  await own.goto("/desk");
  await expect(own.getByRole("link", { name: "Notices 1 unread" })).toBeVisible();
  await expect(own.getByRole("region", { name: "Yours" })).toContainText(headline);
  await own.getByRole("region", { name: "Yours" }).getByRole("link", { name: headline }).click();
  const text = new StoryEditor(own);
  await text.story.fill("The sea took the lower path on Tuesday, and on Friday it took the wall.");
  await expect(text.saved).toBeVisible();
  await expect(own.getByRole("region", { name: "Planning" })).toContainText("of 600 words");
  await text.button("Submit for review").click();
  await expect(own.getByText("In review", { exact: true })).toBeVisible();
  // Whoever has the story open reads what is said about it at once.
  await own.goto("/desk");

  await page.goto("/desk");
  const waiting = page.getByRole("region", { name: "Waiting for you" });
  await expect(waiting.getByRole("link", { name: headline }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/desk/board?section=${section.id}`);
  await card("In review")
    .getByRole("button", { name: `Send back: ${headline}` })
    .press("Enter");
  const note = page.getByRole("dialog", { name: "Send back" });
  await note.getByRole("textbox").fill("Which wall?");
  await note.getByRole("textbox").press("Tab");
  await page.keyboard.press("Enter");
  await expect(card("Draft")).toContainText("Which wall?");
  await expect(page.getByRole("status")).toContainText("Sent back");
  await expect(card("Draft").getByRole("link", { name: headline })).toBeFocused();

  await own.goto("/desk/notices");
  await expect(own.getByRole("listitem").filter({ hasText: "Which wall?" })).toContainText(
    `${editor.name} sent`,
  );
  await expectAccessible(own);
  await own.getByRole("button", { name: "Mark all read" }).click();
  await expect(own.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
  await own.getByRole("combobox", { name: "Mail" }).selectOption("off");
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await card("Draft")
    .getByRole("button", { name: `Publish: ${headline}` })
    .click();
  const publish = page.getByRole("dialog", { name: "Publish story" });
  await expect(publish).toContainText("There is no standfirst");
  await publish.getByLabel("Or publish at").fill("2031-03-30T01:30");
  await publish.getByRole("button", { name: "Schedule" }).click();
  await expect(publish.getByLabel("Or publish at")).toHaveAccessibleDescription(
    /Clocks go forward then: 01:30 does not exist/,
  );
  await publish.getByRole("button", { name: "Close" }).click();
  await card("Draft")
    .getByRole("button", { name: `Publish: ${headline}` })
    .click();
  await publish.getByRole("button", { name: "Publish now" }).click();
  await expect(card("Published")).toContainText(headline);

  await page.goto(`/desk/calendar?section=${section.id}&view=week`);
  await expect(page.getByRole("link", { name: headline })).toBeVisible();
  await expectAccessible(page);
  await follow(page.getByRole("link", { name: "Next" }));
  await expect(page.getByRole("link", { name: headline })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await follow(page.getByRole("link", { name: "Previous" }));
  await expect(page.getByRole("link", { name: headline })).toBeVisible();
  await expectFits(page);
});

test("changes to a live story are reviewed while readers keep the text they have", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const writer = await signInAs("writer");
  const { id, slug, standfirst } = await aPublishedStory({ createdBy: writer.id });
  const text = new StoryEditor(page);
  await text.open(id);
  await expect(text.button("Submit for review")).toHaveCount(0);
  await text.standfirst.fill("Two boats, all winter.");
  await text.button("Submit for review").click();
  await expect(page.getByText(/The changes were submitted for review/)).toBeVisible();

  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const editor = new StoryEditor(await desk.newPage());
  await editor.page.goto(`/desk/board?person=${writer.id}`);
  const waiting = editor.page.getByRole("region", { name: "In review" });
  await expect(waiting).toContainText("Changes to a live story");
  await editor.open(id);
  await editor.button("Send back").click();
  const dialog = editor.page.getByRole("dialog", { name: "Send back" });
  await dialog.getByRole("textbox").fill("Which boats?");
  await dialog.getByRole("button", { name: "Send back" }).click();
  for (const one of [editor.page, page])
    await expect(one.getByText("Note from the editors: Which boats?")).toBeVisible();
  await text.button("Submit for review").click();
  await expect(page.getByText(/The changes were submitted for review/)).toBeVisible();

  const reader = await (await anotherBrowser()).newPage();
  await reader.goto(`/stories/${slug}`);
  await expect(reader.getByText(standfirst)).toBeVisible();
  await expect(editor.page.getByText(/The changes were submitted for review/)).toBeVisible();
  await editor.button("Update").click();
  await expect(editor.page.getByText("Updated", { exact: true })).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("Two boats, all winter.")).toBeVisible();
});

test("a phone stacks the board, and a writer finds no verb that is an editor’s", async ({
  page,
  signInAs,
}) => {
  const writer = await signInAs("writer");
  const section = await aSection();
  const { headline } = await aStory({ createdBy: writer.id, sectionId: section.id });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/desk/board?section=${section.id}`);
  const card = page.getByRole("article").filter({ hasText: headline });
  await expect(card.getByRole("button")).toHaveText(["Submit for review"]);
  await expectFits(page);
  await expectAccessible(page);
  await card.getByRole("button").click();
  await expect(page.getByRole("region", { name: "In review" })).toContainText(headline);
});

test("what a writer types while an editor schedules the story waits, and is saved when it is theirs again", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const writer = await signInAs("writer");
  const { id } = await aStory({ createdBy: writer.id });
  const mine = new StoryEditor(page);
  // The news of what the editor does has not come through yet.
  await page.route("**/api/desk/stories/*/live", (route) => route.abort());
  await mine.open(id);
  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const theirs = new StoryEditor(await desk.newPage());
  await theirs.open(id);
  await theirs.button("Publish").click();
  await theirs.page.getByLabel(/^Or publish at/).fill("2035-03-01T09:00");
  await theirs.button("Schedule").click();
  await expect(theirs.page.getByText("Scheduled", { exact: true }).first()).toBeVisible();

  await mine.standfirst.fill("One more thought.");
  await expect(page.getByRole("status").filter({ hasText: "Not saved" })).toBeVisible();
  await page.unrouteAll();
  await theirs.button("Unschedule").click();
  await expect(theirs.page.getByText("No longer scheduled")).toBeVisible();
  await expect(mine.saved).toBeVisible({ timeout: 40_000 });
  await expect(theirs.standfirst).toHaveValue("One more thought.");
});

test("two who plan one story at once take nothing of each other away", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const editor = await signInAs("editor");
  const { id } = await aStory();
  const other = await anotherBrowser();
  await signIn(other, "editor");
  const theirs = await other.newPage();
  const planningOn = (where: Page) => where.getByRole("region", { name: "Planning" });
  for (const one of [page, theirs]) {
    await one.goto(`/desk/stories/${id}`);
    await planningOn(one).getByText("Assign", { exact: true }).click();
  }
  const length = planningOn(page).getByRole("textbox", { name: "Planned length" });
  await length.fill("800");
  await planningOn(theirs)
    .getByRole("combobox", { name: "Writer" })
    .selectOption({ label: editor.name });
  await planningOn(theirs).getByRole("button", { name: "Save assignment" }).click();

  await expect(planningOn(page)).toContainText(`${editor.name} writes`);
  await expect(length).toHaveValue("800");
  await planningOn(page).getByRole("button", { name: "Save assignment" }).click();
  for (const one of [page, theirs]) {
    await expect(planningOn(one)).toContainText(`${editor.name} writes`);
    await expect(planningOn(one)).toContainText("of 800 words");
  }
  // Once nothing is being chosen the form shows what is agreed.
  await expect(planningOn(page).getByRole("combobox", { name: "Writer" })).toHaveValue(editor.id);
});
