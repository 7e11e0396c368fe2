import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { storyReads } from "@/db/schema/read";
import { emptyDatabase } from "@/db/testing/empty-database";
import { writeReads } from "@/domain/reads/counting";
import { countAnswer, hearRead } from "./reads";

/** What stands before the framework, as far as reads are concerned. */
const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? "", "http://galley");
  if (hearRead(request, response, pathname)) return;
  response.writeHead(pathname.includes("gone") ? 404 : 200).end();
  countAnswer(request, response, pathname + search);
});
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(emptyDatabase);

const phone = {
  "user-agent": "Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0",
};
const ask = (path: string, options: RequestInit = {}) => {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: phone, ...options });
};
const reads = async () => {
  await writeReads();
  const [row] = await db.select({ sum: sql<number>`sum(reads)::int` }).from(storyReads);
  return row?.sum ?? 0;
};

it("a page that somebody opens is counted, a page for a program or of comments is not", async () => {
  const { slug } = await aPublishedStory();
  const page = `/stories/${slug}`;
  await ask(page);
  await ask(page, { method: "HEAD" });
  await ask(page, { headers: { "user-agent": "curl/8.9.1" } });
  await ask(page, { headers: { ...phone, "sec-purpose": "prefetch" } });
  await ask(`${page}?after=x`);
  await ask("/stories/gone");
  expect(await reads()).toBe(1);
});

it("behind a cache the page's own word is counted, from here and from a browser only", async () => {
  const { slug } = await aPublishedStory();
  const word = `/api/stories/${slug}/read`;
  const { port } = server.address() as AddressInfo;
  const say = (headers: Record<string, string>) => ask(word, { method: "POST", headers });
  expect((await say({ ...phone, origin: `http://127.0.0.1:${port}` })).status).toBe(204);
  expect((await say({ ...phone, origin: "https://elsewhere.test" })).status).toBe(403);
  expect((await say({ "user-agent": "curl/8.9.1" })).status).toBe(204);
  expect(await reads()).toBe(1);
});
