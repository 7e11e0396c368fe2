import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { aPerson, aPublishedStory, aSection, aSeries, aStory, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import { addressesPerPart, listAddresses, listAddressParts } from "./public-addresses";

const slugs = async (kind: Parameters<typeof listAddresses>[0], part = 1) =>
  (await listAddresses(kind, part)).map(({ slug }) => slug);

it("names what published stories give rise to, and nothing that only drafts do", async () => {
  const [section, tag, author] = await Promise.all([aSection(), aTag(), aPerson()]);
  const [quietSection, quietTag, quietAuthor] = await Promise.all([
    aSection(),
    aTag(),
    aPerson({ role: "writer" }),
  ]);
  const live = await aPublishedStory({
    sectionId: section.id,
    tagIds: [tag.id],
    authorIds: [author.id],
  });
  const draft = await aStory({
    sectionId: quietSection.id,
    tagIds: [quietTag.id],
    authorIds: [quietAuthor.id],
  });
  const begun = await aSeries({ storyIds: [live.id] });
  await aSeries({ storyIds: [draft.id] });

  expect(await slugs("stories")).toEqual([live.slug]);
  expect(await slugs("sections")).toEqual([section.slug]);
  expect(await slugs("tags")).toEqual([tag.slug]);
  expect(await slugs("authors")).toEqual([author.slug]);
  expect(await slugs("series")).toEqual([begun.slug]);
  expect(await slugs("stories", 2)).toEqual([]);

  const parts = await listAddressParts();
  expect(parts.map(({ kind, part }) => `${kind}-${part}`)).toEqual([
    "stories-1",
    "sections-1",
    "tags-1",
    "authors-1",
    "series-1",
  ]);
  for (const { changedAt } of parts) expect(changedAt).toEqual(live.publishedAt);
});

it("a part holds 50,000 addresses at most, and no address stands in two", async () => {
  const story = await aPublishedStory({ publishedAt: new Date(0) });
  // The laws of a published row do not matter here, fifty thousand of them do.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into published_stories (story_id, revision_id, slug, headline, standfirst, section_id,
        doc, text, words, published_at, updated_at)
      select gen_random_uuid(), gen_random_uuid(), 'story-' || n, 'Headline', '', ${story.sectionId},
        '{"type":"doc","content":[]}', '', 0, now() - n * interval '1 minute', now()
      from generate_series(1, ${addressesPerPart}) n`);
  });
  const [first, second] = [await slugs("stories", 1), await slugs("stories", 2)];
  expect(first).toHaveLength(addressesPerPart);
  // The newest stories are added at the end: full parts stay as they are.
  expect(first).toContain(story.slug);
  const all = await db.$count(publishedStories);
  expect(new Set([...first, ...second]).size).toBe(all);
  expect((await listAddressParts()).filter(({ kind }) => kind === "stories")).toHaveLength(2);
});
