import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { publishPoll, tally } from "@/domain/poll/testing";
import { getPublishedStory } from "@/domain/story/queries";
import { aLiveStory, aMember, retitle } from "@/domain/story/testing";
import { cardOf } from "./card";

const newsroom = { title: "The Harrow", language: "en" as const };

const aHeadline = async (headline: string) =>
  aLiveStory(await aMember("writer"), await aMember("editor"), { headline });

async function cardNow(slug: string) {
  const story = await getPublishedStory(slug);
  if (!story) throw new Error("the story is not public");
  return cardOf(story, newsroom);
}

/** A story whose poll has counted so many votes for each side. */
async function aStoryWith(votes: [number, number], results: "always" | "after_vote" = "always") {
  const { slug, yes, no } = await publishPoll({ results });
  const count = async ([ayes, noes]: [number, number]) => {
    await tally(yes, ayes);
    await tally(no, noes);
  };
  await count(votes);
  return { story: { slug }, count };
}

describe("the picture of a story", () => {
  it.each([
    ["a few words", "Fish"],
    ["many", "The lock gates hold for another winter ".repeat(5)],
    ["one endless word", "Donaudampfschifffahrt".repeat(8)],
    ["markup", "<b>Fish</b> & \"chips\" 'now'"],
    ["another script", "سلام على الجميع في هذه المدينة"],
  ])("is 1200 by 630 with a headline of %s", async (_, headline) => {
    const story = await aHeadline(headline);
    const { draw } = await cardNow(story.slug);
    expect(await sharp(await draw()).metadata()).toMatchObject({
      width: 1200,
      height: 630,
      format: "jpeg",
    });
  });

  it("is drawn once, and anew when the headline changes", async () => {
    const { slug, id } = await aHeadline("The ferry returns");
    const before = await cardNow(slug);
    expect(await (await cardNow(slug)).draw()).toBe(await before.draw());
    await retitle(id, "Another headline");
    const after = await cardNow(slug);
    expect(after.digest).not.toBe(before.digest);
    expect(Buffer.compare(await after.draw(), await before.draw())).not.toBe(0);
  });

  it("is another one when the shares change, and the same while only their votes do", async () => {
    const { story, count } = await aStoryWith([30, 10]);
    const before = await cardNow(story.slug);
    await count([60, 20]);
    expect((await cardNow(story.slug)).digest).toBe(before.digest);
    await count([60, 40]);
    expect((await cardNow(story.slug)).digest).not.toBe(before.digest);
    await (await cardNow(story.slug)).draw();
  });

  it("tells nothing of a result that readers do not see", async () => {
    const { story, count } = await aStoryWith([30, 10], "after_vote");
    const before = await cardNow(story.slug);
    await count([1, 99]);
    expect((await cardNow(story.slug)).digest).toBe(before.digest);
  });
});
