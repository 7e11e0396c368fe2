import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { events, rateLimits } from "@/db/schema/newsroom";
import { people, sessions } from "@/db/schema/person";
import { sanctions } from "@/db/schema/sanction";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import type { PostResult } from "./commands";
import { gatherForPosting } from "./gathering";
import { commentInput } from "./input";
import { countComments, listComments, listOwnComments, listOwnWaiting } from "./queries";
import {
  makePerson,
  makeRegular,
  newText,
  post,
  publishStory,
  setNewsroom,
  setPolicy,
  writeComment,
} from "./testing";
import { writeComment as writeJudged } from "./writing";

/** Limits are a matter of the tests that are about them. */
beforeEach(() => db.delete(rateLimits));
const forgetLimits = () => db.delete(rateLimits);

async function posted(result: PostResult | Promise<PostResult>) {
  const answer = await result;
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.comment;
}
const reasonOf = async (result: Promise<PostResult>) => {
  const answer = await result;
  return answer.ok ? "ok" : answer.reason;
};

describe("posting", () => {
  it("keeps the comment, its first revision and an event, all or nothing", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const { id, status } = await posted(post(reader, story.id, { body: "Well said." }));
    expect(status).toBe("NONE");
    const [revision] = await db
      .select()
      .from(commentRevisions)
      .where(eq(commentRevisions.commentId, id));
    expect(revision).toMatchObject({ number: 1, body: "Well said." });
    const [event] = await db.select().from(events).where(eq(events.subjectId, id));
    expect(event).toMatchObject({
      verb: "comment.posted",
      actorId: reader.id,
      subjectType: "comment",
    });
    expect(JSON.stringify(event?.data)).not.toContain("Well said");
  });

  it("holds a reader's first two comments and publishes the third once two stand", async () => {
    const [reader, story] = [await makePerson(), await publishStory()];
    const statuses = [];
    for (let nth = 0; nth < 3; nth++) {
      await forgetLimits();
      const { id, status } = await posted(post(reader, story.id));
      statuses.push(status);
      await db.update(comments).set({ status: "APPROVED" }).where(eq(comments.id, id));
    }
    expect(statuses).toEqual(["PREMOD", "PREMOD", "NONE"]);
  });

  it("keeps a newcomer waiting as long as nothing of theirs was approved", async () => {
    const [reader, story] = [await makePerson(), await publishStory()];
    for (let nth = 0; nth < 3; nth++) {
      await forgetLimits();
      expect((await posted(post(reader, story.id))).status).toBe("PREMOD");
    }
  });

  it("holds links and banned words, and tells moderators which", async () => {
    await setPolicy({ bannedWords: ["scoundrel"] });
    const [reader, story] = [await makeRegular(), await publishStory()];
    const word = await posted(post(reader, story.id, { body: "A sc0undrel, I say" }));
    await forgetLimits();
    const link = await posted(post(reader, story.id, { body: "See https://a.example" }));
    const [held] = await db.select().from(comments).where(eq(comments.id, word.id));
    expect(held).toMatchObject({
      status: "SYSTEM_WITHHELD",
      heldBy: "banned_word",
      heldFor: "scoundrel",
    });
    expect(link.status).toBe("PREMOD");
    await setPolicy({});
  });

  it("takes replies of any depth, all with the thread's root", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const root = await writeComment({ storyId: story.id, authorId: reader.id });
    let parent = root;
    for (let depth = 0; depth < 6; depth++) {
      await forgetLimits();
      parent = (await posted(post(reader, story.id, { parent }))).id;
    }
    const replies = await db.select().from(comments).where(eq(comments.rootId, root));
    expect(replies).toHaveLength(6);
  });

  it("refuses a parent elsewhere, held, rejected or invented", async () => {
    const [reader, story, other] = [
      await makeRegular(),
      await publishStory(),
      await publishStory(),
    ];
    const at = (storyId: string, status: "NONE" | "PREMOD" | "REJECTED") =>
      writeComment({ storyId, authorId: reader.id, status });
    for (const parent of [
      await at(other.id, "NONE"),
      await at(story.id, "PREMOD"),
      await at(story.id, "REJECTED"),
      v7(),
    ])
      expect(await reasonOf(post(reader, story.id, { parent }))).toBe("noParent");
  });

  it("refuses what is not published, closed or past its days", async () => {
    const reader = await makeRegular();
    expect(await reasonOf(post(reader, v7()))).toBe("notFound");
    const story = await publishStory();
    await db.delete(publishedStories).where(eq(publishedStories.storyId, story.id));
    expect(await reasonOf(post(reader, story.id))).toBe("notFound");
    const closed = await publishStory({ commentMode: "closed" });
    expect(await reasonOf(post(reader, closed.id))).toBe("closed");
    await setNewsroom({ commentsCloseAfterDays: 7 });
    const old = await publishStory({ publishedAt: new Date(Date.now() - 8 * 24 * 3_600_000) });
    expect(await reasonOf(post(reader, old.id))).toBe("closed");
    expect(await reasonOf(post(reader, (await publishStory()).id))).toBe("ok");
    await setNewsroom({ commentsCloseAfterDays: 0 });
  });

  it("reads the account as it is now, not as the session remembers it", async () => {
    const story = await publishStory();
    expect(await reasonOf(post(await makePerson({ isConfirmed: false }), story.id))).toBe(
      "unconfirmed",
    );
    const reader = await makeRegular();
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, reader.id));
    expect(await reasonOf(post(reader, story.id))).toBe("suspended");
    const former = await makePerson();
    expect((await posted(post({ ...former, role: "admin" }, story.id))).status).toBe("PREMOD");
  });
});

