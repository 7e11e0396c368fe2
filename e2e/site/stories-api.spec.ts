import { aBody, anOpenPoll, aPerson, aPublishedStory, aSection, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { storySlugs } from "@/db/schema/story";
import { expect, test } from "../fixtures";

test("a program pages through a section, newest first, each story once", async ({ request }) => {
  const [section, author, poll] = await Promise.all([aSection(), aPerson(), anOpenPoll()]);
  for (let age = 0; age < 5; age++)
    await aPublishedStory({
      sectionId: section.id,
      authorIds: [author.id],
      publishedAt: new Date(Date.now() - age * 1_000),
      pollId: age === 0 ? poll.id : null,
    });
  const seen: string[] = [];
  let after = "";
  do {
    const answer = await request.get(`/api/stories?section=${section.slug}&limit=2&after=${after}`);
    expect(answer.status()).toBe(200);
    const { stories, next } = await answer.json();
    expect(stories.length).toBeLessThanOrEqual(2);
    seen.push(...stories.map((story: { publishedAt: string }) => story.publishedAt));
    after = next ?? "";
  } while (after);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toEqual([...seen].sort().reverse());

  const { stories } = await (await request.get(`/api/stories?section=${section.slug}`)).json();
  expect(stories[0]).toMatchObject({
    poll: poll.id,
    section: { slug: section.slug, name: section.name },
    authors: [{ slug: author.slug, name: author.name }],
  });
  expect(stories[1].poll).toBeNull();
  const ofAuthor = await request.get(`/api/stories?author=${author.slug}`);
  expect((await ofAuthor.json()).stories).toHaveLength(5);
  expect(ofAuthor.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    etag: expect.stringMatching(/^(W\/)?"[\w-]+"$/),
  });
});

test("one story comes with its text, and is not sent twice", async ({ request }) => {
  const tag = await aTag();
  const story = await aPublishedStory({ tagIds: [tag.id], doc: aBody("Fish & <chips>") });
  const answer = await request.get(`/api/stories/${story.slug}`);
  expect(await answer.json()).toMatchObject({
    id: story.id,
    url: expect.stringContaining(`/stories/${story.slug}`),
    headline: story.headline,
    tags: [{ slug: tag.slug, name: tag.name }],
    html: "<p>Fish &amp; &lt;chips&gt;</p>",
    body: { type: "doc" },
  });
  const headers = { "if-none-match": answer.headers().etag ?? "" };
  expect((await request.get(`/api/stories/${story.slug}`, { headers })).status()).toBe(304);
});

test("what cannot be answered is a problem that says why", async ({ request }) => {
  for (const query of ["limit=0", "limit=101", "limit=x", "limit=-1", "limit=1.5", "after=x"]) {
    const answer = await request.get(`/api/stories?${query}`);
    expect(answer.status(), query).toBe(422);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 422, title: expect.any(String) });
  }
  const missing = await request.get("/api/stories/none");
  expect(missing.status()).toBe(404);
  expect(await missing.json()).toMatchObject({ status: 404 });
  expect((await request.get("/api/stories?tag=none")).status()).toBe(200);
  expect((await request.get("/api/stories?section=%00")).status()).toBe(200);
});

test("a former address leads to the present one", async ({ request }) => {
  const story = await aPublishedStory();
  await db.insert(storySlugs).values({ slug: `old-${story.slug}`, storyId: story.id });
  const answer = await request.get(`/api/stories/old-${story.slug}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toMatch(new RegExp(`/api/stories/${story.slug}$`));
});
