import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aTag } from "@/db/builders";
import { db } from "@/db/client";
import { pings } from "@/db/schema/ping";
import type { Staff } from "@/domain/person/rules";
import { unpublishStory } from "@/domain/story/publishing";
import { aDraft, aLiveStory, aMember } from "@/domain/story/testing";
import type { guardedPost } from "@/lib/guarded-fetch";
import { feedsOf, indexNowLetter, type Letter, pagesOf, webSubLetter } from "./rules";
import { sendPings } from "./sending";

const base = "https://harrow.test";
const hub = "https://hub.test/";
const key = "0123456789abcdef";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  writer = await aMember("writer");
  editor = await aMember("editor");
});

type Answer = Awaited<ReturnType<typeof guardedPost>>;

/** Both services, as they would be asked: what arrived, and what they answer. */
function services(answer: () => Answer = () => ({ ok: true })) {
  const arrived: Letter[] = [];
  return {
    arrived,
    pages: () =>
      arrived.filter(({ url }) => url !== hub).flatMap(({ body }) => JSON.parse(body).urlList),
    topics: () =>
      arrived
        .filter(({ url }) => url === hub)
        .flatMap(({ body }) => new URLSearchParams(body).getAll("hub.url")),
    ask: () =>
      sendPings({
        send: async (url, { type, body }) => {
          arrived.push({ url, type, body });
          return answer();
        },
        to: {
          indexnow: (stories) => indexNowLetter(pagesOf(stories, base), key, base),
          websub: (stories) => webSubLetter(feedsOf(stories, base), hub),
        },
      }),
  };
}

const makeAllDue = () => db.update(pings).set({ nextTryAt: sql`now()` });

// What an earlier test left to tell is told to nobody.
beforeEach(async () => {
  await services().ask();
});

describe("pings", () => {
  it("name the page, its section, and every feed that changed, in the services' own forms", async () => {
    const tag = await aTag();
    const { slug } = await aLiveStory(writer, editor, { tagIds: [tag.id] });
    const both = services();
    expect(await both.ask()).toBe(2);
    expect(both.arrived.map(({ url, type }) => [url, type])).toEqual([
      ["https://api.indexnow.org/indexnow", "application/json; charset=utf-8"],
      [hub, "application/x-www-form-urlencoded"],
    ]);
    expect(JSON.parse(both.arrived[0]?.body ?? "")).toMatchObject({
      host: "harrow.test",
      key,
      keyLocation: `${base}/indexnow.txt`,
      urlList: expect.arrayContaining([`${base}/stories/${slug}`]),
    });
    expect(both.arrived[1]?.body).toContain("hub.mode=publish&hub.url=");
    expect(both.topics()).toEqual(
      expect.arrayContaining([
        `${base}/feed.xml`,
        `${base}/feed.json`,
        `${base}/tags/${tag.slug}/feed.xml`,
        `${base}/authors/${writer.slug}/feed.json`,
      ]),
    );
  });

  it("tell each change once, however often and from how many instances the job runs", async () => {
    const { slug } = await aLiveStory(writer, editor);
    const both = services();
    await Promise.all([both.ask(), both.ask(), both.ask()]);
    await both.ask();
    expect(both.pages().filter((page) => page === `${base}/stories/${slug}`)).toHaveLength(1);
    expect(both.topics().filter((topic) => topic === `${base}/feed.xml`)).toHaveLength(1);
  });

  it("tell many changes in one request", async () => {
    for (let n = 0; n < 4; n++) await aLiveStory(writer, editor);
    const both = services();
    expect(await both.ask()).toBe(2);
    expect(both.pages().filter((page) => page.includes("/stories/"))).toHaveLength(4);
  });

  it("tell nobody of a draft, and of a story that was taken down only its address", async () => {
    const draft = await aDraft(writer);
    const live = await aLiveStory(writer, editor);
    await unpublishStory(editor, { ...live, reason: "Wrong town." });
    const both = services();
    await both.ask();
    const said = JSON.stringify(both.arrived);
    expect(said).not.toContain(draft.content.slug);
    expect(said).toContain(live.slug);
  });

  it("try again later what was certainly not taken, and give up in the end", async () => {
    const { slug } = await aLiveStory(writer, editor);
    const closed = services(() => ({ ok: false, reason: "unreachable" }));
    expect(await closed.ask()).toBe(0);
    await closed.ask();
    expect(closed.arrived).toHaveLength(2);
    for (let n = 0; n < 8; n++) {
      await makeAllDue();
      await closed.ask();
    }
    expect(closed.arrived).toHaveLength(10);
    await makeAllDue();
    const open = services();
    await open.ask();
    expect(open.pages()).not.toContain(`${base}/stories/${slug}`);
  });

  it("do not repeat what may have been taken", async () => {
    await aLiveStory(writer, editor);
    const slow = services(() => ({ ok: false, reason: "tooSlow" }));
    await slow.ask();
    await makeAllDue();
    await slow.ask();
    expect(slow.arrived).toHaveLength(2);
  });

  it("are off unless somebody is named to be told", async () => {
    await aLiveStory(writer, editor);
    const before = await db.$count(pings);
    const send = () => {
      throw new Error("nobody is to be told");
    };
    expect(await sendPings({ send })).toBe(0);
    expect(await db.$count(pings)).toBe(before);
    expect(await db.$count(pings, eq(pings.service, "indexnow"))).toBeGreaterThan(0);
  });
});
