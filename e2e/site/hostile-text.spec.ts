import type { Page } from "@playwright/test";
import { like } from "drizzle-orm";
import { aComment, aPerson, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/newsroom";
import { expect, expectFits, onPhone, test } from "../fixtures";

/** What people and programs send to break pages: each with what must not follow from it. */
const texts = {
  "text turned around": "first \u202Eesrever si siht\u202C last",
  "isolates left open": "open \u2067\u2066\u2068 for ever",
  "words of another direction":
    "\u05E9\u05DC\u05D5\u05DD \u0639\u0644\u064A\u0643\u0645, and left to right again",
  "marks without end": `z${"\u0310\u0336\u0489".repeat(200)}algo speaks`,
  "nothing to see between": "pay\u200B\u200C\u200D\u2060\uFEFFment\u00AD due",
  "one word of a thousand letters": `W${"o".repeat(1_000)}rd`,
  "an address of a thousand letters": `https://example.test/${"a/".repeat(500)}`,
  "families and flags": "👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪👩🏽‍🚀 for the ferry",
  "letters that look like others": "Тhе ᖴеrry іѕ fіnе",
  "characters of no use": "bell\u0007 escape\u001B[31m private\uE000 noncharacter\uFFFE end",
  "markup and templates": "<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} <!--",
  "widest and tallest": `${"\uFDFD".repeat(40)} ${"꧅".repeat(20)} ${"𒐫".repeat(20)}`,
} as const;

const card = (page: Page, id: string) => page.locator(`#comment-${id}`);
const boxOf = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;

test.describe("on a phone", () => {
  test.use(onPhone);

  test("hostile texts and names stay in their place, for readers and on the desk", async ({
    page,
    signInAs,
  }) => {
    const story = await aPublishedStory();
    const ids: string[] = [];
    for (const body of Object.values(texts)) {
      const author = await aPerson({
        name: `Robin ${body.slice(0, 60)}`,
        slug: `h-${Date.now()}-${ids.length}`,
        email: `h-${Date.now()}-${ids.length}@mail.test`,
      });
      ids.push((await aComment({ storyId: story.id, authorId: author.id, body })).id);
    }
    const waiting = await aComment({
      storyId: story.id,
      status: "PREMOD",
      body: Object.values(texts).join("\n"),
    });
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`/stories/${story.slug}`);
    await expectFits(page);
    const boxes = await Promise.all(ids.map((id) => card(page, id).evaluate(boxOf)));
    boxes.sort((a, b) => a.y - b.y);
    for (const [at, box] of boxes.entries()) {
      const above = boxes[at - 1];
      expect(box.x + box.width, "nothing reaches beyond the page").toBeLessThanOrEqual(390);
      if (above)
        expect(box.y, "nothing lies over its neighbour").toBeGreaterThanOrEqual(
          above.y + above.height - 1,
        );
    }
    await expect(
      page.getByRole("region", { name: "Comments" }).locator("script, img[src=x]"),
    ).toHaveCount(0);

    await signInAs("moderator");
    await page.goto(`/desk/comments?story=${story.id}`);
    await expect(page.locator(`#card-${waiting.id}`)).toContainText("algo speaks");
    await expectFits(page);
    expect(asked).toEqual([]);
  });
});

test("hostile texts are taken in clean or refused, never with an error of ours", async ({
  signInAs,
  page,
  baseURL,
}) => {
  const story = await aPublishedStory();
  const reader = await signInAs("reader");
  for (let nth = 0; nth < 2; nth++)
    await aComment({ storyId: story.id, authorId: reader.id, status: "APPROVED" });
  const origin = new URL(baseURL ?? "").origin;
  const post = (address: string, data: object) =>
    page.request.post(address, { data, headers: { origin, accept: "application/json" } });
  const { id } = await aComment({ storyId: story.id });
  for (const [what, body] of Object.entries(texts)) {
    await db.delete(rateLimits).where(like(rateLimits.bucket, `%:${reader.id}`));
    for (const [address, data] of [
      [`/api/stories/${story.slug}/comments`, { body }],
      [`/api/comments/${id}/reports`, { reason: "OTHER", note: body }],
      ["/api/sign-in", { email: body, password: body }],
    ] as const) {
      const status = (await post(address, data)).status();
      expect(status, `${what} to ${address}`).toBeGreaterThanOrEqual(200);
      expect(status, `${what} to ${address}`).toBeLessThan(500);
    }
    const found = await page.request.get(`/search?q=${encodeURIComponent(body.slice(0, 300))}`);
    expect(found.status(), `${what} is searched for`).toBeLessThan(500);
  }
  const { comments } = await (
    await page.request.get(`/api/stories/${story.slug}/comments?limit=100`)
  ).json();
  expect(comments.length).toBeGreaterThan(1);
  for (const { body } of comments as { body: string }[])
    expect(body.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u);
});
