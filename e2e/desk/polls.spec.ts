import { anOpenPoll, aPublishedStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, onPhone, test } from "../fixtures";

async function aPollOnAStory() {
  const poll = await anOpenPoll({ labels: ["Yes", "No"] });
  const story = await aPublishedStory({ pollId: poll.id });
  return { ...poll, headline: story.headline, path: `/stories/${story.slug}` };
}

test("an editor finds a poll, closes it and opens it again", async ({ page, signInAs }) => {
  const poll = await aPollOnAStory();
  const [yes] = poll.options;
  await page.request.post(`/api/polls/${poll.id}/votes`, { data: { option: yes?.id } });
  await signInAs("editor");
  await page.goto("/desk/polls");
  const row = page.getByRole("row").filter({ hasText: poll.question });
  await expect(row).toContainText("Open");
  await expect(row).toContainText(poll.headline);
  await row.getByRole("link", { name: poll.question }).click();
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
  await page.goto(poll.path);
  await expect(page.getByRole("region", { name: "Poll" })).toContainText("1 January 2035");
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

  test("list and figures are accessible and fit", async ({ page, signInAs }) => {
    const poll = await aPollOnAStory();
    await signInAs("editor");
    for (const path of ["/desk/polls", `/desk/polls/${poll.id}`]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectFits(page);
    }
  });
});
