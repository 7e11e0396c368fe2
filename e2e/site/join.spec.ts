import { expect, test, withoutScripts } from "../fixtures";
import { accountPages, freshEmail } from "../pages/account";

const password = "a heron on the weir";
const path = (url: string) => (address: URL) => address.pathname === url;

test("join, confirm by the mailed link, sign in", async ({ page }) => {
  const account = accountPages(page);
  const email = freshEmail();
  await account.join({ name: "Nora Quill", email, password });
  await expect(account.status).toContainText(`We have sent a mail to ${email}`);

  await account.mailedLink.click();
  await page.getByRole("button", { name: "Confirm e-mail" }).click();
  await expect(account.status).toHaveText("Your e-mail is confirmed.");

  await account.signIn(email, password, "/sign-in?callbackUrl=/account");
  await expect(page.getByText("Confirmed", { exact: true })).toBeVisible();
});

test("opening the link changes nothing, and it works once", async ({ page, request }) => {
  const account = accountPages(page);
  await account.join({ name: "Nora Quill", email: freshEmail(), password });
  const link = (await account.mailedLink.getAttribute("href")) ?? "";
  expect((await request.get(link)).status()).toBe(200);

  for (const outcome of [account.status, account.alert]) {
    await page.goto(link);
    await page.getByRole("button", { name: "Confirm e-mail" }).click();
    await expect(outcome).toBeVisible();
  }
  await expect(account.alert).toContainText("has been used or is out of date");
});

test("mistakes are told at their fields, and nothing typed is lost", async ({ page }) => {
  const account = accountPages(page);
  await account.join({ name: "Nora Quill", email: "not an address", password: "short" });
  await expect(account.email).toHaveAccessibleDescription(/Enter an e-mail address/);
  await expect(account.password).toHaveAccessibleDescription(/Use at least 8 characters/);
  await expect(account.name).toHaveValue("Nora Quill");
  await expect(account.email).toHaveValue("not an address");
  await expect(account.email).toBeFocused();

  await account.fillJoin({ name: "Inеs Okаfоr", email: freshEmail(), password: "password1" });
  await expect(account.password).toHaveAccessibleDescription(/Guessers try this/);
  await account.fillJoin({ name: "Inеs Okаfоr", email: freshEmail(), password });
  await expect(account.name).toHaveAccessibleDescription(/taken for someone of the newsroom/);
});

test("a known address gets the same answer", async ({ page }) => {
  const account = accountPages(page);
  await account.join({ name: "Wren", email: "reader@galley.test", password });
  await expect(account.status).toContainText("We have sent a mail to reader@galley.test");
});

test("a forgotten password is replaced, and the old one is out", async ({
  page,
  anotherBrowser,
}) => {
  const account = accountPages(page);
  const email = freshEmail();
  await account.join({ name: "Nora Quill", email, password });
  await expect(account.mailedLink).toBeVisible();
  const elsewhere = await (await anotherBrowser()).newPage();
  await accountPages(elsewhere).signIn(email, password, "/sign-in?callbackUrl=/account");
  await expect(elsewhere).toHaveURL(path("/account"));

  await page.goto("/forgot-password");
  await account.email.fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await account.mailedLink.click();
  await page.getByLabel("New password").fill("a kingfisher at dusk");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(account.status).toContainText("Your password is changed");

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(path("/sign-in"));
  await account.signIn(email, password);
  await expect(account.alert).toHaveText("Email or password is incorrect");
  await account.signIn(email, "a kingfisher at dusk");
  await expect(page).toHaveURL(path("/"));
});

test("one's account: name, password, and the other sessions", async ({ page, anotherBrowser }) => {
  const account = accountPages(page);
  const email = freshEmail();
  await account.join({ name: "Nora Quill", email, password });
  await expect(account.mailedLink).toBeVisible();
  const elsewhere = await (await anotherBrowser()).newPage();
  for (const browser of [elsewhere, page]) {
    await accountPages(browser).signIn(email, password, "/sign-in?callbackUrl=/account");
    await expect(browser).toHaveURL(path("/account"));
  }
  await expect(page.getByText("you cannot comment until it is")).toBeVisible();

  await account.name.fill("Nora Quillfeather");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(account.status).toHaveText("Saved.");

  await page.getByRole("button", { name: /^End session/ }).click();
  await expect(account.status.last()).toHaveText("The session is ended.");
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(path("/sign-in"));

  await page.reload();
  await expect(account.name).toHaveValue("Nora Quillfeather");
});

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("join, a mistake first, confirm", async ({ page }) => {
    const account = accountPages(page);
    const email = freshEmail();
    await account.join({ name: "Nora Quill", email, password: "short" });
    await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
    await expect(account.email).toHaveValue(email);
    await account.password.fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await account.mailedLink.click();
    await page.getByRole("button", { name: "Confirm e-mail" }).click();
    await expect(page.getByText("Your e-mail is confirmed.")).toBeVisible();
  });
});
