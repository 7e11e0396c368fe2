import { anOpenPoll, aPublishedStory, aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a poll is worded from the keyboard: the focus goes where the next words go", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  const { keyboard } = page;
  await editor.button("Add poll").press("Enter");
  await expect(editor.question).toBeFocused();
  await keyboard.type("Which day shall it open?");
  await editor.option(1).fill("Saturday");
  await editor.option(2).fill("Sunday");
  await editor.button("Add option").press("Enter");
  await expect(editor.option(3)).toBeFocused();
  await keyboard.type("Monday");
  await editor.button("Remove option 2").press("Enter");
  await expect(editor.option(1)).toBeFocused();
  await expect(editor.option(2)).toHaveValue("Monday");

  const kind = editor.poll.getByRole("combobox", { name: "Kind" });
  await kind.selectOption("A scale");
  const ends = (step: number) =>
    editor.poll.getByRole("textbox", { name: `What ${step} stands for` });
  await ends(1).fill("never");
  await ends(5).fill("always");
  await editor.poll.getByRole("combobox", { name: "Scale" }).selectOption("1–7");
  await expect(ends(1)).toHaveValue("never");
  await expect(ends(7)).toHaveValue("always");
  await kind.selectOption("Ranked choices");
  await expect(editor.option(1)).toHaveValue("Saturday");
  await expect(editor.option(2)).toHaveValue("Monday");

  await editor.button("Remove poll").press("Enter");
  await expect(editor.button("Put it back")).toBeFocused();
  await editor.button("Put it back").press("Enter");
  await expect(editor.option(2)).toHaveValue("Monday");
  await expect(editor.poll.getByRole("heading", { name: "Poll" })).toBeFocused();
  await expect(editor.saved).toBeVisible();
});

test("four digits are a year: the hour follows by itself", async ({ page, signInAs }) => {
  await signInAs("writer");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.button("Add poll").click();
  const closes = editor.poll.getByRole("textbox", { name: "Closes" });
  await closes.fill("2034-05-06T14:30");
  await closes.focus();
  // Past the day and the month, in whatever order the browser has them.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("203603");
  await expect(closes).toHaveValue(/^2036-05-06T(03|15):30$/);
});

test("the focus stays at the poll that was chosen from the library", async ({ page, signInAs }) => {
  const poll = await anOpenPoll({ labels: ["Yes", "No"] });
  await aPublishedStory({ pollId: poll.id });
  await signInAs("editor");
  const editor = new StoryEditor(page);
  await editor.start();
  await editor.button("Choose from library").press("Enter");
  const library = page.getByRole("dialog", { name: "Polls of the newsroom" });
  await library.getByRole("searchbox").fill(poll.question);
  await library.getByRole("button", { name: `Use this poll: ${poll.question}` }).press("Enter");
  await expect(editor.poll).toContainText("It is worded in");
  await expect(editor.poll.getByRole("heading", { name: "Poll" })).toBeFocused();
});

test("looking through the kinds of question takes no answer away", async ({ page, signInAs }) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.poll.getByRole("button", { name: "Add poll" }).click();
  await editor.option(1).fill("Yes, all of it");
  await editor.option(2).fill("No, not yet");
  const kind = editor.poll.getByLabel("Kind");
  for (const value of ["multiple", "ranked", "scale", "ranked"]) {
    await kind.selectOption(value);
    await expect(editor.poll.getByLabel("Scale")).toHaveCount(value === "scale" ? 1 : 0);
  }
  await expect(editor.option(1)).toHaveValue("Yes, all of it");
  await expect(editor.option(2)).toHaveValue("No, not yet");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(kind).toHaveValue("ranked");
  await expect(editor.option(1)).toHaveValue("Yes, all of it");
});
