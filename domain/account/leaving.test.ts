import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aStory } from "@/db/builders";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { events } from "@/db/schema/newsroom";
import { credentials, people, sessions } from "@/db/schema/person";
import { storyAuthors } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { makePerson, testPassword } from "@/db/testing/people";
import { makeRegular, post, publishStory, writeComment } from "@/domain/comment/testing";
import { followStory } from "@/domain/follow/commands";
import { isStaffRole, roles } from "@/domain/person/rules";
import { chooseRhythm } from "@/domain/reader-notice/commands";
import { startSession } from "@/domain/session/commands";
import { en } from "@/lib/words/en";
import { changeName } from "./commands";
import { leave } from "./leaving";

beforeEach(emptyDatabase);

const password = testPassword;

async function aReader() {
  const reader = await makePerson("reader", "Iris Quill");
  const story = await publishStory();
  const commentId = await writeComment({
    storyId: story.id,
    authorId: reader.id,
    body: "The quay was better before.",
  });
  return { reader, story, commentId };
}

const commentOf = async (id: string) =>
  (await db.select().from(comments).where(eq(comments.id, id)))[0];

/** Every row of every table that names any of these words. */
async function findAnywhere(words: string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(name.replaceAll('"', ""))} t`,
    );
    for (const { row } of rows)
      if (words.some((word) => row.includes(word))) found.push(`${name}: ${row}`);
  }
  return found;
}

describe("leave", () => {
  it("forgets name, address and password everywhere, and keeps the comments without a name", async () => {
    const { reader, story, commentId } = await aReader();
    await followStory(reader, { storyId: story.id });
    await chooseRhythm(reader, { rhythm: "daily" });
    await changeName(reader, { name: "Iris Quill-Penn" });
    expect(await leave(reader, { password, comments: "keep" })).toEqual({
      ok: true,
      storyIds: [story.id],
    });
    expect(await findAnywhere(["Iris Quill", reader.email])).toEqual([]);
    expect(await commentOf(commentId)).toMatchObject({
      status: "NONE",
      body: "The quay was better before.",
    });
    const [row] = await db.select().from(people).where(eq(people.id, reader.id));
    expect(row).toMatchObject({ name: en.account.formerReader, status: "suspended" });
    for (const table of [credentials, sessions])
      expect(await db.select().from(table).where(eq(table.personId, reader.id))).toEqual([]);
    const [event] = await db.select().from(events).where(eq(events.verb, "person.left"));
    expect(event).toMatchObject({ actorId: reader.id, data: { comments: "keep" } });
  });

  it("deletes the comments if that is wished; answers to them stay", async () => {
    const { reader, story, commentId } = await aReader();
    const other = await makeRegular();
    const answer = await post(other, story.id, { parent: commentId });
    if (!answer.ok) throw new Error(answer.reason);
    await leave(reader, { password, comments: "delete" });
    expect(await commentOf(commentId)).toMatchObject({ status: "REJECTED", body: "" });
    expect((await commentOf(commentId))?.deletedAt).not.toBeNull();
    expect(await commentOf(answer.comment.id)).toMatchObject({ parentId: commentId });
  });

  it("needs the password, and changes nothing without it", async () => {
    const { reader } = await aReader();
    expect(await leave(reader, { password: "a guess", comments: "keep" })).toMatchObject({
      ok: false,
      reason: "badInput",
    });
    const [row] = await db.select().from(people).where(eq(people.id, reader.id));
    expect(row?.name).toBe("Iris Quill");
  });

  it.each(roles.filter(isStaffRole))("is not for the staff: %s", async (role) => {
    const person = await makePerson(role);
    expect(await leave(person, { password, comments: "keep" })).toMatchObject({ reason: "staff" });
  });

  it("waits for the newsroom where a story is by them", async () => {
    const { reader } = await aReader();
    const story = await aStory({ createdBy: reader.id });
    await db
      .insert(storyAuthors)
      .values({ storyId: story.id, personId: reader.id, position: 0 })
      .onConflictDoNothing();
    expect(await leave(reader, { password, comments: "keep" })).toMatchObject({ reason: "author" });
  });

  it("lets nobody in again, and the address be used anew", async () => {
    const { reader } = await aReader();
    await leave(reader, { password, comments: "keep" });
    const headers = new Headers();
    expect(await startSession({ email: reader.email, password }, headers)).toMatchObject({
      reason: "wrong",
    });
    await db
      .insert(people)
      .values({ name: "Iris again", slug: "iris-again", email: reader.email, role: "reader" });
    expect(await leave(reader, { password, comments: "keep" })).toMatchObject({
      reason: "badInput",
    });
  });

  it("a comment sent at the same moment is there before, or refused", async () => {
    const story = await publishStory();
    const reader = await makePerson();
    await writeComment({ storyId: story.id, authorId: reader.id });
    await writeComment({ storyId: story.id, authorId: reader.id });
    const [left, posted] = await Promise.all([
      leave(reader, { password, comments: "delete" }),
      post(reader, story.id),
    ]);
    expect(left.ok).toBe(true);
    const standing = await db.select().from(comments).where(eq(comments.authorId, reader.id));
    expect(standing.every(({ body }) => body === "")).toBe(true);
    if (!posted.ok) expect(["signedOut", "suspended"]).toContain(posted.reason);
  });
});

it("the log refuses every other change", async () => {
  const { reader } = await aReader();
  await changeName(reader, { name: "Iris Two" });
  await expect(db.execute(sql`update events set data = '{}'`)).rejects.toThrow();
  await expect(
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('galley.erasing', 'on', true)`);
      await tx.execute(sql`update events set verb = 'person.joined'`);
    }),
  ).rejects.toThrow();
});
