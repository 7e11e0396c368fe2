import type { APIRequestContext } from "@playwright/test";
import { eq } from "drizzle-orm";
import { aBody, anOpenPoll, aPublishedStory, aSeries, aStory, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { stories, storyBodies, storySlugs } from "@/db/schema/story";
import { expect, test } from "../fixtures";

const hour = 3_600_000;

/** Everything here stands in what is not public, and nowhere else. */
const canary = `kanarie${Date.now().toString(36)}`;
/** A word beside the canary to search for, since a search page repeats what was asked. */
const beside = `lantern${Date.now().toString(36)}`;

/** Stories in every state that readers must not see, with the canary in every field. */
async function hideCanaries() {
  const words = (state: string) => ({
    headline: `${canary} ${beside} ${state}`,
    standfirst: `${canary} ${beside}`,
    doc: aBody(`${canary} ${beside}`),
  });
  const tag = await aTag({ name: `${canary} tag` });
  const poll = await anOpenPoll({ question: `${canary}?`, labels: [canary, beside] });
  const draft = await aStory({ ...words("draft"), tagIds: [tag.id], pollId: poll.id });
  const review = await aStory({ ...words("review"), status: "in_review" });
  const scheduled = await aStory({
    ...words("scheduled"),
    status: "scheduled",
    scheduledFor: new Date(Date.now() + hour),
  });
  const unpublished = await aStory({ ...words("unpublished"), status: "unpublished" });
  await db.insert(storySlugs).values({ slug: unpublished.slug, storyId: unpublished.id });

  const live = await aPublishedStory();
  const { doc, ...pending } = words("pending");
  await db
    .update(stories)
    .set({ ...pending, version: 2 })
    .where(eq(stories.id, live.id));
  await db
    .update(storyBodies)
    .set({ doc, text: `${canary} ${beside}` })
    .where(eq(storyBodies.storyId, live.id));
  const unborn = await aSeries({ title: `${canary} series`, storyIds: [draft.id] });
  const begun = await aSeries({ storyIds: [review.id, live.id, scheduled.id] });
  return { hidden: [draft, review, scheduled, unpublished], live, tag, poll, unborn, begun };
}

type Asked = { headers?: Record<string, string>; word?: string };

/** Fails with the address alone: a page in a failure message helps nobody. */
async function expectNone(
  request: APIRequestContext,
  path: string,
  { headers = {}, word = canary }: Asked = {},
) {
  const answer = await request.get(path, { headers, maxRedirects: 0 });
  const said = `${JSON.stringify(answer.headers())}\n${await answer.text()}`.toLowerCase();
  expect(said.includes(word), `${word} on ${path} ${JSON.stringify(headers)}`).toBe(false);
  return answer;
}

test("drafts, scheduled, unpublished and pending words leak nowhere", async ({ request }) => {
  test.setTimeout(180_000);
  const { hidden, live, tag, poll, unborn, begun } = await hideCanaries();

  // These addresses hold the canary themselves and may be repeated: only what is written counts.
  const word = `${canary} ${beside}`;
  for (const { slug, id } of hidden) {
    for (const path of [
      `/stories/${slug}`,
      `/stories/${slug}/opengraph-image`,
      `/stories/${slug}/card.jpg`,
      `/stories/${id}`,
      `/api/stories/${slug}`,
      `/api/stories/${slug}/comments`,
    ])
      expect((await expectNone(request, path, { word })).status(), path).toBe(404);
    const rsc = { rsc: "1" };
    for (const headers of [rsc, { ...rsc, "next-router-prefetch": "1" } as typeof rsc])
      await expectNone(request, `/stories/${slug}`, { headers, word });
  }
  expect((await request.get(`/tags/${tag.slug}`)).status()).toBe(404);
  for (const path of [`/polls/${poll.id}`, `/polls/${poll.id}/embed`, `/api/polls/${poll.id}`])
    expect((await expectNone(request, path)).status(), path).toBe(404);

  for (const path of [`/series/${unborn.slug}`, `/series/${unborn.slug}/feed.xml`])
    expect((await request.get(path)).status(), path).toBe(404);
  await expectNone(request, `/series/${begun.slug}`, { headers: { rsc: "1" } });
  for (const path of [
    `/series/${begun.slug}`,
    `/series/${begun.slug}/feed.xml`,
    `/stories/${live.slug}`,
    `/api/stories/${live.slug}`,
  ])
    expect((await expectNone(request, path)).status(), path).toBe(200);
  await expectNone(request, `/stories/${live.slug}`, { headers: { rsc: "1" } });
  await expectNone(request, `/search?q=${beside}`);
  for (const path of ["/feed.json", "/news-sitemap.xml", "/robots.txt", "/manifest.webmanifest"])
    await expectNone(request, path);
  for (const query of ["", "?limit=100"]) await expectNone(request, `/api/stories${query}`);

  const seen = new Set<string>();
  const waiting = ["/", "/feed.xml", "/sitemap.xml"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || seen.size > 400) continue;
    seen.add(path);
    const answer = await expectNone(request, path);
    if (!/html|xml/.test(answer.headers()["content-type"] ?? "")) continue;
    const links = (await answer.text()).matchAll(/(?:href="|<loc>|<link>)([^"<]+)/g);
    for (const [, href = ""] of links) {
      const url = new URL(href.replaceAll("&amp;", "&"), answer.url());
      if (url.origin === new URL(answer.url()).origin) waiting.push(url.pathname + url.search);
    }
  }
  expect(seen.size).toBeGreaterThan(60);
});
