import { aPublishedStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a correction reaches readers at once, a changed headline stays known, both can be read by programs", async ({
  page,
  signInAs,
  anotherBrowser,
  request,
}) => {
  await signInAs("editor");
  const { id, slug, headline } = await aPublishedStory();
  const reader = await (await anotherBrowser()).newPage();
  await reader.goto(`/stories/${slug}`);
  await expect(reader.getByText("Corrected")).toBeHidden();

  const editor = new StoryEditor(page);
  await editor.open(id);
  await page.getByText(/^Corrections \(/).click();
  await editor.button("Publish correction").click();
  await expect(page.getByText("Say what was wrong and what is right.")).toBeVisible();
  await page.getByLabel("What readers should know").fill("It left at nine, not at eight.");
  await expectAccessible(page);
  await editor.button("Publish correction").click();
  await expect(page.getByText("Correction published.")).toBeVisible();
  await editor.headline.fill("The ferry left at nine");
  await expect(editor.saved).toBeVisible();
  await editor.button("Update").click();
  await expect(page.getByText("Readers see this text.")).toBeVisible();

  await reader.goto(`/stories/${slug}`);
  const notes = reader.getByRole("region", { name: "Corrections and changes" });
  await expect(notes).toContainText("It left at nine, not at eight.");
  await notes.getByText("An earlier headline").click();
  await expect(notes).toContainText(headline);
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 390, height: 844 });
  await expectFits(reader);
  const data = JSON.parse(
    (await reader.locator("script[type='application/ld+json']").textContent()) ?? "",
  );
  expect(data["@graph"][0].correction[0]).toMatchObject({ "@type": "CorrectionComment" });
  const answer = await (await request.get(`/api/stories/${slug}`)).json();
  expect(answer.corrections).toMatchObject([{ kind: "correction" }]);

  await reader.goto("/corrections");
  const listed = reader.getByRole("listitem").filter({ hasText: "The ferry left at nine" });
  await expect(listed).toContainText("It left at nine, not at eight.");
  await expectAccessible(reader);
  await listed.getByRole("link").click();
  await expect(reader).toHaveURL(new RegExp(`/stories/${slug}#corrections$`));
});
