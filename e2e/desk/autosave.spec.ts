import { aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("of two who save one version, both texts stay and are shown side by side", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const person = await signInAs("editor");
  const { id } = await aStory({ createdBy: person.id });
  const desk = await anotherBrowser();
  await signIn(desk, "editor");
  const mine = new StoryEditor(page);
  const theirs = new StoryEditor(await desk.newPage());
  await mine.open(id);
  await theirs.open(id);
  await mine.standfirst.fill("The first to be saved.");
  await expect(mine.saved).toBeVisible();
  await theirs.standfirst.fill("The second to be saved.");
  await expect(theirs.page.getByText("Someone else saved. Compare")).toBeVisible();
  const side = theirs.page.getByRole("region", { name: `${person.name}’s text` });
  await expect(side).toContainText("The first to be saved.");
  await theirs.button("Go on with mine").click();
  await expect(theirs.saved).toBeVisible();
  await mine.page.reload();
  await expect(mine.standfirst).toHaveValue("The second to be saved.");

  await page.getByText(/^History/).click();
  await page
    .getByRole("link", { name: /^Revision/ })
    .first()
    .click();
  await expect(page.getByText(/^Revision \d/)).toBeVisible();
  await page.getByRole("button", { name: "Restore as draft" }).click();
  await expect(mine.standfirst).toBeVisible();
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

test("a text that never reached the server is offered again", async ({ page, signInAs }) => {
  const person = await signInAs("writer");
  const { id } = await aStory({ createdBy: person.id });
  const editor = new StoryEditor(page);
  await editor.open(id);
  // From here on no save arrives, whenever this page tries.
  await page.route("**/desk/stories/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await editor.standfirst.fill("Almost lost.");
  await expect(page.getByText("Could not save, trying again")).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank");
  await page.unrouteAll({ behavior: "wait" });
  await editor.open(id);
  await expect(editor.standfirst).not.toHaveValue("Almost lost.");
  await editor.button("Restore it").click();
  await expect(editor.standfirst).toHaveValue("Almost lost.");
  await expect(editor.saved).toBeVisible();
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
