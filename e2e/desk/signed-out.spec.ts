import type { Page } from "@playwright/test";
import { aPublishedStory, aSection } from "@/db/builders";
import { expect, test } from "../fixtures";
import { demoPassword } from "../pages/account";
import { composer } from "../pages/newsletter";

/** Where one is, without leaving the page. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign in again" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Email").fill("editor@galley.test");
  await dialog.getByLabel("Password").fill(demoPassword);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
}

test("signed out while arranging a front: the work waits, and is saved on the spot", async ({
  page,
  context,
  signInAs,
}) => {
  const section = await aSection();
  const { headline } = await aPublishedStory({ sectionId: section.id });
  await signInAs("editor");
  await page.goto(`/desk/front?section=${section.slug}`);
  await context.clearCookies();
  await page.getByRole("button", { name: `Hold here ${headline}` }).click();
  await expect(page.getByText("Signed out: kept on this page")).toBeVisible();
  await signInAgain(page);
  await expect(page.getByText("Draft saved, not yet with readers")).toBeVisible();
});

test("signed out while composing a newsletter: the text waits, and is saved on the spot", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("editor");
  const desk = composer(page);
  await desk.start();
  await context.clearCookies();
  await desk.subject.fill("The weir holds");
  await expect(page.getByText("Signed out: kept on this page")).toBeVisible();
  await signInAgain(page);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(desk.subject).toHaveValue("The weir holds");
});
