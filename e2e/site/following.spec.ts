import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { aComment, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { follows } from "@/db/schema/follow";
import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";
import { accountPages, freshEmail } from "../pages/account";

const outbox = path.resolve(".cache/e2e/outbox");

/** The first mail to somebody that speaks of it. */
async function mailTo(email: string, about: string): Promise<string | undefined> {
  const files = await readdir(outbox).catch(() => []);
  for (const file of files) {
    const mail = await readFile(path.join(outbox, file), "utf8");
    if (mail.includes(`To: ${email}\n`) && mail.includes(about)) return mail;
  }
}

/** Posts as somebody whose comments go up at once. */
async function answer(context: BrowserContext, author: { id: string }, address: string) {
  for (let nth = 0; nth < 2; nth++)
    await aComment({
      storyId: (await aPublishedStory()).id,
      authorId: author.id,
      status: "APPROVED",
    });
  const page = await context.newPage();
  await page.goto(address);
  const thread = page.getByRole("region", { name: "Comments" });
  await thread.getByRole("link", { name: /^Reply/ }).click();
  await thread.getByLabel("Your comment").fill("The bakery lights were on, mind you.");
  await thread.getByRole("button", { name: "Post comment" }).click();
  await expect(thread).toContainText("The bakery lights were on");
}

test("a follower is told of an answer in the account and by mail, until they stop it", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const reader = await signInAs("reader");
  const story = await aPublishedStory();
  await aComment({ storyId: story.id, authorId: reader.id, body: "No light from four to six." });
  const address = `/stories/${story.slug}`;

  await page.goto(address);
  await page.getByRole("button", { name: "Follow this conversation" }).click();
  await expect(page.getByText("You follow this conversation.")).toBeVisible();

  const other = await anotherBrowser();
  await answer(other, await signIn(other, "reader"), address);
  await expect(async () => {
    await page.goto("/account");
    await expect(page.getByRole("heading", { name: "What is new (1)" })).toBeVisible();
  }).toPass();
  await expect(page.getByRole("region", { name: /What is new/ })).toContainText("answered you on");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("heading", { name: "What is new", exact: true })).toBeVisible();

  await expect.poll(() => mailTo(reader.email, "bakery lights"), { timeout: 30_000 }).toBeDefined();
  const mail = (await mailTo(reader.email, "bakery lights")) ?? "";
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const way = /No more of them: (\S+)/.exec(mail)?.[1] ?? "";
  const phone = await anotherBrowser({ ...withoutScripts, ...onPhone });
  const outside = await phone.newPage();
  await outside.goto(new URL(way).pathname);
  await expectFits(outside);
  await outside.getByRole("button", { name: "Stop these mails" }).click();
  await expect(outside.getByRole("status")).toContainText("Done: you get no more mails");

  await page.reload();
  await expect(page.getByRole("radio", { name: "No mails" })).toBeChecked();
  await page.getByRole("radio", { name: "Once a day" }).check();
  await page.getByRole("button", { name: "Save choice" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved: once a day" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Once a day" })).toBeChecked();
  await page.getByRole("button", { name: /^Stop following/ }).click();
  await expect(page.getByText("You follow no conversation.")).toBeVisible();
});

test("an account is deleted with its password, and its comments go or stay as it was said", async ({
  page,
}) => {
  const account = accountPages(page);
  const [email, password] = [freshEmail(), "a heron on the weir"];
  await account.join({ name: "Isolde Marsh", email, password });
  await account.mailedLink.click();
  await page.getByRole("button", { name: "Confirm e-mail" }).click();
  await expect(account.status).toHaveText("Your e-mail is confirmed.");
  await account.signIn(email, password, "/sign-in?callbackUrl=/account");

  await page.getByText("Delete this account for good").click();
  await expectAccessible(page);
  const go = page.getByRole("button", { name: "Delete account" });
  await go.click();
  await expect(page.getByText("Choose what becomes of your comments")).toBeVisible();
  await page.getByRole("radio", { name: /under “Former reader”/ }).check();
  await page.getByLabel("Your password").fill("not this one");
  await go.click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(/not your password/);
  await expect(page.getByRole("radio", { name: /under “Former reader”/ })).toBeChecked();
  await page.getByLabel("Your password").fill(password);
  await go.click();
  await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
  await expectAccessible(page);

  await account.signIn(email, password);
  await expect(account.alert).toHaveText("Email or password is incorrect");
});

test("a conversation that is closed is not offered to follow; who follows it can stop", async ({
  page,
  signInAs,
}) => {
  const reader = await signInAs("reader");
  const story = await aPublishedStory({ commentMode: "closed" });
  const thread = page.getByRole("region", { name: "Comments" });
  await page.goto(`/stories/${story.slug}`);
  await expect(thread).toContainText("Comments on this story are closed.");
  await expect(thread.getByRole("button", { name: "Follow this conversation" })).toHaveCount(0);
  await db.insert(follows).values({ personId: reader.id, storyId: story.id });
  await page.reload();
  await expect(thread).toContainText("You follow this conversation.");
  await thread.getByRole("button", { name: "Stop following" }).click();
  await expect(thread).not.toContainText("You follow this conversation.");
  await expect(thread).toContainText("Comments on this story are closed.");
  await expect(thread.getByRole("button")).toHaveCount(0);
});
