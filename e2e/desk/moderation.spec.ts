import type { Page } from "@playwright/test";
import { eq, inArray } from "drizzle-orm";
import { aComment, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { expect, expectAccessible, expectFits, onPhone, test } from "../fixtures";

const cards = (page: Page) => page.getByRole("article");
const said = (page: Page) => page.getByRole("status").filter({ hasText: /./ });

/** A queue of its own: one story's comments that wait. */
async function aQueue(names: string[]) {
  const story = await aPublishedStory();
  const waiting = [];
  for (const [nth, body] of names.entries())
    waiting.push(
      await aComment({
        storyId: story.id,
        status: "PREMOD",
        heldBy: "new_commenter",
        body,
        createdAt: new Date(Date.now() - (names.length - nth) * 60_000),
      }),
    );
  return { story, waiting, path: `/desk/comments?story=${story.id}` };
}
const statuses = async (waiting: { id: string }[]) => {
  const ids = waiting.map(({ id }) => id);
  const rows = await db.select().from(comments).where(inArray(comments.id, ids));
  return ids.map((id) => rows.find((row) => row.id === id)?.status);
};
/** The page has its keys once its scripts run. */
const open = (page: Page, path: string) => page.goto(path, { waitUntil: "networkidle" });

test("a whole queue from the keyboard, with a change of mind", async ({ page, signInAs }) => {
  const { waiting, path } = await aQueue(["Alder", "Birch", "Cedar", "Damson"]);
  await signInAs("moderator");
  await open(page, path);
  await expect(cards(page)).toHaveCount(4);

  await page.keyboard.press("j");
  await expect(cards(page).filter({ hasText: "Alder" })).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(cards(page).filter({ hasText: "Alder" })).toBeFocused();

  await page.keyboard.press("a");
  await expect(said(page)).toContainText("Approved");
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).filter({ hasText: "Birch" })).toBeFocused();

  // As fast as fingers are: the reason meets the form without waiting for it.
  await page.keyboard.press("r");
  await page.keyboard.press("3");
  await expect(said(page)).toContainText("Rejected");
  await expect(cards(page).filter({ hasText: "Cedar" })).toBeFocused();

  await page.keyboard.press("f");
  await expect(said(page)).toContainText("Featured");
  await page.keyboard.press("u");
  await expect(said(page)).toContainText("Undone");
  await expect(cards(page).filter({ hasText: "Cedar" })).toBeFocused();
  expect(await statuses(waiting)).toEqual(["APPROVED", "REJECTED", "PREMOD", "PREMOD"]);

  await page.keyboard.press("a");
  await page.keyboard.press("a");
  await expect(page.getByText("Nothing here matches.")).toBeVisible();
  await expect
    .poll(() => statuses(waiting))
    .toEqual(["APPROVED", "REJECTED", "APPROVED", "APPROVED"]);
  const [rejection] = await db
    .select()
    .from(verdicts)
    .where(eq(verdicts.commentId, waiting[1]?.id ?? ""));
  expect(rejection).toMatchObject({ kind: "reject", code: "SPAM" });
});

test("by mouse: approve, undo, reject with a reason and a note", async ({ page, signInAs }) => {
  const { waiting, path } = await aQueue(["Only this one"]);
  await signInAs("editor");
  await open(page, path);
  const card = cards(page).filter({ hasText: "Only this one" });
  await card.getByRole("button", { name: "Approve" }).click();
  await said(page).getByRole("button", { name: "Undo" }).click();
  await expect(card).toBeVisible();
  await card.getByRole("button", { name: "Reject" }).click();
  await card.getByLabel("Off topic").check();
  await card.getByLabel(/Note to the author/).fill("Try the letters page, a r f u.");
  await card.getByRole("button", { name: "Reject" }).click();
  await expect(said(page)).toContainText("Rejected");
  expect(await statuses(waiting)).toEqual(["REJECTED"]);
  await page.getByRole("tab", { name: "Rejected" }).click();
  await expect(cards(page)).toContainText("Try the letters page, a r f u.");
});

test("the slower of two moderators sees the other's verdict", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const { waiting, path } = await aQueue(["Contested"]);
  await signInAs("moderator");
  const other = await anotherBrowser();
  const { name } = await signIn(other, "moderator");
  const theirs = await other.newPage();
  await open(page, path);
  await open(theirs, path);
  await cards(theirs).getByRole("button", { name: "Approve" }).click();
  await expect(said(theirs)).toContainText("Approved");
  await cards(page).getByRole("button", { name: "Reject" }).click();
  await cards(page).getByRole("button", { name: "Reject" }).click();
  await expect(cards(page).getByRole("alert")).toContainText(`${name} approved this`);
  expect(await statuses(waiting)).toEqual(["APPROVED"]);
});

test("a verdict that cannot be sent brings the card back and says so", async ({
  page,
  signInAs,
  context,
}) => {
  const { waiting, path } = await aQueue(["Unlucky"]);
  await signInAs("moderator");
  await open(page, path);
  await context.setOffline(true);
  await cards(page).getByRole("button", { name: "Approve" }).click();
  await expect(cards(page).getByRole("alert")).toContainText("could not be reached");
  expect(await statuses(waiting)).toEqual(["PREMOD"]);
  await context.setOffline(false);
  await cards(page).getByRole("button", { name: "Approve" }).click();
  await expect(said(page)).toContainText("Approved");
});

test("keys are letters in a field, and can be switched off", async ({ page, signInAs }) => {
  const { waiting, path } = await aQueue(["Untouched"]);
  await signInAs("moderator");
  await open(page, path);
  await page.getByLabel("Search comments").pressSequentially("arfu");
  await expect(page.getByLabel("Search comments")).toHaveValue("arfu");
  await page.evaluate(() => localStorage.setItem("galley.keys", "off"));
  await page.getByRole("heading", { name: "Comments" }).click();
  await page.keyboard.press("a");
  await expect(cards(page)).toHaveCount(1);
  expect(await statuses(waiting)).toEqual(["PREMOD"]);
});

test("only who may moderate gets in, by page and by program", async ({
  page,
  anotherBrowser,
  signIn,
}) => {
  for (const role of ["reader", "writer"] as const) {
    const context = await anotherBrowser();
    await signIn(context, role);
    expect((await (await context.newPage()).goto("/desk/comments"))?.status()).toBe(403);
    expect((await context.request.get("/api/comments/queue")).status()).toBe(403);
    expect((await context.request.get("/api/comments/queue/arrivals")).status()).toBe(403);
  }
  expect((await page.request.get("/api/comments/queue")).status()).toBe(401);
  for (const role of ["editor", "moderator", "admin"] as const) {
    const context = await anotherBrowser();
    await signIn(context, role);
    expect((await (await context.newPage()).goto("/desk/comments"))?.status()).toBe(200);
  }
});

test("every tab, and a card with its reason form, is accessible", async ({ page, signInAs }) => {
  await signInAs("moderator");
  for (const tab of ["pending", "reported", "unmoderated", "watched", "approved", "rejected"]) {
    await open(page, `/desk/comments?tab=${tab}`);
    await expectAccessible(page);
  }
  await open(page, (await aQueue(["Looked at"])).path);
  await page.keyboard.press("r");
  await expectAccessible(page);
});

test.describe("on a phone", () => {
  test.use(onPhone);
  test("the queue fits", async ({ page, signInAs }) => {
    const { path } = await aQueue([`https://${"long".repeat(40)}.example`, "Short"]);
    await signInAs("moderator");
    await open(page, path);
    await expectFits(page);
    await cards(page).first().getByRole("button", { name: "Reject" }).click();
    await expectFits(page);
  });
});
