import { eq } from "drizzle-orm";
import { aBody, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { storyDocuments } from "@/db/schema/together";
import { expect, expectAccessible, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

/** As after a month in which nobody wrote in it. */
const forgetDocument = (id: string) =>
  db.delete(storyDocuments).where(eq(storyDocuments.storyId, id));

const keptWords = /not in the story now are kept in its history/;

test("what was written offline into a passage that another deleted is kept, and both are told", async ({
  page,
  context,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const person = await signInAs("writer");
  const doc = aBody("The gate is shut.", "The heron waits.");
  const { id } = await aStory({ createdBy: person.id, doc });
  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const mine = new StoryEditor(page);
  const theirs = new StoryEditor(await desk.newPage());
  await mine.open(id);
  await theirs.open(id);

  await context.setOffline(true);
  await mine.story.getByText("The heron waits.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" So do I.");
  await expect(page.getByText("Offline, kept on this device")).toBeVisible();
  await theirs.story.getByText("The heron waits.").click({ clickCount: 3 });
  await theirs.page.keyboard.press("Delete");
  await theirs.page.keyboard.press("Backspace");
  await expect(theirs.story).not.toContainText("heron");
  await expect(theirs.saved).toBeVisible();
  await context.setOffline(false);

  await expect(page.getByText(keptWords)).toBeVisible();
  await expect(theirs.page.getByText(keptWords)).toBeVisible();
  await expect(mine.story).not.toContainText("heron");
  await expectAccessible(page);
  await page.getByRole("link", { name: "kept in its history" }).click();
  await page.getByRole("link", { name: /^Revision/ }).click();
  await expect(page.getByText("The heron waits. So do I.")).toBeVisible();
});

test("a page that slept while its document was made anew saves what is typed, and goes on", async ({
  page,
  signInAs,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  // An open page asks once what it has missed; it sleeps from then on.
  const asked = page.waitForResponse(/\/sync$/);
  await editor.open(id);
  await asked;
  await forgetDocument(id);
  const opened = page.waitForEvent("load");
  await editor.standfirst.fill("Typed after a month.");
  await opened;
  await editor.story.waitFor();
  await expect(editor.standfirst).toHaveValue("Typed after a month.");
  await editor.headline.fill("And then");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await expect(editor.standfirst).toHaveValue("Typed after a month.");
  await expect(editor.headline).toHaveValue("And then");
  await expect(page.getByText(keptWords)).toBeHidden();
});

test("what a device kept is kept by the server, too, if its document is no more and others wrote on", async ({
  page,
  context,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await context.setOffline(true);
  await editor.standfirst.fill("Typed on a train, long ago.");
  await expect(page.getByText("Offline, kept on this device")).toBeVisible();
  await editor.crash();
  await context.setOffline(false);

  await forgetDocument(id);
  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const theirs = new StoryEditor(await desk.newPage());
  await theirs.open(id);
  await theirs.standfirst.fill("Written at the desk.");
  await expect(theirs.saved).toBeVisible();

  const later = new StoryEditor(await context.newPage());
  await later.open(id);
  await expect(later.page.getByText(keptWords)).toBeVisible();
  await expect(later.standfirst).toHaveValue("Written at the desk.");
  await later.page.getByRole("link", { name: "kept in its history" }).click();
  await later.page.getByRole("link", { name: /^Revision/ }).click();
  await expect(later.page.getByText("Typed on a train, long ago.")).toBeVisible();
});
