import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, BrowserContext } from "@playwright/test";
import { aComment, anOpenPoll, aPublishedStory } from "@/db/builders";
import { expect, test } from "../fixtures";

/** Every handler that changes something. One that is not here fails the first test. */
type Handler = {
  at: (ids: Ids) => string;
  /** Who may call it: the least of the roles, or nobody in particular. */
  by: "anyone" | "reader" | "writer" | "moderator" | "admin";
  /** Bytes it reads at most; null where a body is streamed to the disk up to a gigabyte. */
  limit: number | null;
  /** What it takes is not checked for form: bytes of any kind, or any words. */
  isRaw?: true;
};
type Ids = { slug: string; story: string; comment: string; poll: string };

const kilobyte = 1_024;
const handlers: Record<string, Handler> = {
  "api/sign-in": { at: () => "/api/sign-in", by: "anyone", limit: 4 * kilobyte },
  "api/polls/[id]/votes": {
    at: ({ poll }) => `/api/polls/${poll}/votes`,
    by: "anyone",
    limit: 12 * kilobyte,
  },
  "api/stories/[slug]/comments": {
    at: ({ slug }) => `/api/stories/${slug}/comments`,
    by: "reader",
    limit: 256 * kilobyte,
    isRaw: true,
  },
  "api/stories/[slug]/follow": {
    at: ({ slug }) => `/api/stories/${slug}/follow`,
    by: "reader",
    limit: 4 * kilobyte,
  },
  "api/stories/[slug]/keep": {
    at: ({ slug }) => `/api/stories/${slug}/keep`,
    by: "reader",
    limit: 4 * kilobyte,
  },
  ...Object.fromEntries(
    (
      [
        ["body", 256],
        ["reactions", 4],
        ["reports", 16],
        ["side", 4],
        ["deletion", 4],
      ] as const
    ).map(([what, limit]) => [
      `api/comments/[id]/${what}`,
      {
        at: ({ comment }: Ids) => `/api/comments/${comment}/${what}`,
        by: "reader" as const,
        limit: limit * kilobyte,
      },
    ]),
  ),
  "api/comments/claims": {
    at: () => "/api/comments/claims",
    by: "moderator",
    limit: 8 * kilobyte,
  },
  "api/newsletter": { at: () => "/api/newsletter", by: "anyone", limit: 12 * kilobyte },
  "api/newsletter/own": { at: () => "/api/newsletter/own", by: "reader", limit: 12 * kilobyte },
  "api/uploads": { at: () => "/api/uploads", by: "writer", limit: 20 * kilobyte ** 2, isRaw: true },
  "api/desk/stories/[id]/presence": {
    at: ({ story }) => `/api/desk/stories/${story}/presence`,
    by: "writer",
    limit: 4_096,
    isRaw: true,
  },
  "api/desk/stories/[id]/sync": {
    at: ({ story }) => `/api/desk/stories/${story}/sync`,
    by: "writer",
    limit: 16 * kilobyte ** 2,
  },
  "api/desk/imports": { at: () => "/api/desk/imports", by: "admin", limit: null, isRaw: true },
  "api/desk/documents": {
    at: () => "/api/desk/documents",
    by: "writer",
    limit: 61 * kilobyte ** 2,
    isRaw: true,
  },
};

/** Its token is the right to do it, whoever posts it: the reader's mail provider does (RFC 8058). */
const byToken = [
  "api/unsubscribe/[token]",
  "api/newsletter/confirm/[token]",
  "api/newsletter/choices/[token]",
];
/** The framework's own sign-in, which takes what it knows and says nothing of the rest; see below. */
const framework = "api/auth/[...nextauth]";
const apart = new Set([...byToken, framework]);

const changes = /export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)\b/;

test("every handler that changes something is held to what follows", () => {
  const found = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .filter((file) => changes.test(readFileSync(path.join("app", file), "utf8")))
    .map((file) => path.dirname(file))
    .filter((name) => !apart.has(name));
  expect(found.sort()).toEqual(Object.keys(handlers).sort());
});

async function someIds(): Promise<Ids> {
  const poll = await anOpenPoll();
  const story = await aPublishedStory({ pollId: poll.id });
  const comment = await aComment({ storyId: story.id });
  return { slug: story.slug, story: story.id, comment: comment.id, poll: poll.id };
}

type Sent = { type: string; data: string | Buffer };
const post = (request: APIRequestContext, address: string, { type, data }: Sent, origin: string) =>
  request.post(address, {
    data,
    headers: { "content-type": type, origin, accept: "application/json" },
    maxRedirects: 0,
  });

const malformed: Record<string, Sent> = {
  "half an object": { type: "application/json", data: '{"body": ' },
  "a list": { type: "application/json", data: "[1, 2]" },
  null: { type: "application/json", data: "null" },
  "wrong kinds": {
    type: "application/json",
    data: '{"body": {"a": [1]}, "option": [[]], "reason": 7, "hold": "x", "email": {}, "__proto__": {"x": 1}}',
  },
  "no UTF-8": { type: "application/json", data: Buffer.from([0x22, 0xff, 0xfe, 0x22]) },
  "NUL and halves of characters": {
    type: "application/json",
    data: String.raw`{"body": "a\u0000b\ud800c\udfff", "option": "\u0000", "reason": "\ud800", "email": "\u0000@x.test", "password": "\u0000"}`,
  },
  "a frame without its end": {
    type: "multipart/form-data; boundary=x",
    data: '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nhello',
  },
  "another kind": { type: "text/csv", data: "a,b" },
};

for (const [name, { at, by, limit, isRaw }] of Object.entries(handlers)) {
  test(`${name} refuses strangers, other sites, too much and what is no sense`, async ({
    anotherBrowser,
    signIn,
    baseURL,
  }) => {
    const here = new URL(baseURL ?? "").origin;
    const address = at(await someIds());
    const fine: Sent = { type: "application/json", data: "{}" };
    const someone = await anotherBrowser();
    if (by !== "anyone") await signIn(someone, by);

    const foreign = await post(someone.request, address, fine, "https://elsewhere.test");
    expect(foreign.status(), "from another site").toBe(403);

    if (by !== "anyone") {
      const nobody: BrowserContext = await anotherBrowser();
      expect((await post(nobody.request, address, fine, here)).status(), "signed out").toBe(401);
    }
    if (by !== "anyone" && by !== "reader") {
      const reader = await anotherBrowser();
      await signIn(reader, "reader");
      expect((await post(reader.request, address, fine, here)).status(), "a reader").toBe(403);
    }
    if (limit !== null) {
      const tooMuch = { type: "application/json", data: Buffer.alloc(limit + 1, "x") };
      const answer = await post(someone.request, address, tooMuch, here);
      const where = answer.headers().location ?? "";
      expect(answer.status() === 413 || /refused=too/.test(where), "too much").toBe(true);
    }
    for (const [what, sent] of Object.entries(malformed)) {
      const answer = await post(someone.request, address, sent, here);
      const { status, isClear } = {
        status: answer.status(),
        isClear: Boolean(await answer.text()),
      };
      if (isRaw && status < 400) continue;
      expect(status, `${what} to ${name}`).toBeGreaterThanOrEqual(400);
      expect(status, `${what} to ${name}`).toBeLessThan(500);
      expect(isClear, `${what} is told`).toBe(true);
    }
  });
}
