import type { Page } from "@playwright/test";
import { eq, like } from "drizzle-orm";
import { aComment, aPerson, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { rateLimits } from "@/db/schema/newsroom";
import { people, sessions } from "@/db/schema/person";
import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";

const thread = (page: Page) => page.getByRole("region", { name: "Comments" });
const card = (page: Page, text: string) =>
  thread(page).getByRole("article").filter({ hasText: text }).last();

async function say(page: Page, text: string) {
  await thread(page).getByLabel("Your comment").fill(text);
  await thread(page).getByRole("button", { name: "Post comment" }).click();
}

/** A story, and a reader whose comments go up at once because two of theirs stand. */
async function aTalk(reader?: { id: string }) {
  const story = await aPublishedStory();
  const opening = await aComment({ storyId: story.id, body: "I took that ferry to school." });
  for (let nth = 0; reader && nth < 2; nth++)
    await aComment({
      storyId: (await aPublishedStory()).id,
      authorId: reader.id,
      status: "APPROVED",
    });
  return { story, opening, path: `/stories/${story.slug}` };
}
/** As if this reader had waited; everybody else's limits stay. */
const forgetPace = ({ id }: { id: string }) =>
  db.delete(rateLimits).where(like(rateLimits.bucket, `%:${id}`));

/** As if no time had passed since their last comment, however slow this machine is. */
const keepPace = ({ id }: { id: string }) =>
  db
    .update(rateLimits)
    .set({ arrivesAt: new Date(Date.now() + 60_000) })
    .where(eq(rateLimits.bucket, `comment:gap:${id}`));

const answers = async (page: Page, path: string, body: string) => {
  const address = `/api${path}/comments`;
  const { origin } = new URL(page.url());
  const answer = await page.request.post(address, { data: { body }, headers: { origin } });
  return answer.status();
};

for (const [how, refused, end] of [
  ["signed out elsewhere", 401, (id) => endSessions(id)],
  ["suspended", 403, (id) => suspend(id)],
] as [string, number, (id: string) => Promise<unknown>][]) {
  test(`a reader who was ${how} is refused at once, whoever took their comments before`, async ({
    page,
    signInAs,
  }) => {
    const reader = await signInAs("reader");
    const { path } = await aTalk(reader);
    await page.goto(path);
    expect(await answers(page, path, "Before it was decided.")).toBe(201);
    await forgetPace(reader);
    await end(reader.id);
    expect(await answers(page, path, "After it was decided.")).toBe(refused);
    const said = await page.request.get(`/api${path}/comments`);
    expect(await said.text()).not.toContain("After it was decided.");
  });
}

const endSessions = (personId: string) =>
  db.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.personId, personId));
const suspend = (id: string) =>
  db.update(people).set({ status: "suspended" }).where(eq(people.id, id));

