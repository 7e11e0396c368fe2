import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemOf } from "@/domain/comment/problems";
import { english } from "@/lib/words/voice";
import { refusedPage } from "./refused-page";

const voice = english("UTC");
const pageOf = (typed: Record<string, unknown>) =>
  refusedPage({
    slug: "night-buses",
    typed,
    voice,
    refused: problemOf({ ok: false, reason: "tooFast", wait: 7 }, voice),
  });

describe("a comment that was not taken", () => {
  it("says when to try again, for eyes and for programs", async () => {
    const answer = pageOf({ body: "Once more." });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(await answer.text()).toMatch(/role="alert">[^<]*7 seconds/);
  });

  it("comes back with every choice that was made in the form", async () => {
    const typed = { key: "a key", parent: "a parent", side: "show", follow: "yes" };
    const page = await pageOf({ body: "Once more.", ...typed }).text();
    for (const [name, value] of Object.entries(typed))
      expect(page).toContain(`name="${name}" value="${value}"`);
  });

  it("gives back any text as it was, and runs none of it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (body) => {
        const page = await pageOf({ body }).text();
        const field = page.match(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/)?.[1] ?? "";
        expect(field).not.toMatch(/[<>]/);
        const read = field
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&#39;", "'")
          .replaceAll("&apos;", "'")
          .replaceAll("&amp;", "&");
        expect(read).toBe(body);
      }),
    );
  });
});
