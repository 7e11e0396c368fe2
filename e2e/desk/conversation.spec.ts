import { randomBytes } from "node:crypto";
import { like } from "drizzle-orm";
import { aComment, aPerson, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/newsroom";
import { expect, expectAccessible, expectFits, follow, onPhone, test } from "../fixtures";

/** The page answers once its scripts run. */
const settled = { waitUntil: "networkidle" } as const;
/** A word that no other test uses. */
const aWord = () => `flummery${randomBytes(4).toString("hex").replace(/\d/g, "x")}`;

test("an editor tries a policy on a text and on what was said, and then saves it", async ({
  page,
  signInAs,
}) => {
  const word = aWord();
  const story = await aPublishedStory();
  const { id: authorId } = await aPerson();
  for (const body of ["First things first.", "Second thoughts.", `Nothing but ${word} again.`])
    await aComment({ storyId: story.id, authorId, body });
  await signInAs("editor");
  await page.goto("/desk/settings/comments", settled);

  const words = page.getByLabel("Suspect words");
  await words.fill(`${await words.inputValue()}\n${word}`);
  await page.getByLabel("A text", { exact: true }).fill(`Oh, ${word.toUpperCase()}!`);
  await page.getByLabel("Written by").selectOption("A regular");
  await page.getByRole("button", { name: "Try policy" }).click();
  const trial = page.getByRole("status", { name: "What the policy would do" });
  await expect(trial).toContainText(`Waits for a moderator (Suspect word: ${word})`);
  await trial.getByText(/would fare differently/).click();
  await expect(trial.getByRole("listitem").filter({ hasText: word })).toContainText(
    "Published at once",
  );
  await expectAccessible(page);

  await page.getByLabel("Comments a minute", { exact: true }).fill("none");
  await page.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByLabel("Comments a minute", { exact: true })).toBeFocused();
  await expect(words).toHaveValue(new RegExp(word));
  await page.getByLabel("Comments a minute", { exact: true }).fill("5");
  await page.getByLabel("Why").fill("Enough of it");
  await page.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").filter({ hasText: word }).first()).toContainText(
    "Enough of it",
  );
});

test("a reader is muted, told why wherever they look, and let back in", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const story = await aPublishedStory();
  const theirs = await anotherBrowser({ javaScriptEnabled: false });
  const reader = await signIn(theirs, "reader");
  for (const body of ["The ferry is late again.", "And again, as ever."])
    await aComment({ storyId: story.id, authorId: reader.id, body });
  const author = await theirs.newPage();
  const say = async (text: string) => {
    await db.delete(rateLimits).where(like(rateLimits.bucket, `%:${reader.id}`));
    await author.goto(`/stories/${story.slug}`);
    await author.getByLabel("Your comment").fill(text);
    await author.getByRole("button", { name: "Post comment" }).click();
  };

  await author.goto(`/stories/${story.slug}`);
  await author.getByLabel("Your comment").fill("What I always wanted to say.");

  await signInAs("moderator");
  await page.goto(`/desk/comments?tab=unmoderated&story=${story.id}`, settled);
  await follow(page.getByRole("article").first().getByRole("link", { name: reader.name }));
  await expect(page.getByRole("heading", { level: 1, name: reader.name })).toBeVisible();
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByLabel("What to do")).toBeFocused();
  await page.getByLabel("What to do").selectOption("Mute for 7 days");
  await page.getByLabel("Reason").selectOption("Harassment or bullying");
  await page.getByLabel(`Note to ${reader.name}`).fill("Leave the crew alone.");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible();
  await expectAccessible(page);

  await author.getByRole("button", { name: "Post comment" }).click();
  await expect(author.getByRole("alert")).toContainText("Leave the crew alone.");
  await expect(author.getByLabel("Your comment")).toHaveValue(/What I always wanted/);
  await author.goto(`/stories/${story.slug}`);
  const region = author.getByRole("region", { name: "Comments" });
  await expect(region).toContainText("Reason: harassment or bullying. Leave the crew alone.");
  await expect(region.getByRole("button", { name: "Post comment" })).toHaveCount(0);
  await author.goto("/account");
  const told = author.getByRole("region", { name: "From the moderators" });
  await expect(told).toContainText(/You cannot comment, until .*Reason: harassment or bullying/);
  await told.getByRole("button", { name: "I have read this" }).click();
  await expect(told.getByRole("button", { name: "I have read this" })).toHaveCount(0);

  await page.goto("/desk/comments/sanctions", settled);
  const line = page.getByRole("listitem").filter({ hasText: reader.name });
  await expect(line).toContainText("read by them");
  await line.getByText("Lift", { exact: true }).click();
  await line.getByLabel("Why").fill("They have apologised");
  await line.getByRole("button", { name: "Lift now" }).click();
  await expect(line).toHaveCount(0);
  await author.goto("/account");
  await expect(told).toContainText(/No longer in force: You cannot comment, until/);
  await say("Sorry, and thank you.");
  await expect(
    author.getByRole("article").filter({ hasText: "Sorry, and thank you." }),
  ).toBeVisible();
});