for (const scripts of ["with", "without"] as const) {
  test.describe(`${scripts} scripts`, () => {
    test.use(scripts === "without" ? withoutScripts : {});

    test("a newcomer's comment waits, and only they see it", async ({
      page,
      signInAs,
      anotherBrowser,
    }) => {
      const { path } = await aTalk();
      await signInAs("reader");
      await page.goto(path);
      await say(page, "The night crossing is what the town is missing.");
      await expect(thread(page).getByRole("status")).toContainText("waiting for a moderator");
      await expect(card(page, "night crossing")).toContainText("Waiting for a moderator");

      const stranger = await (await anotherBrowser()).newPage();
      await stranger.goto(path);
      await expect(thread(stranger)).toContainText("I took that ferry to school.");
      await expect(thread(stranger)).not.toContainText("night crossing");
      await expect(
        thread(stranger).getByRole("link", { name: "Sign in to comment" }),
      ).toBeVisible();
    });

    test("a regular's comment and reply are on the page for everybody at once", async ({
      page,
      signInAs,
      anotherBrowser,
    }) => {
      const reader = await signInAs("reader");
      const { path, opening } = await aTalk(reader);
      const stranger = await (await anotherBrowser()).newPage();
      await stranger.goto(path);
      await expect(thread(stranger)).not.toContainText("Every morning");

      await page.goto(path);
      await say(page, "Every morning, in every weather.");
      await expect(card(page, "Every morning")).toBeVisible();
      await stranger.reload();
      await expect(thread(stranger)).toContainText("Every morning, in every weather.");

      await forgetPace(reader);
      await page.goto(path);
      await card(page, opening.body)
        .getByRole("link", { name: /^Reply/ })
        .click();
      await say(page, "So did my mother.");
      await expect(card(page, "So did my mother.")).toBeVisible();
      await stranger.reload();
      const replies = thread(stranger)
        .getByRole("listitem")
        .filter({ hasText: opening.body })
        .getByRole("listitem");
      await expect(replies).toContainText("So did my mother.");
    });

    test("what was refused is said at the field, and nothing typed is lost", async ({
      page,
      signInAs,
    }) => {
      const reader = await signInAs("reader");
      const { path } = await aTalk(reader);
      await page.goto(path);
      await say(page, "One thing first.");
      await expect(card(page, "One thing first.")).toBeVisible();
      await keepPace(reader);
      await say(page, "And another thing, far too soon.");
      await expect(page.getByRole("alert")).toContainText("Please wait");
      await expect(page.getByLabel("Your comment")).toHaveValue("And another thing, far too soon.");
      await forgetPace(reader);
      await page.getByRole("button", { name: "Post comment" }).click();
      await expect(card(page, "far too soon")).toBeVisible();
    });

    test("one's own comment is mended, quoted by another, and taken back", async ({
      page,
      signInAs,
      anotherBrowser,
      signIn,
    }) => {
      const reader = await signInAs("reader");
      const { path } = await aTalk(reader);
      await page.goto(path);
      await say(page, "The weer is high.");
      const mine = card(page, "The weer is high.");
      await mine.getByText("Edit", { exact: true }).click();
      await mine.getByLabel("Change it to").fill("x");
      await mine.getByLabel("Change it to").fill("The weir is high.");
      await mine.getByRole("button", { name: "Save changes" }).click();
      const mended = card(page, "The weir is high.");
      await expect(mended).toContainText("edited");
      if (scripts === "with") await expectAccessible(page);

      const elsewhere = await anotherBrowser(scripts === "without" ? withoutScripts : {});
      await signIn(elsewhere, "editor");
      const other = await elsewhere.newPage();
      await other.goto(path);
      await card(other, "The weir is high.")
        .getByRole("link", { name: /^Quote/ })
        .click();
      await expect(other.getByLabel("Your comment")).toHaveValue(/^> The weir is high\./);
      await other.getByLabel("Your comment").press("Control+End");
      await other.getByLabel("Your comment").pressSequentially("It was higher in 1953.");
      await other.getByRole("button", { name: "Post comment" }).click();
      const answer = card(other, "It was higher in 1953.");
      await expect(answer.getByRole("blockquote")).toHaveText("The weir is high.");

      await page.reload();
      const first = thread(page).getByRole("article").filter({ hasText: "edited" });
      await first.getByText("Delete", { exact: true }).click();
      await first.getByRole("button", { name: "Delete this comment" }).click();
      await expect(thread(page)).toContainText("This comment was deleted by its author.");
      await expect(thread(page).getByRole("status")).toHaveText("Your comment is deleted.");
      await expect(card(page, "It was higher in 1953.")).toBeVisible();
    });

    test("what one said is found again and deleted from the account", async ({
      page,
      signInAs,
    }) => {
      const reader = await signInAs("reader");
      const { story, path } = await aTalk();
      const mine = await aComment({ storyId: story.id, authorId: reader.id, body: "My own." });
      await page.goto("/account");
      const said = page.getByRole("region", { name: "Your comments" }).getByRole("listitem");
      await said.getByRole("link").click();
      await expect(card(page, "My own.")).toBeVisible();
      const lasting = card(page, "My own.").getByRole("link", { name: /20\d\d/ });
      await expect(lasting).toHaveAttribute(
        "href",
        `${path}?comments=thread-${mine.id}#comment-${mine.id}`,
      );
      await page.goto("/account");
      await said.getByText("Delete", { exact: true }).click();
      await said.getByRole("button", { name: "Delete this comment" }).click();
      await expect(page.getByText("You have not commented yet.")).toBeVisible();
      await page.goto(path);
      await expect(thread(page)).not.toContainText("My own.");
    });

    test("an appeal is told to be sent where it was written", async ({ page, signInAs }) => {
      const { id: authorId } = await signInAs("reader");
      const { id: storyId } = await aPublishedStory();
      for (const body of ["The tide was in.", "The tide was out."])
        await aComment({ storyId, authorId, status: "REJECTED", body });
      await page.goto("/account");
      const one = page.getByRole("listitem").filter({ hasText: "The tide was in." });
      await one.getByText("Appeal", { exact: true }).click();
      await one.getByLabel("Why should it be published?").fill("It was in the tables.");
      await one.getByRole("button", { name: "Send appeal" }).click();
      const told = one.getByRole("status");
      await expect(told).toContainText("You appealed. A moderator will look again.");
      await expect(told).toBeFocused();
      await expect(told).toBeInViewport();
      await page.goto("/account");
      await expect(one).toContainText("You appealed.");
      await expect(one.getByRole("status")).toHaveCount(0);
    });

    test("a comment can be reported", async ({ page, signInAs }) => {
      const { path, opening } = await aTalk();
      await signInAs("reader");
      await page.goto(path);
      const reported = card(page, opening.body);
      await reported.getByText("Report", { exact: false }).first().click();
      await reported.getByLabel("It is spam or advertising").check();
      await reported.getByRole("button", { name: "Send report" }).click();
      await expect(thread(page).getByRole("status")).toContainText("A moderator will look at it");
    });

    test("who would rather not report it is back at the comment", async ({ page, signInAs }) => {
      const { path, opening } = await aTalk();
      await signInAs("reader");
      await page.goto(path);
      const open = card(page, opening.body).getByRole("link", { name: /^Report/ });
      await open.press("Enter");
      const send = thread(page).getByRole("button", { name: "Send report" });
      await expect(send).toHaveCount(1);
      if (scripts === "with") await expectAccessible(page);
      await card(page, opening.body).getByRole("link", { name: "Cancel" }).press("Enter");
      await expect(send).toHaveCount(0);
      if (scripts === "with") await expect(open).toBeFocused();
      else await expect(page).toHaveURL(new RegExp(`#comment-${opening.id}$`));
    });

    test("a rejected comment is gone with the next request, what answers it stays", async ({
      page,
      signIn,
      anotherBrowser,
    }) => {
      const { story, opening, path } = await aTalk();
      await aComment({ storyId: story.id, parentId: opening.id, body: "An answer that stays." });
      const reading = await (
        await anotherBrowser(scripts === "without" ? withoutScripts : {})
      ).newPage();
      await reading.goto(path);
      await expect(thread(reading)).toContainText(opening.body);

      const desk = await anotherBrowser({ javaScriptEnabled: true });
      await signIn(desk, "moderator");
      const queue = await desk.newPage();
      await queue.goto(`/desk/comments?tab=unmoderated&story=${story.id}`);
      const judged = queue.getByRole("article").filter({ hasText: opening.body }).first();
      await judged.getByRole("button", { name: "Reject" }).click();
      await judged.getByLabel("Off topic").check();
      await judged.getByRole("button", { name: "Reject" }).click();
      await expect(queue.getByRole("status").filter({ hasText: "Undo" })).toContainText("Rejected");

      await reading.reload();
      await expect(thread(reading)).not.toContainText(opening.body);
      await expect(thread(reading)).toContainText("This comment was removed by a moderator.");
      await expect(thread(reading)).toContainText("An answer that stays.");
      const api = await page.request.get(`/api${path}/comments`);
      expect(await api.text()).not.toContain(opening.body);
    });
  });
}

