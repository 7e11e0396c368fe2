import { eq } from "drizzle-orm";
import { anOpenPoll, aPublishedStory, endPoll } from "@/db/builders";
import { db } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { expect, expectAccessible, test } from "../fixtures";
import { PollOnPage } from "../pages/poll";

const hour = 3_600_000;
const inAnHour = () => new Date(Date.now() + hour);

async function aStoryWithPoll(given: Parameters<typeof anOpenPoll>[0]) {
  const poll = await anOpenPoll({ labels: ["Run it all night", "Stop it at dusk"], ...given });
  const story = await aPublishedStory({ pollId: poll.id });
  return { poll, path: `/stories/${story.slug}` };
}

test("a closed poll shows its final result, with and without a word of the voter’s own", async ({
  page,
  anotherBrowser,
}) => {
  const { poll, path } = await aStoryWithPoll({});
  const cast = await page.request.post(`/api/polls/${poll.id}/votes`, {
    data: { option: poll.options[0]?.id },
  });
  expect(cast.status()).toBe(200);
  const closesAt = new Date(Date.now() + 1_500);
  await db.update(polls).set({ closesAt }).where(eq(polls.id, poll.id));
  // What is kept of it in the last second is not shown after it.
  const other = await anotherBrowser();
  await expect.poll(async () => (await other.request.get(path)).text()).toContain("Final result");
  const stranger = await other.newPage();
  const late = new PollOnPage(stranger);
  await stranger.goto(path);
  await expect(late.result("Run it all night")).toContainText("100%");
  await page.goto(`/polls/${poll.id}`);
  const shown = new PollOnPage(page);
  await expect(shown.region).toContainText("Final result");
  await expect(shown.result("Run it all night")).toContainText("Your vote");
  await expectAccessible(page);
});

test("a poll that closes while its form is open becomes its result by itself, and nothing that is typed moves", async ({
  page,
  anotherBrowser,
  signInAs,
}) => {
  const { poll, path } = await aStoryWithPoll({ closesAt: inAnHour(), results: "after_close" });
  const voter = await (await anotherBrowser()).newPage();
  for (const { clock } of [voter, page]) await clock.install();
  await voter.goto(path);
  const theirs = new PollOnPage(voter);
  await theirs.vote("Run it all night");
  await expect(theirs.status).toHaveText("Your vote for “Run it all night” is counted.");
  await expect(theirs.region).toContainText("Results are shown when the poll closes, ");
  await signInAs("editor");
  await page.goto(path);
  const shown = new PollOnPage(page);
  await expect(shown.voteButton).toBeVisible();
  const field = page.getByLabel("Your comment");
  await field.pressSequentially("Half a th");
  const before = await field.boundingBox();

  await endPoll(poll);
  for (const { clock } of [voter, page]) await clock.fastForward(hour + 10_000);
  for (const one of [shown, theirs]) {
    await expect(one.region).toContainText("Final result");
    await expect(one.result("Run it all night")).toContainText("100%");
    await expect(one.voteButton).toHaveCount(0);
    await expect(one.status).toContainText("Run it all night 100%");
  }
  await expect(field).toBeFocused();
  expect((await field.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await field.pressSequentially("ought");
  await expect(field).toHaveValue("Half a thought");
  await expect(theirs.result("Run it all night")).toContainText("Your vote");
  expect((await (await page.request.get(`/api/polls/${poll.id}`)).json()).status).toBe("closed");
});

test("a vote that comes too late finds the result in place of the form; asked on, a choice stays", async ({
  page,
}) => {
  const { poll, path } = await aStoryWithPoll({ closesAt: inAnHour() });
  const shown = new PollOnPage(page);
  await page.goto(path);
  await shown.choice("Run it all night").focus();
  await page.keyboard.press("Space");
  // Somebody comes back to the tab: it is still open.
  const asked = page.waitForResponse(`**/polls/${poll.id}?*`);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const answer = await asked;
  await answer.finished();
  await expect(shown.choice("Run it all night")).toBeChecked();
  await endPoll(poll);
  await expect
    .poll(async () => (await page.request.get(answer.url())).text())
    .toContain("Nobody voted.");
  await shown.voteButton.click();
  await expect(shown.region).toContainText("Nobody voted.");
  await expect(shown.region.getByRole("heading", { name: poll.question })).toBeFocused();
});
