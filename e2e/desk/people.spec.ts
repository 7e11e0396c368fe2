import { aPerson } from "@/db/builders";
import { expect, expectAccessible, expectFits, onPhone, test } from "../fixtures";

test("a new role holds from the next request on", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const there = await anotherBrowser();
  const person = await signIn(there, "reader");
  const desk = await there.newPage();
  expect((await desk.goto("/desk"))?.status()).toBe(403);

  await signInAs("admin");
  await page.goto(`/desk/people?q=${encodeURIComponent(person.email)}`);
  const row = page.getByRole("listitem", { name: person.name });
  await row.getByLabel(`Role of ${person.name}`).selectOption("writer");
  await row.getByRole("button", { name: "Change role" }).click();
  await expect(page.getByRole("status")).toHaveText("The role is writer now.");
  expect((await desk.goto("/desk/stories"))?.status()).toBe(200);
});

test("who is suspended is out at once, and in the log", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const there = await anotherBrowser();
  const person = await signIn(there, "editor");
  const desk = await there.newPage();
  await desk.goto("/desk");

  const admin = await signInAs("admin");
  await page.goto("/desk/people");
  await page.getByLabel("Search people").fill(person.name);
  await page.getByLabel("Search people").press("Enter");
  const row = page.getByRole("listitem", { name: person.name });
  await row.getByRole("button", { name: "Suspend" }).press("Enter");
  await expect(row.getByText("Suspended")).toBeVisible();
  await desk.reload();
  await expect(desk).toHaveURL(/\/sign-in\?callbackUrl=/);

  await row.getByRole("button", { name: "Reinstate" }).click();
  await expect(row.getByText("Active")).toBeVisible();
  await page.goto(`/desk/log?who=${admin.id}`);
  await expect(page.getByText(`${admin.name} suspended ${person.name}`)).toBeVisible();
});

test("one's own row has no way to lock oneself out", async ({ page, signInAs }) => {
  const admin = await signInAs("admin");
  await page.goto(`/desk/people?q=${encodeURIComponent(admin.email)}`);
  const row = page.getByRole("listitem", { name: admin.name });
  await expect(row).toContainText("You, admin");
  await expect(row.getByRole("button")).toHaveCount(0);
});

test("a filter that matches nobody can be cleared", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/desk/people?q=no-such-person-here");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/desk\/people$/);
});

for (const role of ["reader", "writer", "editor", "moderator"] as const)
  test(`a ${role} may not open people, settings or the log`, async ({ page, signInAs }) => {
    await signInAs(role);
    for (const address of ["/desk/people", "/desk/settings", "/desk/log"]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(403);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "This page is not open to you",
      );
    }
    await expectAccessible(page);
  });

test("a form copied from an admin does nothing in other hands", async ({
  page,
  signIn,
  anotherBrowser,
}) => {
  const target = await aPerson();
  const admins = await anotherBrowser({ javaScriptEnabled: false });
  await signIn(admins, "admin");
  const list = await admins.newPage();
  await list.goto(`/desk/people?q=${encodeURIComponent(target.email)}`);
  const copied: Record<string, string> = { role: "admin" };
  const inputs = list.locator("form", { has: list.getByRole("combobox", { name: /^Role of/ }) });
  for (const input of await inputs.locator("input[type=hidden]").all())
    copied[(await input.getAttribute("name")) ?? ""] = (await input.getAttribute("value")) ?? "";
  expect(copied).toMatchObject({ verb: "changeRole", personId: target.id, was: "reader" });

  for (const role of ["reader", "writer", "editor", "moderator"] as const) {
    await page.context().clearCookies();
    await signIn(page.context(), role);
    await page.request.post("/desk/people", { multipart: copied });
  }
  await list.reload();
  await expect(list.getByLabel(`Role of ${target.name}`)).toHaveValue("reader");

  await admins.request.post("/desk/people", { multipart: copied });
  await list.reload();
  await expect(list.getByLabel(`Role of ${target.name}`)).toHaveValue("admin");
});

test("settings: a mistake at its field, then saved for readers to see", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  await signInAs("admin");
  await page.goto("/desk/settings");
  await page.getByLabel("Days until comments close").fill("soon");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByLabel("Days until comments close")).toHaveAccessibleDescription(
    /Enter a whole number of days/,
  );
  const reader = await (await anotherBrowser()).newPage();
  await reader.goto("/feed.xml");
  const tagline = `News of the river, ${Date.now()}`;
  await page.getByLabel("Days until comments close").fill("0");
  await page.getByLabel("Tagline").fill(tagline);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved");
  const feed = await reader.request.get("/feed.xml");
  expect(await feed.text()).toContain(tagline);
});

test("accessible", async ({ page, signInAs }) => {
  await aPerson({ status: "suspended", name: `Zed ${Date.now()}` });
  await signInAs("admin");
  for (const address of ["/desk/people?status=suspended", "/desk/settings", "/desk/log"]) {
    await page.goto(address);
    await expectAccessible(page);
  }
});

test.describe("on a phone", () => {
  test.use(onPhone);
  test("nothing scrolls sideways", async ({ page, signInAs }) => {
    await signInAs("admin");
    for (const address of ["/desk/people", "/desk/settings", "/desk/log"]) {
      await page.goto(address);
      await expectFits(page);
    }
  });
});