test("a draft stays on the device until it is posted", async ({ page, signInAs }) => {
  const { path } = await aTalk(await signInAs("reader"));
  await page.goto(path);
  await thread(page).getByLabel("Your comment").fill("Half a thought");
  await page.reload();
  await expect(thread(page).getByLabel("Your comment")).toHaveValue("Half a thought");
  await thread(page).getByRole("button", { name: "Post comment" }).click();
  await expect(card(page, "Half a thought")).toBeVisible();
  await page.reload();
  await expect(thread(page).getByLabel("Your comment")).toHaveValue("");
});

test("a long conversation comes in pages", async ({ page }) => {
  const story = await aPublishedStory();
  const { id: authorId } = await aPerson();
  for (let nth = 0; nth < 70; nth++)
    await aComment({
      storyId: story.id,
      authorId,
      body: `Voice number ${nth}.`,
      createdAt: new Date(Date.now() - nth * 60_000),
    });
  await page.goto(`/stories/${story.slug}`);
  await expect(thread(page).getByRole("article")).toHaveCount(50);
  // Laid out by the time that anybody comes, without anybody coming.
  const items = thread(page).getByRole("listitem");
  const left = () =>
    items.evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).contentVisibility === "auto").length,
    );
  await expect.poll(left).toBe(0);
  await thread(page).getByRole("link", { name: "Older comments" }).click();
  await expect(thread(page).getByRole("article")).toHaveCount(20);
  await thread(page).getByRole("link", { name: "Back to the newest" }).click();
  await expect(thread(page)).toContainText("Voice number 0.");
  await thread(page).getByRole("link", { name: "Oldest first" }).click();
  await expect(thread(page)).toContainText("Voice number 69.");
});

