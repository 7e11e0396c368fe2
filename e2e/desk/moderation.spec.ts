import type { Page } from "@playwright/test";
import { eq, inArray } from "drizzle-orm";
import { aComment, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { commentClaims } from "@/db/schema/claim";
import { comments, verdicts } from "@/db/schema/comment";
import { events } from "@/db/schema/newsroom";
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
const holderOf = async (id = "") => {
  const [claim] = await db.select().from(commentClaims).where(eq(commentClaims.commentId, id));
  return claim?.moderatorId;
};
/** The page has its keys once its scripts run; then it listens, too. */
async function open(page: Page, path: string) {
  const listening = page.waitForRequest("**/api/comments/queue/live");
  await page.goto(path);
  await listening;
}

/** What is asked of an address waits. @returns lets it go on */
async function holdBack(page: Page, address: string) {
  let release = () => {};
  const isReleased = new Promise<void>((released) => {
    release = released;
  });
  await page.route(address, async (route) => {
    await isReleased;
    await route.continue();
  });
  return release;
}

/** What the page sends from now on, by address and in its order. */
function noteSent(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(new URL(request.url()).pathname);
  });
  return sent;
}

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

test("a card belongs to who reads it, for a minute; the verdict is seen at once next door", async ({
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
  await open(theirs, path);
  await expect.poll(() => holderOf(waiting[0]?.id)).toBeTruthy();
  await open(page, path);
  await expect(cards(page)).toContainText(`${name} is reading this.`);
  await expect(cards(page).getByRole("button", { name: "Approve" })).toBeDisabled();
  await page.keyboard.press("a");

  await cards(theirs).getByRole("button", { name: "Approve" }).click();
  await expect(said(theirs)).toContainText("Approved");
  await expect(cards(page).getByRole("alert")).toContainText(`${name} approved this`);
  expect(await statuses(waiting)).toEqual(["APPROVED"]);
});

test("a card stays with who judged it until the verdict is there, however slow the line", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const { waiting, path } = await aQueue(["Slow", "Next"]);
  const [slow, next] = waiting;
  const { id } = await signInAs("moderator");
  await open(page, path);
  await expect.poll(() => holderOf(next?.id)).toBe(id);
  const other = await anotherBrowser();
  await signIn(other, "moderator");
  const theirs = await other.newPage();
  await open(theirs, path);

  const send = await holdBack(page, "**/desk/comments?*");
  const sent = noteSent(page);
  await cards(page).filter({ hasText: "Slow" }).getByRole("button", { name: "Approve" }).click();
  await expect(cards(page)).toHaveCount(1);
  const question = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  await (await question).dismiss();
  expect(sent).toEqual(["/desk/comments"]);
  expect(await holderOf(slow?.id)).toBe(id);
  send();
  await expect(said(page)).toContainText("Approved");
  expect(await statuses(waiting)).toEqual(["APPROVED", "PREMOD"]);
  expect(await holderOf(slow?.id)).not.toBe(id);
});

test("a card is judged only once it is taken, on a slow line, and nobody has it then", async ({
  page,
  signInAs,
}) => {
  const { waiting, path } = await aQueue(["Quick"]);
  await signInAs("moderator");
  const pass = await holdBack(page, "**/api/comments/claims");
  const sent = noteSent(page);
  await open(page, path);
  await cards(page).getByRole("button", { name: "Approve" }).click();
  await expect(cards(page)).toHaveCount(0);
  expect(sent).toEqual(["/api/comments/claims"]);
  pass();
  await expect(said(page)).toContainText("Approved");
  expect(await statuses(waiting)).toEqual(["APPROVED"]);
  expect(await holderOf(waiting[0]?.id)).toBeUndefined();
});

