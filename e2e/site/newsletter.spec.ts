import { eq } from "drizzle-orm";
import { aPublishedStory, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { newsletterPlan } from "@/db/schema/newsletter";
import { subscriptions } from "@/db/schema/subscription";
import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";
import { freshEmail } from "../pages/account";
import { composer } from "../pages/newsletter";
import { mailsTo, pageOf } from "../pages/outbox";

// An issue that made itself in the middle of a test would take the place of the test's own.
test.beforeEach(() => db.update(newsletterPlan).set({ dailyAt: null, weeklyAt: null }));

const linkIn = (mail: string, words: RegExp): string =>
  new URL(words.exec(mail)?.[1] ?? "http://none.test").pathname;

test("a reader subscribes without a script, gets an issue, and ends it with one press", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  const section = await aSection();
  const story = await aPublishedStory({ sectionId: section.id });
  const other = await aPublishedStory();
  const email = freshEmail();

  const phone = await anotherBrowser({ ...withoutScripts, ...onPhone });
  const reader = await phone.newPage();
  await reader.goto(`/sections/${section.slug}`);
  await reader.getByRole("link", { name: `Get ${section.name} by mail` }).click();
  await expect(reader.getByRole("checkbox", { name: section.name })).toBeChecked();
  await expectFits(reader);
  await reader.getByLabel("Email").fill(email);
  await reader.getByRole("button", { name: "Subscribe" }).click();
  await expect(reader.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();

  const [asked = ""] = await mailsTo(email, "Confirm the newsletter");
  const confirm = linkIn(asked, /(http\S+\/newsletter\/confirm\/\S+)/);
  // A program that looks at mails opens the link: nothing is confirmed by that.
  for (let nth = 0; nth < 2; nth++) await reader.goto(confirm);
  expect(await db.select().from(subscriptions).where(eq(subscriptions.email, email))).toEqual([]);
  await expect(reader.getByText(`${email} is to get ${section.name}, once a day.`)).toBeVisible();
  await expectFits(reader);
  await reader.getByRole("button", { name: "Confirm subscription" }).click();
  await expect(reader.getByRole("status")).toContainText("Confirmed");
  await expect(reader.getByRole("checkbox", { name: section.name })).toBeChecked();
  await reader.goto(confirm);
  await expect(reader.getByText("This link has been used")).toBeVisible();

  const editor = await signInAs("editor");
  const desk = composer(page);
  await desk.start();
  const subject = `News of ${section.name}`;
  await desk.subject.fill(subject);
  await desk.introduction.fill("Good morning.");
  await desk.add(story.headline);
  await desk.add(other.headline);
  await desk.button(`Down ${story.headline}`).press("Enter");
  await expect(desk.inIt.first()).toHaveAccessibleName(other.headline);
  await expect(desk.button(`Down ${story.headline}`)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(desk.inIt.first()).toHaveAccessibleName(story.headline);
  await desk.inIt.first().getByText("Note").click();
  await desk.inIt.first().getByLabel("What you say of it").fill("Read this one first.");
  await page.getByRole("checkbox", { name: section.name }).check();
  await expect(desk.status.filter({ hasText: "Draft saved" })).toBeVisible();
  await expectAccessible(page);

  // Pressed twice in a hurry, it is one mail.
  await desk.button("Send to myself").dblclick();
  await expect(page.getByText(`Sent to ${editor.email}.`)).toBeVisible();
  const [tried = "", ...more] = await mailsTo(editor.email, `[Test] ${subject}`);
  expect(tried).toContain("Good morning.");
  expect(more).toEqual([]);

  await desk.button("Preview").click();
  await expect(page.getByRole("heading", { name: "Plain text" })).toBeVisible();
  await expect(page.locator("pre")).toContainText(`* ${story.headline} (${section.name})`);
  const asPage = page.frameLocator("iframe");
  await expect(asPage.getByRole("heading", { name: story.headline })).toBeVisible();
  await expect(asPage.getByText("Read this one first.")).toBeVisible();
  await page.getByRole("link", { name: section.name }).click();
  await expect(page.locator("pre")).not.toContainText(other.slug);
  await expectAccessible(page, { but: "iframe" });
  await page.getByRole("link", { name: "Back" }).click();
  await page.waitForURL(/\/desk\/newsletters\/[0-9a-f-]{36}$/);

  await desk.button("Send or schedule").click();
  await expect(desk.dialog.getByText(/Goes to [\d,]+ readers?/)).toBeVisible();
  await expect(desk.dialog).toContainText("Time of Europe/London.");
  await expectAccessible(page);
  await desk.dialog.getByLabel("Or at").fill("2030-01-01T07:00");
  await desk.button("Schedule").click();
  await expect(page.getByText("for 1 January 2030, 07:00")).toBeVisible();
  await desk.button("Cancel").click();
  await expect(desk.subject).toHaveValue(subject);
  await desk.button("Send or schedule").click();
  await desk.dialog.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("Sent", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0, { timeout: 30_000 });
  await expectAccessible(page);

  const mails = await mailsTo(email, subject);
  expect(mails).toHaveLength(1);
  const [mail = ""] = mails;
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(mail).toMatch(/^List-Id: <newsletter\.127\.0\.0\.1>$/m);
  expect(mail).toMatch(/^Message-ID: <\S+@127\.0\.0\.1>$/m);
  expect(mail).toContain(`* ${story.headline} (${section.name})\n  http`);
  expect(mail).not.toContain(other.slug);
  expect(await mailsTo(editor.email, `Subject: ${subject}`)).toEqual([]);

  const letter = await (await anotherBrowser(onPhone)).newPage();
  await letter.setContent((await pageOf(email, subject)) ?? "");
  await expect(letter.getByRole("heading", { name: story.headline })).toBeVisible();
  await expectFits(letter);
  await expectAccessible(letter);

  const end = linkIn(mail, /List-Unsubscribe: <(\S+)>/);
  const provider = await anotherBrowser();
  const pressed = await provider.request.post(end, { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.status()).toBe(204);
  await reader.goto(linkIn(mail, /Change what comes: (\S+)/));
  await expect(reader.getByText("or its subscription has ended")).toBeVisible();
  await reader.goto(linkIn(mail, /Unsubscribe: (http\S+)/));
  await reader.getByRole("button", { name: "Stop these mails" }).click();
  await expect(reader.getByText("Done: you get no newsletter any more")).toBeVisible();
  expect(await db.select().from(subscriptions).where(eq(subscriptions.email, email))).toEqual([]);
});

test("the answer is the same for an address that is known; what was typed is not lost", async ({
  page,
}) => {
  const email = freshEmail();
  await db.insert(subscriptions).values({ email, rhythm: "weekly", allSections: true });
  await page.goto("/newsletter");
  await expectAccessible(page);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("radio", { name: "Only these sections" }).check();
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByRole("alert")).toHaveText("Choose at least one section, or all of them.");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Everything" }).check();
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await expectAccessible(page);

  const [mail = ""] = await mailsTo(email, "You get the newsletter of");
  await page.goto(linkIn(mail, /(http\S+\/newsletter\/choices\/\S+)/));
  await expect(page.getByRole("radio", { name: /^Weekly/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /^Daily/ }).check();
  await page.getByRole("radio", { name: "Only these sections" }).check();
  await page.getByRole("button", { name: "Save newsletters" }).click();
  await expect(page.getByRole("alert")).toHaveText("Choose at least one section, or everything.");
  await expect(page.getByRole("radio", { name: /^Daily/ })).toBeChecked();
  await page.getByRole("checkbox", { name: "Town" }).check();
  await page.getByRole("button", { name: "Save newsletters" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(page.getByRole("checkbox", { name: "Town" })).toBeChecked();
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByText("Done: you get no newsletter any more")).toBeVisible();
});

test("whoever is signed in chooses in the account, without a mail", async ({ page, signInAs }) => {
  const { email } = await signInAs("reader");
  await page.goto("/account");
  const part = page.getByRole("region", { name: "Newsletter" });
  await expect(part.getByRole("radio", { name: "No newsletter" })).toBeChecked();
  await part.getByRole("radio", { name: /^Weekly/ }).check();
  // A section forgotten is no reason to lose the rest, or even to end it at the next press.
  await part.getByRole("radio", { name: "Only these sections" }).check();
  await part.getByRole("button", { name: "Save newsletters" }).click();
  await expect(part.getByRole("alert")).toBeVisible();
  await expect(part.getByRole("radio", { name: /^Weekly/ })).toBeChecked();
  await part.getByRole("radio", { name: "Everything" }).check();
  await part.getByRole("button", { name: "Save newsletters" }).click();
  await expect(part.getByRole("status")).toHaveText("Saved.");
  await expect(part.getByRole("radio", { name: /^Weekly/ })).toBeChecked();
  await expectAccessible(page);
  expect(await db.select().from(subscriptions).where(eq(subscriptions.email, email))).toMatchObject(
    [{ rhythm: "weekly", allSections: true }],
  );
  await part.getByRole("radio", { name: "No newsletter" }).check();
  await part.getByRole("button", { name: "Save newsletters" }).click();
  await expect(part.getByRole("status")).toHaveText("You get no newsletter any more.");
});

test("two editors who compose at once are shown both; stories are dragged", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const [one, two] = [await aPublishedStory(), await aPublishedStory()];
  await signInAs("editor");
  const desk = composer(page);
  await page.setViewportSize({ width: 1280, height: 1800 });
  await desk.start();
  await desk.subject.fill("Mine");
  await desk.add(one.headline);
  await desk.add(two.headline);
  await desk.inIt.nth(1).getByText("Drag").dragTo(desk.inIt.nth(0));
  await expect(desk.inIt.first()).toHaveAccessibleName(two.headline);
  await expect(desk.status.filter({ hasText: "Draft saved" })).toBeVisible();

  const colleagues = await anotherBrowser();
  const { name } = await signIn(colleagues, "editor");
  const other = await colleagues.newPage();
  await other.goto(page.url());
  await expect(composer(other).inIt.first()).toHaveAccessibleName(two.headline);
  await composer(other).subject.fill("Theirs");
  await expect(other.getByRole("status").filter({ hasText: "Draft saved" })).toBeVisible();
  await desk.subject.fill("Mine, again");
  const conflict = page.getByRole("region", { name: /has changed this newsletter meanwhile/ });
  await expect(conflict.getByRole("region", { name: "Yours, not saved" })).toContainText(
    "Mine, again",
  );
  await expect(conflict.getByRole("region", { name: `Saved by ${name}` })).toContainText("Theirs");
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(desk.status.filter({ hasText: "Draft saved" })).toBeVisible();
  await other.reload();
  await expect(composer(other).subject).toHaveValue("Mine, again");

  await desk.button("Delete").click();
  await desk.button("Delete it").click();
  await expect(page).toHaveURL(/\/desk\/newsletters$/);
});

test("a search for a story is asked once, however long it stands there", async ({
  page,
  signInAs,
}) => {
  const { headline } = await aPublishedStory();
  await signInAs("editor");
  await composer(page).start();
  await page.clock.install();
  await page.reload();
  let asked = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") asked += 1;
  });
  await page.getByLabel("Find by headline").fill(headline);
  await page.clock.runFor(300);
  await expect(page.getByRole("listitem", { name: headline })).toBeVisible();
  await expect(page.getByText("1 story", { exact: true })).toBeVisible();
  await page.clock.runFor(1_000);
  expect(asked).toBe(1);
});

test("newsletters are the editors': a writer and a reader have no way to them", async ({
  signIn,
  anotherBrowser,
}) => {
  for (const role of ["reader", "writer", "moderator"] as const) {
    const browser = await anotherBrowser();
    await signIn(browser, role);
    const page = await browser.newPage();
    expect((await page.goto("/desk/newsletters"))?.status(), role).toBe(403);
  }
  const nobody = await (await anotherBrowser()).newPage();
  await nobody.goto("/desk/newsletters");
  await expect(nobody).toHaveURL(/\/sign-in\?callbackUrl=/);
});