test("programs are told what is wrong in one shape", async ({ page, signInAs, anotherBrowser }) => {
  const { path } = await aTalk();
  const call = `/api${path}/comments`;
  const nobody = await anotherBrowser();
  const refused = await nobody.request.post(call, { data: { body: "Hello there" } });
  expect([refused.status(), refused.headers()["content-type"]]).toEqual([
    401,
    "application/problem+json",
  ]);
  const reader = await signInAs("reader");
  const send = (data: unknown, headers = {}) => page.request.post(call, { data, headers });
  expect((await send({ body: "Hello there" }, { origin: "https://evil.example" })).status()).toBe(
    403,
  );
  expect((await send({ body: " " })).status()).toBe(422);
  expect((await send({ body: ["x"] })).status()).toBe(422);
  expect((await send({ body: "An answer to nothing", parent: reader.id })).status()).toBe(422);
  const posted = await send({ body: "Hello there" });
  expect([posted.status(), (await posted.json()).status]).toEqual([201, "pending"]);
  await keepPace(reader);
  const hurried = await send({ body: "And hello again" });
  expect(hurried.status()).toBe(429);
  expect(Number(hurried.headers()["retry-after"])).toBeGreaterThan(0);
  await db.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, reader.id));
  expect((await send({ body: "Not confirmed" })).status()).toBe(403);
  const list = await (await page.request.get(`${call}?sort=oldest`)).json();
  expect(list).toMatchObject({ next: null, total: 1 });
  expect((await page.request.get(`${call}?sort=random()`)).status()).toBe(422);
  expect((await page.request.get("/api/stories/no-such-story/comments")).status()).toBe(404);
});

test.describe("on a phone", () => {
  test.use(onPhone);
  test("the thread fits and is accessible, in both themes", async ({ page, signInAs }) => {
    const { story, opening, path } = await aTalk(await signInAs("reader"));
    let parentId = opening.id;
    for (let depth = 0; depth < 5; depth++)
      parentId = (
        await aComment({ storyId: story.id, parentId, body: `${"W".repeat(90)} ${depth}` })
      ).id;
    await db.update(comments).set({ featuredAt: new Date() }).where(eq(comments.id, opening.id));
    await page.goto(path);
    await thread(page).getByText("Report", { exact: false }).first().click();
    await expectFits(page);
    await expectAccessible(page);
    await page.goto(`${path}?reply=${opening.id}`);
    await expect(page.getByLabel("Your comment")).toBeFocused();
    await expectAccessible(page);
  });
});

test("new comments are told of, and come when they are wanted; what is being written stays", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const { path, opening } = await aTalk();
  await signInAs("editor");
  await page.clock.install();
  await page.goto(path);
  await thread(page).scrollIntoViewIfNeeded();
  await card(page, opening.body)
    .getByRole("link", { name: /^Reply/ })
    .click();
  const field = thread(page).getByLabel("Your comment");
  await field.fill("Half an answer");
  const place = await field.boundingBox();

  const elsewhere = await anotherBrowser();
  await signIn(elsewhere, "editor");
  const other = await elsewhere.newPage();
  await other.goto(path);
  await say(other, "The crossing took nine minutes.");
  await expect(card(other, "nine minutes")).toBeVisible();

  const news = thread(page).getByRole("button", { name: "1 new comment" });
  const asked = page.waitForResponse((answer) => answer.url().endsWith("/comments/count"));
  await page.clock.runFor(15_000);
  await asked;
  await expect(news).toBeVisible();
  await expect(thread(page)).not.toContainText("nine minutes");
  expect(await field.boundingBox()).toEqual(place);
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await news.press("Enter");
  await expect(card(page, "nine minutes")).toBeFocused();
  await expect(news).toHaveCount(0);
  await expect(thread(page).getByRole("button", { name: "Cancel reply" })).toBeVisible();
  await expect(thread(page).getByLabel("Your comment")).toHaveValue("Half an answer");
});

test("who only reads gets new comments as they are, and not the page as it was", async ({
  page,
}) => {
  const { story, path } = await aTalk();
  await page.clock.install();
  await page.goto(path);
  await thread(page).scrollIntoViewIfNeeded();
  for (const words of ["The crossing took nine minutes.", "It took ten in the fog."]) {
    await aComment({ storyId: story.id, body: words });
    await expect.poll(async () => (await page.request.get(path)).text()).toContain(words);
    await page.clock.runFor(15_000);
    await thread(page).getByRole("button", { name: "1 new comment" }).click();
    await expect(card(page, words)).toBeFocused();
  }
});
