import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";
import { accountPages, demoPassword } from "../pages/account";

const path = (url: string) => (address: URL) => address.pathname === url;

test("staff land on the desk, readers on the front page", async ({ page, anotherBrowser }) => {
  await accountPages(page).signIn("writer@galley.test", demoPassword);
  await expect(page).toHaveURL(path("/desk"));

  const reader = await (await anotherBrowser()).newPage();
  await accountPages(reader).signIn("reader@galley.test", demoPassword);
  await expect(reader).toHaveURL(path("/"));
});

test("a wrong password says so, and keeps the address", async ({ page }) => {
  const account = accountPages(page);
  await account.signIn("editor@galley.test", "not the password");
  await expect(account.alert).toHaveText("Email or password is incorrect");
  await expect(account.email).toHaveValue("editor@galley.test");
  await expect(account.password).toHaveValue("");

  await account.signIn("nobody-at-all@galley.test", "not the password");
  await expect(account.alert).toHaveText("Email or password is incorrect");
});

test("signing in leads back to where one came from, on this site only", async ({
  page,
  anotherBrowser,
}) => {
  await page.goto("/desk/stories?status=draft");
  await accountPages(page).signIn("editor@galley.test", demoPassword, page.url());
  await expect(page).toHaveURL(/\/desk\/stories\?status=draft$/);

  const elsewhere = await (await anotherBrowser()).newPage();
  const trap = "/sign-in?callbackUrl=https%3A%2F%2Fevil.example%2F";
  await accountPages(elsewhere).signIn("reader@galley.test", demoPassword, trap);
  await expect(elsewhere).toHaveURL(path("/"));
});

test("from the keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").focus();
  await page.keyboard.type("moderator@galley.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(path("/desk"));
});

test("signing out ends the session itself, not only the cookie", async ({
  page,
  context,
  anotherBrowser,
}) => {
  await accountPages(page).signIn(
    "reader@galley.test",
    demoPassword,
    "/sign-in?callbackUrl=/account",
  );
  await expect(page).toHaveURL(path("/account"));
  const copy = await anotherBrowser();
  await copy.addCookies(await context.cookies());
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(path("/"));

  const thief = await copy.newPage();
  await thief.goto("/account");
  await expect(thief).toHaveURL(path("/sign-in"));
});

test("the cookie is for the server alone and names nobody", async ({ page, context }) => {
  await accountPages(page).signIn("reader@galley.test", demoPassword);
  await expect(page).toHaveURL(path("/"));
  const cookie = (await context.cookies()).find(({ name }) => name === "galley.session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie?.value).not.toContain("galley.test");
});

test("accessible in both themes", async ({ page }) => {
  for (const address of ["/sign-in", "/join", "/forgot-password", "/confirm?token=x"]) {
    await page.goto(address);
    await expectAccessible(page);
  }
});

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("signing in, a mistake, and signing out", async ({ page }) => {
    const account = accountPages(page);
    await account.signIn("reader@galley.test", "wrong", "/sign-in?callbackUrl=/account");
    await expect(account.alert).toHaveText("Email or password is incorrect");
    await expect(account.email).toHaveValue("reader@galley.test");
    await account.password.fill(demoPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(path("/account"));
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(path("/"));
  });
});

test.describe("on a phone", () => {
  test.use(onPhone);

  test("nothing scrolls sideways", async ({ page, signInAs }) => {
    for (const address of ["/sign-in", "/join"]) {
      await page.goto(address);
      await expectFits(page);
    }
    await signInAs("reader");
    await page.goto("/account");
    await expectFits(page);
    await expectAccessible(page);
  });
});

test("a form from another site changes nothing", async ({ page, request }) => {
  await page.goto("/sign-in");
  const form: Record<string, string> = { email: "reader@galley.test", password: demoPassword };
  for (const input of await page.locator("form input[type=hidden]").all())
    form[(await input.getAttribute("name")) ?? ""] = (await input.getAttribute("value")) ?? "";
  expect(Object.keys(form).some((name) => name.startsWith("$ACTION"))).toBe(true);
  const answer = await request.post("/sign-in", {
    multipart: form,
    headers: { origin: "https://evil.example" },
    maxRedirects: 0,
  });
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("galley.session");
  expect(answer.status()).toBe(403);
});
