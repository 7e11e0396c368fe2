import { aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("the desk asks who is there and leads back", async ({ page }) => {
  await page.goto("/desk/stories");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fdesk%2Fstories$/);
});

test("a reader has no way into the desk", async ({ page, signInAs }) => {
  await signInAs("reader");
  const answer = await page.goto("/desk");
  expect(answer?.status()).toBe(403);
});

test("a writer enters the desk", async ({ page, signInAs }) => {
  await signInAs("writer");
  const answer = await page.goto("/desk/stories");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
});

test("what is missing below the desk is missing on the desk, and no script is refused", async ({
  page,
  signInAs,
}) => {
  await signInAs("writer");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  for (const place of ["/desk/nothing-here", "/account/nothing-here"]) {
    const answer = await page.goto(place, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
  }
  await page.goto("/desk/nothing-here");
  await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect(refused).toEqual([]);
});

test("the desk tries nothing that its pages' policy forbids", async ({ page, signInAs }) => {
  const person = await signInAs("admin");
  const { id } = await aStory({ createdBy: person.id });
  const refused: string[] = [];
  await page.exposeFunction("tell", (what: string) => refused.push(what));
  await page.addInitScript(() => {
    const { tell } = window as unknown as { tell: (what: string) => void };
    document.addEventListener("securitypolicyviolation", (event) =>
      tell(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  for (const place of ["front", "comments", "settings/comments", "media", "newsletters"])
    await page.goto(`/desk/${place}`);
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.headline.fill("A line");
  await expect(editor.saved).toBeVisible();
  expect(refused).toEqual([]);
});
