import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { commentAnnouncements, readerNotices } from "@/db/schema/follow";
import { rateLimits } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { appealComment } from "@/domain/comment/appeal/commands";
import {
  approveComment,
  featureComment,
  rejectComment,
} from "@/domain/comment/moderation/commands";
import { undoVerdict } from "@/domain/comment/moderation/undoing";
import { deleteComment } from "@/domain/comment/own/commands";
import {
  makeModerator,
  makePerson,
  makeRegular,
  post,
  publishStory,
  writeComment,
} from "@/domain/comment/testing";
import { followStory, unfollowStory } from "@/domain/follow/commands";
import { isFollowing, listFollowed } from "@/domain/follow/queries";
import { maxFollowed } from "@/domain/follow/rules";
import { stopMails } from "@/domain/mailing/stopping";
import { readUnsubscribeToken, unsubscribeToken } from "@/domain/mailing/token";
import type { Staff, Viewer } from "@/domain/person/rules";
import { lift, sanction } from "@/domain/sanction/commands";
import { decodeCursor } from "@/lib/cursor";
import type { Mail } from "@/lib/mail";
import { announceComments } from "./announcing";
import { chooseRhythm, readAllNotices } from "./commands";
import { mailReaders } from "./mailing";
import { countUnreadNotices, listReaderNotices } from "./queries";
import { maxMailTries, type ReaderNoticeKind } from "./rules";

beforeEach(emptyDatabase);
beforeEach(() => db.delete(rateLimits));

const newsOf = async (viewer: Viewer) =>
  (await listReaderNotices(viewer, { after: null, limit: 50 })).items;
const kindsOf = async (viewer: Viewer): Promise<ReaderNoticeKind[]> =>
  (await newsOf(viewer)).map(({ kind }) => kind);

async function posted(...given: Parameters<typeof post>): Promise<string> {
  const made = await post(...given);
  if (!made.ok) throw new Error(made.reason);
  await db.delete(rateLimits);
  return made.comment.id;
}

const versionOf = async (id: string) =>
  (await db.select({ version: comments.version }).from(comments).where(eq(comments.id, id)))[0]
    ?.version ?? 0;
const seen = async (commentId: string) => ({ commentId, version: await versionOf(commentId) });

/** As if the minutes in which notices gather had passed. */
const later = () =>
  db.execute(sql`update reader_notices set mail_after = now()
  where mail_after < now() + interval '1 hour'`);

async function mailed(): Promise<Mail[]> {
  const mails: Mail[] = [];
  await mailReaders(async (mail) => {
    mails.push(mail);
  });
  return mails;
}

async function aThread() {
  const [story, author, other, follower] = [
    await publishStory(),
    await makeRegular(),
    await makeRegular(),
    await makePerson(),
  ];
  const first = await posted(author, story.id);
  await announceComments();
  await followStory(follower, { storyId: story.id });
  return { story, author, other, follower, first };
}

describe("new comments", () => {
  it("are told to whoever is answered and to who follows, not to who wrote them", async () => {
    const { story, author, other, follower, first } = await aThread();
    await followStory(other, { storyId: story.id });
    const reply = await posted(other, story.id, { parent: first });
    expect(await announceComments()).toBe(1);
    expect(await newsOf(author)).toMatchObject([
      {
        kind: "reply",
        commentId: reply,
        who: other.name,
        story: { headline: "Night buses return" },
      },
    ]);
    expect(await kindsOf(follower)).toEqual(["thread"]);
    expect(await kindsOf(other)).toEqual([]);
  });

  it("are told once, however many instances tell, and answering outdoes following", async () => {
    const { story, author, other, follower, first } = await aThread();
    await followStory(author, { storyId: story.id });
    for (let n = 0; n < 5; n++) await posted(other, story.id, { parent: first });
    await Promise.all(Array.from({ length: 4 }, announceComments));
    expect(await kindsOf(author)).toEqual(Array(5).fill("reply"));
    expect(await kindsOf(follower)).toEqual(Array(5).fill("thread"));
    expect(await db.select().from(commentAnnouncements)).toEqual([]);
  });

  it("that are held are told of when they are let through, and not before", async () => {
    const { story, author, first } = await aThread();
    const newcomer = await makePerson();
    const held = await posted(newcomer, story.id, { parent: first, body: "See http://a.test now" });
    await announceComments();
    expect(await kindsOf(author)).toEqual([]);
    await approveComment(await makeModerator(), await seen(held));
    await announceComments();
    expect(await kindsOf(author)).toEqual(["reply"]);
  });

  it("that are taken down or back are news no more", async () => {
    const { story, author, other, first } = await aThread();
    const one = await posted(other, story.id, { parent: first });
    const two = await posted(other, story.id, { parent: first });
    await announceComments();
    expect(await countUnreadNotices(author)).toBe(2);
    await rejectComment(await makeModerator(), { ...(await seen(one)), code: "SPAM" });
    await deleteComment(other, { commentId: two });
    expect(await newsOf(author)).toEqual([]);
    expect(await countUnreadNotices(author)).toBe(0);
    await later();
    expect((await mailed()).filter(({ to }) => to === author.email)).toEqual([]);
  });
});

