import { eq } from "drizzle-orm";
import { anOpenPoll, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { pollOptions } from "@/db/schema/poll";
import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";
import { PollOnPage } from "../pages/poll";

test.describe("on a phone", () => {
  test.use(onPhone);

  test("a scale that is asked before the story says what its ends stand for", async ({ page }) => {
    const labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    const poll = await anOpenPoll({ kind: "scale", asksTwice: true, labels });
    const story = await aPublishedStory({ pollId: poll.id });
    for (const [end, bestCase] of [
      [poll.options[0], "not at all"],
      [poll.options.at(-1), "could not be better"],
    ] as const)
      await db
        .update(pollOptions)
        .set({ bestCase })
        .where(eq(pollOptions.id, end?.id ?? ""));
    await page.goto(`/stories/${story.slug}`);
    const before = page.getByRole("region", { name: "Before you read" });
    await expect(before).toContainText("0: not at all");
    await expect(before).toContainText("10: could not be better");
    await expectAccessible(page);
    await expectFits(page);
    await before.getByRole("radio", { name: "10, could not be better" }).check();
    await before.getByRole("button", { name: "Answer" }).click();
    await expect(before).toContainText("Before reading you say: 10.");
    const shown = new PollOnPage(page);
    await shown.vote("4");
    await expect(
      shown.region.getByRole("region", { name: "Before and after reading" }),
    ).toContainText("1 changed their mind: 0 to a higher number, 1 to a lower one.");
  });
});

test.describe("without scripts", () => {
  test.use(withoutScripts);

  test("ranks that were left empty are asked for again, with how to give them", async ({
    page,
  }) => {
    const poll = await anOpenPoll({ kind: "ranked", labels: ["A garden", "A stage"] });
    await aPublishedStory({ pollId: poll.id });
    await page.goto(`/polls/${poll.id}`);
    const shown = new PollOnPage(page);
    await shown.voteButton.click();
    await expect(page.getByRole("alert")).toHaveText("Choose an option first.");
    await expect(page.getByRole("group")).toContainText("Give 1 to your first choice");
    await page.getByRole("spinbutton", { name: "A stage" }).fill("1");
    await page.getByRole("button", { name: "Vote" }).click();
    await expect(shown.result("A stage")).toContainText("Your first place");
  });
});