describe("the session of whoever posts", () => {
  const ended = (how: Partial<typeof sessions.$inferInsert>, { sessionId }: Viewer) =>
    db.update(sessions).set(how).where(eq(sessions.id, sessionId));
  const longAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);

  it.each([
    ["ended", { endedAt: new Date() }],
    ["expired", { expiresAt: longAgo(0) }],
    ["not been used for a week", { lastSeenAt: longAgo(8) }],
  ])("posts nothing from the moment it has %s", async (_, how) => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    expect(await reasonOf(post(reader, story.id))).toBe("ok");
    await forgetLimits();
    await ended(how, reader);
    expect(await reasonOf(post(reader, story.id))).toBe("signedOut");
    expect(await countComments(story.id)).toBe(1);
    expect(await reasonOf(post({ ...reader, sessionId: v7() }, story.id))).toBe("signedOut");
  });

  it("has been seen with the comment", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    await ended({ lastSeenAt: longAgo(1) }, reader);
    await posted(post(reader, story.id));
    const [session] = await db.select().from(sessions).where(eq(sessions.id, reader.sessionId));
    expect(session?.lastSeenAt.getTime()).toBeGreaterThan(longAgo(0.5).getTime());
  });
});

describe("between judging and writing", () => {
  type Change = (reader: Viewer, storyId: string) => Promise<unknown>;
  const told = { code: "SPAM", note: "" } as const;
  const sanctioned = async (reader: Viewer, kind: "ban" | "premoderate") =>
    db
      .insert(sanctions)
      .values({ personId: reader.id, byId: (await makePerson()).id, kind, ...told });
  const now: Record<string, Change> = {
    "suspended the author": ({ id }) =>
      db.update(people).set({ status: "suspended" }).where(eq(people.id, id)),
    "changed the author's role": ({ id }) =>
      db.update(people).set({ role: "writer" }).where(eq(people.id, id)),
    "banned the author": (reader) => sanctioned(reader, "ban"),
    "decided to read the author's comments first": (reader) => sanctioned(reader, "premoderate"),
    "taken another comment of theirs": ({ id }, storyId) => writeComment({ storyId, authorId: id }),
    "changed the words of an earlier one": ({ id }) =>
      db
        .update(comments)
        .set({ body: newText(), revision: 2, createdAt: new Date() })
        .where(eq(comments.authorId, id)),
  };

  it.each(Object.entries(now))(
    "somebody has %s: nothing is written or spent",
    async (_, change) => {
      const [reader, story] = [await makeRegular(), await publishStory()];
      const gathered = await gatherForPosting({
        session: reader.sessionId,
        ...{ slug: story.slug, body: "Judged before.", parent: null, key: null },
      });
      if (!gathered) throw new Error("the session is open");
      const write = () =>
        writeJudged(gathered.author, {
          comment: {
            ...{ id: v7(), storyId: story.id, parentId: null },
            ...{ body: "Judged before.", status: "NONE" },
          },
          held: { by: null, for: "" },
          signals: [],
          limits: [{ name: "test", burst: 1, every: 60 }],
          ...{ watchIds: [], side: false, follow: false },
        });
      await change(reader, story.id);
      expect(await write()).toEqual({ outcome: "changed", wait: 0 });
      expect(await db.$count(comments, eq(comments.body, "Judged before."))).toBe(0);
      expect(await db.$count(rateLimits)).toBe(0);
    },
  );
});