describe("a story that is taken down", () => {
  const takeDown = (storyId: string) =>
    db.delete(publishedStories).where(eq(publishedStories.storyId, storyId));

  it("takes along what was said below it: nobody is told of it, in the account or by mail", async () => {
    const { story, author, other, follower, first } = await aThread();
    await posted(other, story.id, { parent: first });
    await announceComments();
    const held = await writeComment({ storyId: story.id, authorId: other.id, status: "PREMOD" });
    await approveComment(await makeModerator(), await seen(held));
    await takeDown(story.id);
    await later();
    expect(await mailed()).toEqual([]);
    for (const person of [author, other, follower]) {
      expect(await newsOf(person)).toEqual([]);
      expect(await countUnreadNotices(person)).toBe(0);
    }
  });

  it("leaves what came before untold until it is back", async () => {
    const { story, author, other, first } = await aThread();
    await posted(other, story.id, { parent: first });
    const [published] = await db
      .select()
      .from(publishedStories)
      .where(eq(publishedStories.storyId, story.id));
    await takeDown(story.id);
    expect(await announceComments()).toBe(0);
    if (published) await db.insert(publishedStories).values(published);
    expect(await announceComments()).toBe(1);
    expect(await kindsOf(author)).toEqual(["reply"]);
  });
});

describe("following", () => {
  it("by choice while posting, once, and back", async () => {
    const story = await publishStory();
    const reader = await makeRegular();
    await posted(reader, story.id, { follow: true });
    await followStory(reader, { storyId: story.id });
    expect(await listFollowed(reader)).toMatchObject([{ slug: story.slug }]);
    await unfollowStory(reader, { storyId: story.id });
    expect(await isFollowing(reader, story.id)).toBe(false);
    await posted(reader, story.id);
    expect(await isFollowing(reader, story.id)).toBe(false);
  });

  it("takes published stories only, and not without end", async () => {
    const reader = await makePerson();
    const nothing = { storyId: "00000000-0000-7000-8000-000000000000" };
    expect(await followStory(reader, nothing)).toMatchObject({ reason: "notFound" });
    const story = await publishStory();
    await db.execute(sql`insert into stories (id, slug, created_by)
      select gen_random_uuid(), 'many-' || n, ${reader.id}::uuid from generate_series(1, ${maxFollowed}) n`);
    await db.execute(sql`insert into follows (person_id, story_id)
      select ${reader.id}::uuid, id from stories where slug like 'many-%'`);
    expect(await followStory(reader, { storyId: story.id })).toMatchObject({ reason: "tooMany" });
  });
});