test("a mute ends with a day of the moderator's choice", async ({ page, signInAs }) => {
  const reader = await aPerson();
  await signInAs("moderator");
  await page.goto(`/desk/comments/readers/${reader.id}`, settled);
  await page.getByLabel("What to do").selectOption("Mute until the end of a day");
  await page.getByLabel("Reason").selectOption("Spam");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByLabel("Last day")).toBeFocused();
  await expect(page.getByText("Choose a day.", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const day = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel("Last day").fill(day);
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible();
  const decided = page.getByRole("region", { name: "Decided before" });
  await expect(decided.getByRole("listitem")).toContainText("Muted");
  await decided.getByText("Lift", { exact: true }).click();
  await decided.getByRole("button", { name: "Lift now" }).click();
  await expect(decided.getByRole("status")).toHaveText("Lifted.");
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toHaveCount(0);
});

test("what is watched comes first, and says why", async ({ page, signInAs }) => {
  const word = aWord();
  const story = await aPublishedStory();
  const reader = await aPerson();
  for (const body of ["An older one.", `A newer one, with ${word}.`])
    await aComment({ storyId: story.id, authorId: reader.id, status: "PREMOD", body });
  await signInAs("moderator");
  await page.goto("/desk/comments/watch", settled);
  await page.getByLabel("Word or phrase").fill(word);
  await page.getByRole("button", { name: "Watch word" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 comment comes first" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/desk/comments?tab=pending&story=${story.id}`, settled);
  const first = page.getByRole("article").first();
  await expect(first).toContainText(`Watched: the word “${word}”`);
  await page.goto(`/desk/comments?tab=watched&story=${story.id}`, settled);
  await expect(page.getByRole("article")).toHaveCount(1);

  await page.goto("/desk/comments/watch", settled);
  await page.getByRole("button", { name: `Stop watching ${word}` }).click();
  await expect(page.getByRole("listitem").filter({ hasText: word })).toHaveCount(0);
});

const places = [
  "/desk/settings/comments",
  "/desk/comments/sanctions",
  "/desk/comments/watch",
  "/desk/comments/figures",
  "/api/desk/comments/figures?span=7d&table=time",
];

test("each page opens for those it is for, and for nobody else", async ({
  page,
  anotherBrowser,
  signIn,
}) => {
  const reader = await aPerson();
  const all = [...places, `/desk/comments/readers/${reader.id}`];
  for (const role of ["reader", "writer", "moderator", "editor", "admin"] as const) {
    const context = await anotherBrowser();
    await signIn(context, role);
    for (const path of all) {
      const may =
        role === "editor" ||
        role === "admin" ||
        (role === "moderator" && path !== "/desk/settings/comments");
      const answer = await context.request.get(path);
      expect(answer.status(), `${path} for ${role}`).toBe(may ? 200 : 403);
    }
  }
  expect((await page.request.get(places[4] ?? "")).status()).toBe(401);
});

test("the figures are drawn, told and filed", async ({ page, signInAs }) => {
  const story = await aPublishedStory({ headline: `=Harbour ${aWord()}` });
  await aComment({ storyId: story.id, status: "PREMOD", heldBy: "links" });
  await signInAs("moderator");
  await page.goto("/desk/comments/figures?span=24h", settled);
  await expect(
    page.getByRole("img", { name: /^Comments that came: the highest bar/ }),
  ).toBeVisible();
  await page.getByText("As a table").click();
  await expect(page.getByRole("table", { name: "Over time" })).toBeVisible();
  await expectAccessible(page);
  const file = await page.request.get("/api/desk/comments/figures?span=24h&table=stories");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain(`'${story.headline},1,1,1,0,0,`);
  expect((await page.request.get("/api/desk/comments/figures?span=9y&table=time")).status()).toBe(
    422,
  );
});

test.describe("on a phone", () => {
  test.use(onPhone);
  test("every page of the conversation fits", async ({ page, signInAs }) => {
    const story = await aPublishedStory({ headline: "A".repeat(90) });
    const comment = await aComment({ storyId: story.id, body: "long".repeat(60) });
    await signInAs("admin");
    for (const path of [...places.slice(0, 4), `/desk/comments/readers/${comment.authorId}`]) {
      await page.goto(path, settled);
      await expectFits(page);
    }
  });
});