describe("who may comment", () => {
  it.each([
    ["reader", "PREMOD"],
    ["writer", "APPROVED"],
    ["editor", "APPROVED"],
    ["moderator", "APPROVED"],
    ["admin", "APPROVED"],
  ] as const)("a %s's first comment is %s", async (role, status) => {
    const [person, story] = [await makePerson({ role }), await publishStory()];
    expect((await posted(post(person, story.id))).status).toBe(status);
  });
});

describe("the same thing twice", () => {
  it("answers the first comment, however many arrive at once", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const body = newText();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(reader, story.id, { body })),
    );
    const ids = new Set(
      await Promise.all(answers.map(async (answer) => (await posted(answer)).id)),
    );
    expect(ids.size).toBe(1);
    expect(answers.filter((answer) => answer.ok && answer.isNew)).toHaveLength(1);
    expect(await countComments(story.id)).toBe(1);
  });

  it("knows a form sent again by its key, and a new text under an old key as new", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const [key, body] = [v7(), newText()];
    const first = await posted(post(reader, story.id, { key, body }));
    expect(first.id).toBe(key);
    await db
      .update(comments)
      .set({ createdAt: new Date(Date.now() - 3_600_000) })
      .where(eq(comments.id, key));
    expect((await posted(post(reader, story.id, { key, body }))).id).toBe(key);
    await forgetLimits();
    expect((await posted(post(reader, story.id, { key }))).id).not.toBe(key);
    const stranger = await makeRegular();
    expect((await posted(post(stranger, story.id, { key }))).id).not.toBe(key);
  });

  it("does not take up again what was rejected meanwhile", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const body = newText();
    const { id } = await posted(post(reader, story.id, { body }));
    await db.update(comments).set({ status: "REJECTED" }).where(eq(comments.id, id));
    await forgetLimits();
    expect(await reasonOf(post(reader, story.id, { body }))).toBe("repeat");
  });

  it("refuses the same words under another story within the hour", async () => {
    const [reader, one, two] = [await makeRegular(), await publishStory(), await publishStory()];
    const body = newText();
    await posted(post(reader, one.id, { body }));
    await forgetLimits();
    expect(await reasonOf(post(reader, two.id, { body }))).toBe("repeat");
    expect(await reasonOf(post(await makeRegular(), two.id, { body }))).toBe("ok");
  });
});

