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