describe("verdicts", () => {
  async function aHeld() {
    const [story, author, by] = [await publishStory(), await makePerson(), await makeModerator()];
    const commentId = await writeComment({
      storyId: story.id,
      authorId: author.id,
      status: "PREMOD",
    });
    return { story, author, by, commentId };
  }

  it("tell the author what became of the comment, with the reason", async () => {
    const { author, by, commentId } = await aHeld();
    await approveComment(by, await seen(commentId));
    expect(await kindsOf(author)).toEqual(["approved"]);
    await featureComment(by, await seen(commentId));
    expect(await kindsOf(author)).toEqual(["featured", "approved"]);
    await rejectComment(by, { ...(await seen(commentId)), code: "OFFENSIVE", note: "No names." });
    expect(await newsOf(author)).toMatchObject([
      { kind: "rejected", rejection: { code: "OFFENSIVE", note: "No names." } },
    ]);
  });

  it("approving what stands already tells nobody; nor does judging oneself", async () => {
    const { by } = await aHeld();
    const [story, author] = [await publishStory(), await makePerson()];
    const standing = await writeComment({ storyId: story.id, authorId: author.id });
    const own = await writeComment({ storyId: story.id, authorId: by.id, status: "PREMOD" });
    await approveComment(by, await seen(standing));
    await approveComment(by, await seen(own));
    expect(await db.select().from(readerNotices)).toEqual([]);
  });

  it("that are taken back have told nothing", async () => {
    const { author, by, commentId } = await aHeld();
    const given = await rejectComment(by, { ...(await seen(commentId)), code: "SPAM" });
    if (!given.ok) throw new Error(given.reason);
    expect(await mailed()).toEqual([]);
    await undoVerdict(by, { verdictId: given.verdictId });
    await later();
    expect(await mailed()).toEqual([]);
    expect(await newsOf(author)).toEqual([]);
  });

  it.each([
    ["approve", "appeal_granted"],
    ["reject", "appeal_declined"],
  ] as const)("on an appeal say so: %s", async (kind, told) => {
    const { author, by, commentId } = await aHeld();
    await rejectComment(by, { ...(await seen(commentId)), code: "SPAM" });
    await appealComment(author, { commentId, text: "It is an honest recommendation." });
    const other = await makeModerator();
    const at = await seen(commentId);
    if (kind === "approve") await approveComment(other, at);
    else await rejectComment(other, { ...at, code: "AD" });
    expect((await kindsOf(author))[0]).toBe(told);
    await later();
    const [mail] = await mailed();
    expect(mail?.to).toBe(author.email);
    expect(mail?.text).toContain(kind === "approve" ? "/stories/" : "Reason: advertising");
  });

  const sanctioned = async (by: Staff, author: Viewer, measure: "warn" | "mute7") => {
    const made = await sanction(by, {
      personId: author.id,
      measure,
      code: "OFFENSIVE",
      note: "Please.",
      commentId: undefined,
      takeAlong: false,
    });
    if (!made.ok) throw new Error(made.reason);
    return { sanctionId: made.sanctionId, note: "", bringBack: false };
  };

  it("sanctions are told too, by mail as well, with their reason and their end", async () => {
    const { author, by } = await aHeld();
    await sanctioned(by, author, "warn");
    expect(await newsOf(author)).toMatchObject([
      { kind: "sanction", sanction: { kind: "warn", note: "Please." } },
    ]);
    await sanctioned(by, author, "mute7");
    expect(await mailed()).toEqual([]);
    await later();
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail?.to).toBe(author.email);
    expect(mail?.text).toMatch(/You cannot comment, until .*Reason: offensive\. “?Please\./);
  });

  it("a sanction that is lifted in time was never told; later its end is told", async () => {
    const { author, by } = await aHeld();
    await lift(by, await sanctioned(by, author, "mute7"));
    expect(await newsOf(author)).toEqual([]);
    const second = await sanctioned(by, author, "mute7");
    await later();
    expect(await mailed()).toHaveLength(1);
    await lift(by, second);
    expect(await kindsOf(author)).toEqual(["sanction_lifted", "sanction"]);
    await later();
    expect(await mailed()).toHaveLength(1);
  });

  it("are not mailed early because something else is due", async () => {
    const { author, other, story, first } = await aThread();
    const by = await makeModerator();
    const second = await posted(author, story.id);
    await posted(other, story.id, { parent: first });
    await announceComments();
    const given = await rejectComment(by, { ...(await seen(second)), code: "SPAM" });
    if (!given.ok) throw new Error(given.reason);
    const [mail] = await mailed();
    expect(mail?.subject).toContain("answered you");
    await undoVerdict(by, given);
    await later();
    expect((await mailed()).filter(({ to }) => to === author.email)).toEqual([]);
  });
});

describe("reading", () => {
  it("page by page, and all up to what was seen", async () => {
    const { story, author, other, first } = await aThread();
    for (let n = 0; n < 5; n++) await posted(other, story.id, { parent: first });
    await announceComments();
    const one = await listReaderNotices(author, { after: null, limit: 3 });
    const two = await listReaderNotices(author, { after: decodeCursor(one.next), limit: 3 });
    expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(5);
    expect(two.next).toBeNull();
    await readAllNotices(author, { until: one.items[0]?.until ?? "" });
    expect(await countUnreadNotices(author)).toBe(0);
    await posted(other, story.id, { parent: first });
    await announceComments();
    expect(await countUnreadNotices(author)).toBe(1);
    expect(await countUnreadNotices(other)).toBe(0);
  });
});

