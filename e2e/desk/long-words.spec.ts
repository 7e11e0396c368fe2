import {
  aComment,
  aCorrection,
  anOpenPoll,
  aPerson,
  aPublishedStory,
  aSection,
  aSeries,
  aStory,
  aTag,
} from "@/db/builders";
import { expectFits, onPhone, test } from "../fixtures";

/** What has no space in it, such as an address that was pasted where a name goes. */
const long = () => `${"W".repeat(48)}${crypto.randomUUID().slice(0, 8)}`;

for (const [where, options] of [
  ["on a desk", {}],
  ["on a phone", onPhone],
] as const)
  test.describe(where, () => {
    test.use(options);

    test("no page of the desk scrolls sideways, whatever the words", async ({ page, signInAs }) => {
      const { id: createdBy } = await signInAs("admin");
      const [author, tag, other] = await Promise.all([
        aPerson({ role: "writer", name: long() }),
        aTag({ name: long() }),
        aTag({ name: long() }),
      ]);
      const section = await aSection({ name: long() });
      const poll = await anOpenPoll({ question: long(), labels: [long(), long()] });
      const parts = {
        headline: long(),
        standfirst: long(),
        authorIds: [author.id],
        tagIds: [tag.id, other.id],
        createdBy,
      };
      const story = await aPublishedStory({
        ...parts,
        pollId: poll.id,
        publishedAt: new Date("2026-01-05T09:00:00Z"),
      });
      const draft = await aStory({ ...parts, headline: long() });
      const series = await aSeries({ title: long(), storyIds: [story.id, draft.id] });
      await aComment({ storyId: story.id, authorId: author.id, status: "PREMOD", body: long() });
      await aCorrection({ storyId: story.id, createdBy: author.id, text: long() });
      for (const address of [
        "",
        "/stories",
        `/stories/${story.id}`,
        `/stories/${draft.id}`,
        "/board",
        "/calendar",
        "/front",
        `/front?section=${section.slug}`,
        "/polls",
        `/polls/${poll.id}`,
        "/series",
        `/series/${series.id}`,
        "/tags",
        "/people",
        "/log",
        `/comments?story=${story.id}`,
        "/comments/figures",
        "/comments/readers",
        "/comments",
        "/comments/sanctions",
        "/comments/watch",
        "/newsletters",
        "/media",
      ]) {
        await page.goto(`/desk${address}`);
        await expectFits(page);
      }
    });
  });
