import { aPublishedStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a version is kept by name, compared word by word and restored without being published", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const { id, slug } = await aPublishedStory({ standfirst: "The ferry crosses at noon." });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await page.getByText(/^History/).click();
  await page.getByLabel("Keep this version as").fill("before legal");
  await editor.button("Keep version").click();
  await expect(page.getByText("“before legal”").first()).toBeVisible();

  await editor.standfirst.fill("The ferry crosses at midnight.");
  await expect(editor.saved).toBeVisible();
  await page.reload();
  await page.getByText(/^History/).click();
  const kept = page.getByRole("listitem").filter({ hasText: "before legal" });
  await kept.getByRole("link", { name: /^Compare/ }).click();
  await expect(page.getByRole("deletion")).toContainText("noon");
  await expect(page.getByRole("insertion")).toContainText("midnight");
  await expect(page.getByRole("status")).toHaveText("1 place differs.");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);

  await page.goto(`/desk/stories/${id}/revisions?kind=named`);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Revision/ }).click();
  await page.getByRole("button", { name: "Restore as draft" }).click();
  await expect(editor.standfirst).toHaveValue("The ferry crosses at noon.");
  await page.goto(`/stories/${slug}`);
  await expect(page.getByText("The ferry crosses at noon.")).toBeVisible();
});
