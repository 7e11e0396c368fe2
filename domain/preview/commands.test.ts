import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { aPicture, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { previewLinks } from "@/db/schema/preview";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { deleteDraft, saveStory } from "@/domain/story/commands";
import { publishStory } from "@/domain/story/publishing";
import { aDraft, aMember } from "@/domain/story/testing";
import type { Doc } from "@/lib/rich-text";
import { makeLink, openPreview, revokeLink } from "./commands";
import { isInPreview, listLinks } from "./queries";
import { guestCookie, guestTokens, maxLive } from "./rules";

let writer: Staff;
beforeEach(async () => {
  await emptyDatabase();
  writer = await aMember("writer");
});

const wish = (storyId: string) => ({ storyId, label: "Our lawyer", hours: 72 });

async function aLink(storyId: string, maker = writer) {
  const made = await makeLink(maker, wish(storyId));
  if (!made.ok) throw new Error(made.reason);
  return made.token;
}

const shown = async (token: string) => (await openPreview(token))?.content.headline ?? null;

describe("a preview link", () => {
  it("opens the present draft of its story and of no other", async () => {
    const [story, other] = [await aDraft(writer), await aDraft(writer)];
    const [token, otherToken] = [await aLink(story.id), await aLink(other.id)];
    const content = { ...story.content, headline: "Changed after the link was sent" };
    await saveStory(writer, { id: story.id, version: story.version, content });
    expect(await shown(token)).toBe("Changed after the link was sent");
    expect(await shown(otherToken)).toBe(other.content.headline);
  });

  it("says what readers see of the story", async () => {
    const editor = await aMember("editor");
    const story = await aDraft(writer);
    const token = await aLink(story.id);
    const said = async () => (await openPreview(token))?.readersSee;
    expect(await said()).toBe("nothing");
    await publishStory(editor, story);
    expect(await said()).toBe("this");
    const content = { ...story.content, standfirst: "They leak." };
    await saveStory(editor, { id: story.id, version: story.version, content });
    expect(await said()).toBe("earlier");
  });

  it("is 256 random bits of which only a hash is kept", async () => {
    const story = await aDraft(writer);
    const tokens = [await aLink(story.id), await aLink(story.id)];
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const kept = JSON.stringify(await db.select().from(previewLinks));
    for (const token of tokens) expect(kept).not.toContain(token);
  });

  it("opens nothing once it is revoked, past its end, made up, or its story is gone", async () => {
    const story = await aDraft(writer);
    const [revoked, ended, kept] = [
      await aLink(story.id),
      await aLink(story.id),
      await aLink(story.id),
    ];
    const lines = await listLinks(writer, story.id);
    const id = (at: number) => lines.toReversed()[at]?.id ?? "";
    await revokeLink(writer, { storyId: story.id, id: id(0) });
    await db
      .update(previewLinks)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(previewLinks.id, id(1)));
    const deleted = await aDraft(writer);
    const orphan = await aLink(deleted.id);
    expect(await deleteDraft(writer, deleted)).toMatchObject({ ok: true });
    const madeUp = Buffer.alloc(32, 7).toString("base64url");
    for (const token of [
      revoked,
      ended,
      orphan,
      madeUp,
      "",
      "x",
      `${kept}a`,
      kept.slice(1),
      "\u0000",
    ])
      expect(await openPreview(token)).toBeNull();
    expect(await shown(kept)).toBe(story.content.headline);
    expect((await listLinks(writer, story.id)).map(({ isWorking }) => isWorking)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("shows the pictures of its draft and no others, for as long as it works", async () => {
    const [lead, inText, elsewhere] = [await aPicture(), await aPicture(), await aPicture()];
    const doc = { type: "doc", content: [{ type: "figure", attrs: { mediaId: inText.id } }] };
    const { id } = await aStory({
      createdBy: writer.id,
      leadMediaId: lead.id,
      doc: doc as unknown as Doc,
    });
    await aStory({ leadMediaId: elsewhere.id });
    const token = await aLink(id);
    const seen = async (tokens: string[]) =>
      Promise.all([lead, inText, elsewhere].map(({ id }) => isInPreview(tokens, id)));
    expect(await seen([token])).toEqual([true, true, false]);
    expect(await seen(["nothing", Buffer.alloc(32, 7).toString("base64url"), token])).toEqual([
      true,
      true,
      false,
    ]);
    expect(await seen([])).toEqual([false, false, false]);
    const [line] = await listLinks(writer, id);
    await revokeLink(writer, { storyId: id, id: line?.id ?? "" });
    expect(await seen([token])).toEqual([false, false, false]);
  });

  it("is told again for pictures by a cookie of its own, among whatever else there is", () => {
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((bytes) =>
      bytes.toString("base64url"),
    ) as [string, string];
    const told = [one, other].map((token) => guestCookie(token, true).split(";")[0]);
    expect(guestTokens(["theme=dark", ...told, "galley.preview.x=y"].join("; "))).toEqual([
      one,
      other,
    ]);
    expect(guestTokens("")).toEqual([]);
    expect(guestCookie(one, true)).toMatch(/; Path=\/media; HttpOnly; SameSite=Lax; Secure$/);
    expect(guestCookie(one, false)).not.toContain("Secure");
  });

  it("notes when it was last opened, and only then", async () => {
    const story = await aDraft(writer);
    const token = await aLink(story.id);
    await openPreview(`${token.slice(0, -1)}_`);
    expect(await listLinks(writer, story.id)).toMatchObject([{ lastOpenedAt: null }]);
    await openPreview(token);
    expect(await listLinks(writer, story.id)).toMatchObject([{ lastOpenedAt: expect.any(Date) }]);
  });

  it.each([{ status: "suspended" as const }, { role: "reader" as const }])(
    "ends with its maker's place at the desk: %o",
    async (change) => {
      const token = await aLink((await aDraft(writer)).id);
      await db.update(people).set(change).where(eq(people.id, writer.id));
      expect(await openPreview(token)).toBeNull();
    },
  );

  it("is one of so many, also when they are made at once", async () => {
    const { id } = await aDraft(writer);
    const answers = await Promise.all(
      Array.from({ length: maxLive + 2 }, () => makeLink(writer, wish(id))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(maxLive);
    const [first] = await listLinks(writer, id);
    await revokeLink(writer, { storyId: id, id: first?.id ?? "" });
    expect(await makeLink(writer, wish(id))).toMatchObject({ ok: true });
  });

  it("of one story is not revoked by way of another", async () => {
    const [story, other] = [await aDraft(writer), await aDraft(writer)];
    const token = await aLink(story.id);
    const [line] = await listLinks(writer, story.id);
    const answer = await revokeLink(writer, { storyId: other.id, id: line?.id ?? "" });
    expect(answer).toMatchObject({ reason: "notFound" });
    expect(await openPreview(token)).not.toBeNull();
  });
});

describe.each(roles)("who may show a draft to others: %s", (role) => {
  const mayAny = role === "editor" || role === "admin";
  const mayOwn = mayAny || role === "writer";

  it.each([
    ["their own", true],
    ["another's", false],
  ])("%s", async (_, isOwn) => {
    const actor = await aMember(role);
    const { id } = isOwn ? await aStory({ createdBy: actor.id }) : await aDraft(writer);
    const isAllowed = isOwn ? mayOwn : mayAny;
    const ownerLink = await makeLink(await aMember("editor"), wish(id));
    expect(ownerLink.ok).toBe(true);
    const [line] = await listLinks(actor, id);
    for (const answer of [
      await makeLink(actor, wish(id)),
      await revokeLink(actor, { storyId: id, id: line?.id ?? "" }),
    ])
      expect(answer).toMatchObject(isAllowed ? { ok: true } : { reason: "forbidden" });
    expect(await makeLink(actor, wish(v7()))).toMatchObject({ reason: "notFound" });
  });
});
