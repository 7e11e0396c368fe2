import { randomBytes } from "node:crypto";
import type { Locator } from "@playwright/test";
import { aBurst, anOpenPoll, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { votes } from "@/db/schema/poll";
import { expect, expectAccessible, expectFits, follow, onPhone, test } from "../fixtures";
import { PollOnPage } from "../pages/poll";
import { StoryEditor } from "../pages/story-editor";

async function aPollOnAStory(labels = ["Yes", "No"]) {
  const poll = await anOpenPoll({ labels });
  const story = await aPublishedStory({ pollId: poll.id });
  return { ...poll, headline: story.headline, path: `/stories/${story.slug}` };
}

/** Marks it when a form in it is sent, which a press either does at once or not at all. */
const noteSending = (part: Locator) =>
  part.evaluate((element) =>
    element.addEventListener("submit", () => element.setAttribute("data-sent", ""), true),
  );

test("an editor finds a poll, closes it and opens it again", async ({ page, signInAs }) => {
  const poll = await aPollOnAStory();
  const [yes] = poll.options;
  await page.request.post(`/api/polls/${poll.id}/votes`, { data: { option: yes?.id } });
  await signInAs("editor");
  await page.goto("/desk/polls");
  const row = page.getByRole("row").filter({ hasText: poll.question });
  await expect(row).toContainText("Open");
  await expect(row).toContainText(poll.headline);
  await follow(row.getByRole("link", { name: poll.question }));
  await expect(page.getByRole("heading", { level: 1, name: poll.question })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Yes/ })).toContainText("100%");
  await page.getByRole("button", { name: "Close now" }).click();
  await expect(page.getByRole("status")).toContainText("Closed.");
  const shown = await (await page.request.get(`/api/polls/${poll.id}`)).json();
  expect(shown).toMatchObject({ status: "closed", total: 1 });
  await page.getByLabel("Closes").fill("2020-01-01T12:00");
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("still ahead");
  await page.getByLabel("Closes").fill("2035-01-01T12:00");
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByRole("status")).toContainText("Open again.");
  // Half a date is no answer, and none is one.
  const controls = page.getByRole("region", { name: "Closing" });
  await noteSending(controls);
  await page.getByLabel("Closes").fill("");
  await page.getByLabel("Closes").press("1");
  await page.getByRole("button", { name: "Change closing time" }).click();
  await expect(controls).not.toHaveAttribute("data-sent");
  await page.getByLabel("Closes").fill("");
  await page.getByRole("button", { name: "Change closing time" }).click();
  await expect(page.getByRole("status")).toContainText("it stays open until somebody closes it");
  await page.getByLabel("Closes").fill("2035-01-01T12:00");
  await page.getByRole("button", { name: "Change closing time" }).click();
  await expect(page.getByRole("status")).toContainText("The closing time is moved.");
  await page.goto(poll.path);
  await expect(page.getByRole("region", { name: "Poll" })).toContainText("1 January 2035");
});

