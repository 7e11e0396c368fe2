import { aSection, aStory } from "@/db/builders";
import { expect, expectAccessible, follow, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("an embargo holds until an editor overrides it by name", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  const person = await signInAs("editor");
  const { id, slug, headline } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  const planning = page.getByRole("region", { name: "Planning" });
  await planning.getByText("Set an embargo").click();
  await planning.getByLabel("Embargo until").fill("2035-06-01T12:00");
  await planning.getByRole("textbox", { name: "Whose embargo" }).fill("Harbour board");
  await planning.getByRole("button", { name: "Set embargo" }).click();
  await expect(planning).toContainText("Under embargo until 1 June 2035, 12:00");
  await expectAccessible(page);

  await editor.button("Publish").click();
  const dialog = page.getByRole("dialog", { name: "Publish story" });
  await expect(dialog).toContainText("Harbour board");
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Under embargo until 1 June 2035, 12:00");
  await dialog.getByText("Override the embargo").click();
  await dialog.getByRole("button", { name: "Override embargo" }).click();
  await expect(dialog.getByRole("textbox", { name: /Reason/ })).toHaveAccessibleDescription(
    "Say why it goes out earlier.",
  );
  await dialog.getByRole("textbox", { name: /Reason/ }).fill("They have published it themselves.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Override embargo" }).click();
  await expect(dialog.getByText("Under embargo until")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await expect(editor.button("Update")).toBeVisible();
  await expect(planning).toContainText(`overridden by ${person.name}`);
  await expect(planning).toContainText("They have published it themselves.");

  await planning.getByText("Plan a time").click();
  await planning.getByLabel("Unpublish at").fill("2035-10-28T01:30");
  await expect(planning.getByText(/this time comes twice/)).toBeVisible();
  await planning.getByRole("radio", { name: "The second, Greenwich Mean Time" }).check();
  await expectAccessible(page);
  await planning.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(planning).toContainText("Comes down on 28 October 2035, 01:30");
  await planning.getByText("Change the time").click();
  await expect(planning.getByRole("radio", { name: /^The second/ })).toBeChecked();
  const reader = await (await anotherBrowser()).newPage();
  await reader.goto(`/stories/${slug}`);
  await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
});

test("the checklist stands beside the text and in the dialog, as the editors configured it", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const section = await aSection();
  const editor = new StoryEditor(page);
  await editor.start();
  const checklist = page.getByRole("region", { name: "Checklist" });
  await expect(checklist).toContainText("A story needs a headline.");
  await checklist.getByRole("button", { name: "Choose a section." }).click();
  await expect(editor.section).toBeFocused();
  await editor.section.selectOption(section.name);
  await editor.headline.fill("The gates hold TK");
  await editor.story.fill("Nobody has painted them since the war.");
  await expect(checklist).toContainText("“TK” is left in the headline.");
  await expect(checklist).not.toContainText("A story needs a headline.");
  await expectAccessible(page);
  await editor.button("Publish").click();
  const dialog = page.getByRole("dialog", { name: "Publish story" });
  await expect(dialog).toContainText("Worth a look");
  await dialog.getByRole("button", { name: "“TK” is left in the headline." }).click();
  await expect(editor.headline).toBeFocused();
  await editor.headline.fill("The gates hold");
  await expect(checklist).not.toContainText("TK");

  await follow(checklist.getByRole("link", { name: "Configure" }));
  await expect(page.getByRole("heading", { level: 1, name: "Checklist" })).toBeVisible();
  await page.getByRole("textbox", { name: "Characters at most" }).fill("5000");
  await page.getByRole("button", { name: "Save checklist" }).click();
  await expect(
    page.getByRole("textbox", { name: "Characters at most" }),
  ).toHaveAccessibleDescription("Enter at most 200.");
  await page.getByRole("textbox", { name: "Characters at most" }).fill("120");
  await page.getByRole("button", { name: "Save checklist" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectAccessible(page);
});
