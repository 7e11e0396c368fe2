import { expect, test } from "../fixtures";

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