test("who goes to another part of the desk lets go of the cards, after the verdict on its way", async ({
  page,
  signInAs,
}) => {
  const { waiting, path } = await aQueue(["Judged", "Left"]);
  const [judged, left] = waiting;
  const { id } = await signInAs("moderator");
  await open(page, path);
  await expect.poll(() => holderOf(left?.id)).toBe(id);
  const send = await holdBack(page, "**/desk/comments?*");
  await cards(page).filter({ hasText: "Judged" }).getByRole("button", { name: "Approve" }).click();
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Polls" }).click();
  await expect(page.getByRole("heading", { name: "Polls", level: 1 })).toBeVisible();
  expect([await holderOf(judged?.id), await holderOf(left?.id)]).toEqual([id, id]);
  send();
  await expect.poll(() => holderOf(left?.id)).toBeUndefined();
  expect(await statuses(waiting)).toEqual(["APPROVED", "PREMOD"]);
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

test("many at once from the keyboard, what comes meanwhile, and all of it taken back", async ({
  page,
  signInAs,
}) => {
  const { story, waiting, path } = await aQueue(["Elder", "Fir", "Gorse"]);
  await signInAs("moderator");
  await open(page, path);
  // One by its key and one by the mouse, after which the keys work on.
  for (const key of ["j", "x", "j"]) await page.keyboard.press(key);
  await page.getByRole("article").nth(1).getByRole("checkbox", { name: "Select" }).check();
  const selected = page.getByRole("region", { name: "Selected comments" });
  await expect(selected).toContainText("2 comments selected");
  await page.keyboard.press("r");
  await expectAccessible(page);
  await page.keyboard.press("6");
  await expect(said(page)).toContainText("Rejected 2 comments");
  expect(await statuses(waiting)).toEqual(["REJECTED", "REJECTED", "PREMOD"]);

  const late = await aComment({ storyId: story.id, status: "PREMOD", body: "Hazel" });
  const subject = { subjectType: "comment", subjectId: late.id };
  await db.insert(events).values({ verb: "comment.posted", ...subject, data: {} });
  await page.getByRole("button", { name: "1 new comment. Show" }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText("Hazel");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cards(page)).toHaveCount(4);
  expect(await statuses(waiting)).toEqual(["PREMOD", "PREMOD", "PREMOD"]);
});

test("an appeal: sent once from the account, answered by a colleague, told to the author", async ({
  page,
  signInAs,
  anotherBrowser,
  signIn,
}) => {
  const story = await aPublishedStory();
  const author = await signInAs("reader");
  const comment = await aComment({ storyId: story.id, authorId: author.id, body: "Ivy" });
  const desk = await anotherBrowser();
  await signIn(desk, "moderator");
  const theirs = await desk.newPage();
  await open(theirs, `/desk/comments?tab=unmoderated&story=${story.id}`);
  await theirs.keyboard.press("r");
  await theirs.keyboard.press("1");
  await expect(said(theirs)).toContainText("Rejected");

  await page.goto("/account");
  await page.getByText("Appeal", { exact: true }).click();
  await page.getByLabel("Why should it be published?").fill("It quotes the minister.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send appeal" }).click();
  const told = page.getByRole("status").filter({ hasText: "You appealed." });
  await expect(told).toContainText("A moderator will look again.");
  await expect(told).toBeFocused();
  await expect(told).toBeInViewport();

  const appeals = `/desk/comments?tab=appeals&story=${story.id}`;
  await open(theirs, appeals);
  await expect(cards(theirs)).toContainText("It quotes the minister.");
  await expect(cards(theirs)).toContainText("You rejected it or wrote it: a colleague answers.");
  for (const name of ["Approve", "Reject", "Feature"])
    await expect(cards(theirs).getByRole("button", { name })).toBeDisabled();
  await expectAccessible(theirs);
  await theirs.keyboard.press("a");
  expect(await statuses([comment])).toEqual(["REJECTED"]);

  const next = await anotherBrowser();
  await signIn(next, "moderator");
  const colleagues = await next.newPage();
  await open(colleagues, appeals);
  await colleagues.keyboard.press("a");
  await expect(said(colleagues)).toContainText("Approved");
  await expect(cards(theirs)).toContainText("approved this at");
  expect(await statuses([comment])).toEqual(["APPROVED"]);
  await page.reload();
  await expect(page.getByText("You appealed, and the comment was published.")).toBeVisible();
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
    for (const part of ["arrivals", "standing", "context", "live"])
      expect((await context.request.get(`/api/comments/queue/${part}`)).status()).toBe(403);
    expect((await context.request.post("/api/comments/claims", { data: {} })).status()).toBe(403);
    expect((await (await context.newPage()).goto("/desk/comments/reasons"))?.status()).toBe(403);
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
  for (const tab of [
    "pending",
    "reported",
    "appeals",
    "unmoderated",
    "watched",
    "approved",
    "rejected",
  ]) {
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