test("an editor puts a poll of the library on a second story; readers of both vote in one", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  const poll = await aPollOnAStory();
  await signInAs("editor");
  await page.goto(`/desk/polls?q=${encodeURIComponent(poll.question)}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  const { id, slug } = await aPublishedStory({ headline: "The ferry, one week on" });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.poll.getByRole("button", { name: "Choose from library" }).click();
  const library = page.getByRole("dialog", { name: "Polls of the newsroom" });
  await library.getByRole("searchbox").fill(poll.question);
  await library.getByRole("button", { name: `Use this poll: ${poll.question}` }).click();
  await expect(editor.poll).toContainText("It is worded in");
  await expect(editor.poll.getByRole("textbox")).toHaveCount(0);
  await expect(editor.saved).toBeVisible();
  await editor.button("Update").click();
  await expect(page.getByText("Updated", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const reader = await (await anotherBrowser()).newPage();
  const shown = new PollOnPage(reader);
  for (const path of [`/stories/${slug}`, poll.path]) {
    await reader.goto(path);
    // One vote counts on both: on the second story the result comes by itself.
    if (path !== poll.path) await shown.vote("Yes");
    await expect(shown.result("Yes")).toContainText("Your vote");
    await expect(shown.region).toContainText("1 reader has voted");
  }
  await page.goto(`/desk/polls/${poll.id}`);
  const uses = page.getByRole("region", { name: "Used in" });
  await expect(uses.getByRole("listitem")).toHaveCount(2);
  await expect(uses.getByRole("listitem").first()).toContainText("It is worded there.");
});

test("a moderator throws out what was set aside, and lets it count after all; readers are told", async ({
  page,
  request,
  signInAs,
}) => {
  const poll = await aPollOnAStory();
  const [yes] = poll.options;
  await request.post(`/api/polls/${poll.id}/votes`, { data: { option: yes?.id } });
  await aBurst({ pollId: poll.id, optionId: yes?.id ?? "", voters: 14 });
  const moderator = await signInAs("moderator");
  await page.goto(`/desk/polls/${poll.id}`);
  const aside = page.getByRole("region", { name: "Set aside" });
  await expect(aside).toContainText("14 votes");
  await expect(aside).toContainText("none of whom had opened the poll’s page");
  await expect(page.getByRole("region", { name: "Votes over time" })).toContainText("Anonymous");
  await expect(page.getByRole("row", { name: /^Yes/ })).toContainText("100%");
  await expectAccessible(page);
  const told = async () => {
    const { total, setAside } = await (await request.get(`/api/polls/${poll.id}`)).json();
    return [total, setAside];
  };

  await aside.getByRole("button", { name: "Throw them out" }).click();
  await expect(aside).toContainText("Say why");
  expect(await told()).toEqual([1, 14]);
  await aside.getByRole("textbox", { name: "Reason" }).fill("A script, by its own account.");
  // Of two verdicts Enter gives neither.
  await noteSending(aside);
  await aside.getByRole("textbox", { name: "Reason" }).press("Enter");
  await expect(aside).not.toHaveAttribute("data-sent");
  await aside.getByRole("button", { name: "Throw them out" }).click();
  await expect(aside.getByRole("status")).toContainText("14 votes do not count.");
  await expect(aside).toContainText(`${moderator.name}, `);
  await expect(aside).toContainText("A script, by its own account.");
  const stranger = new PollOnPage(page);
  await page.goto(`/polls/${poll.id}?poll=results`);
  await expect(stranger.region).toContainText("1 counted, 14 set aside.");

  await page.goto(`/desk/polls/${poll.id}`);
  await aside.getByRole("textbox", { name: "Reason" }).fill("A school class, said its teacher.");
  await aside.getByRole("button", { name: "Let them count" }).click();
  await expect(aside.getByRole("status")).toContainText("14 votes count again.");
  expect(await told()).toEqual([15, 0]);
  await page.goto(`/polls/${poll.id}?poll=results`);
  await expect(stranger.region).not.toContainText("set aside");
  await expect(stranger.region).toContainText("15 readers have voted");
});

test("a hidden result leaves the newsroom as a spreadsheet for those who look after polls only", async ({
  page,
  request,
  signInAs,
}) => {
  const poll = await anOpenPoll({ labels: ["=Yes", "No"], results: "after_close" });
  await aPublishedStory({ pollId: poll.id });
  await request.post(`/api/polls/${poll.id}/votes`, { data: { option: poll.options[0]?.id } });
  const sheet = `/api/polls/${poll.id}/results.csv`;
  expect((await request.get(sheet)).status(), "a voter").toBe(403);
  for (const [role, status] of [
    ["reader", 403],
    ["writer", 403],
    ["moderator", 200],
    ["editor", 200],
    ["admin", 200],
  ] as const) {
    await signInAs(role);
    const answer = await page.request.get(sheet);
    expect(answer.status(), role).toBe(status);
    if (status === 200)
      expect(await answer.text()).toMatch(/^option,votes,percent\r?\n"?'=Yes"?,1,100/);
    expect((await (await page.request.get(`/api/polls/${poll.id}`)).json()).total).toBeNull();
  }
});

test("a moderator sees the figures and no controls; a writer sees neither", async ({
  page,
  signInAs,
}) => {
  const poll = await aPollOnAStory();
  await signInAs("moderator");
  await page.goto(`/desk/polls/${poll.id}`);
  await expect(
    page
      .getByRole("heading", { name: "Votes over time" })
      .or(page.getByText("Nobody has voted yet.")),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Close now" })).toHaveCount(0);
  await signInAs("writer");
  for (const path of ["/desk/polls", `/desk/polls/${poll.id}`])
    expect((await page.goto(path))?.status()).toBe(403);
});

test.describe("on a phone", () => {
  test.use(onPhone);

  test("list and figures are accessible and fit, also with many votes", async ({
    page,
    signInAs,
  }) => {
    const poll = await aPollOnAStory(["Finish the wall", "Flood the meadows"]);
    const cast = { pollId: poll.id, optionId: poll.options[1]?.id ?? "", signedIn: false };
    await db
      .insert(votes)
      .values(Array.from({ length: 1_200 }, () => ({ ...cast, voterKey: randomBytes(32) })));
    for (const _more of ["second", "third"]) await aPublishedStory({ pollId: poll.id });
    await signInAs("editor");
    // Somebody pastes an address where the question goes.
    await anOpenPoll({ question: `https://example.test/${"a".repeat(200)}` });
    for (const path of ["/desk/polls", `/desk/polls/${poll.id}`]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectFits(page);
    }
  });
});