describe("mails", () => {
  it("gather what is there for one reader, and say how to stop them", async () => {
    const { story, author, other, follower, first } = await aThread();
    for (let n = 0; n < 3; n++) await posted(other, story.id, { parent: first });
    await announceComments();
    const mails = await mailed();
    // An answer is told at once; what is said in a conversation gathers first.
    expect(mails.map(({ to }) => to)).toEqual([author.email]);
    await later();
    expect((await mailed()).map(({ to }) => to)).toEqual([follower.email]);
    const mail = mails.find(({ to }) => to === author.email);
    expect(mail?.subject).toBe("3 things new for you at Galley");
    expect(mail?.text).toContain(`${other.name} answered you on “Night buses return”.`);
    expect(mail?.text).toContain(`/stories/${story.slug}?comments=thread-`);
    const token = mail?.unsubscribe?.split("/").at(-1) ?? "";
    expect(mail?.text).toContain(`/unsubscribe/${token}`);
    expect(readUnsubscribeToken(token)).toEqual({ kind: "conversation", id: author.id });
    expect(await mailed()).toEqual([]);
  });

  it("are sent once by several senders at once, and again when the server was away", async () => {
    const { story, other, first } = await aThread();
    await posted(other, story.id, { parent: first });
    await announceComments();
    await later();
    expect(await mailReaders(() => Promise.reject(new Error("away")))).toBe(0);
    await db.execute(sql`update reader_notices set mail_after = now()`);
    const sent: string[] = [];
    const send = async ({ to }: Mail) => {
      sent.push(to);
    };
    await Promise.all(Array.from({ length: 4 }, () => mailReaders(send)));
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(2);
    const rows = await db.select({ tries: readerNotices.mailTries }).from(readerNotices);
    expect(rows.map(({ tries }) => tries)).toEqual([2, 2]);
  });

  it("give up in the end", async () => {
    const { story, other, first } = await aThread();
    await posted(other, story.id, { parent: first });
    await announceComments();
    await db.execute(
      sql`update reader_notices set mail_after = now(), mail_tries = ${maxMailTries}`,
    );
    expect(await mailed()).toEqual([]);
  });

  it("never go where the address is not confirmed, nor to the suspended", async () => {
    const { story, author, other, follower, first } = await aThread();
    await db.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, author.id));
    await posted(other, story.id, { parent: first });
    await announceComments();
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, follower.id));
    await later();
    expect(await mailed()).toEqual([]);
    expect(await kindsOf(author)).toEqual(["reply"]);
  });

  it("come in the morning by choice, and what waits goes by the new choice", async () => {
    const { story, author, other, first } = await aThread();
    await chooseRhythm(author, { rhythm: "daily" });
    await posted(other, story.id, { parent: first });
    await announceComments();
    const [row] = await db.execute<{ hour: number; ahead: boolean }>(sql`
      select extract(hour from mail_after at time zone s.time_zone)::int as hour,
        mail_after > now() and mail_after <= now() + interval '1 day' as ahead
      from reader_notices, settings s where person_id = ${author.id}::uuid`);
    expect(row).toEqual({ hour: 7, ahead: true });
    await chooseRhythm(author, { rhythm: "immediate" });
    expect((await mailed()).map(({ to }) => to)).toEqual([author.email]);
  });

  it("end by one press, without signing in; twice is as good as once", async () => {
    const { story, author, other, first } = await aThread();
    await posted(other, story.id, { parent: first });
    await announceComments();
    const token = unsubscribeToken({ kind: "conversation", id: author.id });
    expect(await stopMails(token)).toEqual({ ok: true });
    expect(await stopMails(token)).toEqual({ ok: true });
    await posted(other, story.id, { parent: first });
    await announceComments();
    await later();
    expect((await mailed()).map(({ to }) => to)).not.toContain(author.email);
    expect(await countUnreadNotices(author)).toBe(2);
  });

  it("a token that was changed ends nothing", async () => {
    const [one, two] = [await makePerson(), await makePerson()];
    const token = unsubscribeToken({ kind: "conversation", id: one.id });
    const signature = token.split(".")[2];
    for (const forged of [
      `conversation.${two.id}.${signature}`,
      `${token}x`,
      token.slice(0, -2),
      `${token}.x`,
      `other.${one.id}.${signature}`,
      "",
      "..",
    ])
      expect(await stopMails(forged)).toMatchObject({ ok: false, reason: "badToken" });
  });
});