describe("the gap between two comments", () => {
  // Longer than any machine takes.
  beforeAll(() => setPolicy({ gapSeconds: 600 }));
  afterAll(() => setPolicy({}));

  it("is as long as the policy says, for each person", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    await posted(post(reader, story.id));
    const refused = await post(reader, story.id);
    expect(refused).toMatchObject({ ok: false, reason: "tooFast" });
    const wait = refused.ok || refused.reason !== "tooFast" ? 0 : refused.wait;
    expect(wait).toBeGreaterThan(540);
    expect(wait).toBeLessThanOrEqual(600);
    expect(await reasonOf(post(await makeRegular(), story.id))).toBe("ok");
  });

  it("is kept by exactly one of many different comments at once", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(reader, story.id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("limits", () => {
  it("five an hour while one is new", async () => {
    const [reader, story] = [await makePerson(), await publishStory()];
    const breathe = () =>
      db.delete(rateLimits).where(eq(rateLimits.bucket, `comment:gap:${reader.id}`));
    for (let nth = 0; nth < 5; nth++) {
      await posted(post(reader, story.id));
      await breathe();
      await db.delete(rateLimits).where(eq(rateLimits.bucket, `comment:minute:${reader.id}`));
    }
    const refused = await post(reader, story.id);
    expect(refused).toMatchObject({ ok: false, reason: "tooFast" });
    expect(refused.ok || refused.reason !== "tooFast" ? 0 : refused.wait).toBeGreaterThan(300);
  });

  it("a refused text costs nothing", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    for (let nth = 0; nth < 5; nth++)
      expect(await reasonOf(post(reader, story.id, { body: "x" }))).toBe("length");
    expect(await reasonOf(post(reader, story.id))).toBe("ok");
  });
});

describe("hostile text", () => {
  const clean = (body: string) => commentInput.parse({ body }).body;
  it.each([
    ["markup stays text", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
    ["template signs", "\u0024{1} {{2}} %s <!--"],
    ["quotes", `'"; drop table comments; --`],
    ["right to left", "שלום עולם, مرحبا بالعالم"],
    ["emoji with joiners", "👩‍👩‍👧‍👦 ❤️‍🔥 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["astral letters", "𝄞𠜎𝒳 plain"],
  ])("%s comes back as it went in", async (_, body) => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    await posted(post(reader, story.id, { body: clean(body) }));
    const { comments: found } = await listComments(story.id, { sort: "newest", after: undefined });
    expect(found[0]?.body).toBe(body.normalize("NFC"));
  });

  it.each([
    ["NUL and controls", "a\u0000b\u0007\u001bc", "abc"],
    ["bidi overrides", "pay \u202e001\u202c now\u2066!\u2069", "pay 001 now!"],
    ["lone surrogates", "half \ud83d pair \udc00", "half  pair"],
    ["decomposed letters", "e\u0301", "é"],
    ["Windows line ends", "a\r\nb\rc\n\n\n\nd", "a\nb\nc\n\nd"],
    ["stacked marks", `a${"\u0336".repeat(40)}b`, `a${"\u0336".repeat(4)}b`],
  ])("%s are cleaned, and kept so", async (_, body, expected) => {
    expect(clean(body)).toBe(expected);
    const [reader, story] = [await makeRegular(), await publishStory()];
    expect(await reasonOf(post(reader, story.id, { body: `${clean(body)} ${newText()}` }))).toBe(
      "ok",
    );
  });
});

describe("reading", () => {
  it("pages through all published comments once, in both directions", async () => {
    const [reader, story] = [await makeRegular(), await publishStory()];
    const at = new Date();
    const ids = [];
    for (let nth = 0; nth < 120; nth++)
      ids.push(
        await writeComment({
          storyId: story.id,
          authorId: reader.id,
          createdAt: at,
          status: nth % 2 ? "NONE" : "APPROVED",
        }),
      );
    for (const sort of ["newest", "oldest"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listComments(story.id, { sort, after });
        expect(page.comments.length).toBeLessThanOrEqual(50);
        seen.push(...page.comments.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toEqual(sort === "oldest" ? ids : ids.toReversed());
    }
    expect(await countComments(story.id)).toBe(120);
  });

  it("never gives out what is held or rejected, but to its author", async () => {
    const [reader, stranger, story] = [
      await makePerson(),
      await makePerson(),
      await publishStory(),
    ];
    const write = (status: "PREMOD" | "SYSTEM_WITHHELD" | "REJECTED") =>
      writeComment({ storyId: story.id, authorId: reader.id, status, body: `canary ${status}` });
    const [premod, withheld, rejected] = [
      await write("PREMOD"),
      await write("SYSTEM_WITHHELD"),
      await write("REJECTED"),
    ];
    expect((await listComments(story.id, { sort: "newest", after: undefined })).comments).toEqual(
      [],
    );
    expect(await listOwnWaiting(stranger, story.id)).toEqual([]);
    const waiting = await listOwnWaiting(reader, story.id);
    expect(waiting.map(({ id }) => id)).toEqual([withheld, premod]);
    const { comments: own } = await listOwnComments(reader);
    expect(own.map(({ id }) => id)).toEqual([rejected, withheld, premod]);
    expect(
      await db
        .select()
        .from(comments)
        .where(and(eq(comments.storyId, story.id), eq(comments.status, "NONE"))),
    ).toEqual([]);
  });
});
