import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aStory } from "@/db/builders";
import { db } from "@/db/client";
import { notices } from "@/db/schema/notice";
import { people } from "@/db/schema/person";
import { emptyDatabase } from "@/db/testing/empty-database";
import { aMember } from "@/domain/story/testing";
import { type Cursor, decodeCursor, isTimeKey } from "@/lib/cursor";
import type { Mail } from "@/lib/mail";
import {
  chooseMail,
  markRead,
  type NewNotice,
  notify,
  notifyAll,
  readAll,
  readOfStory,
} from "./commands";
import { forgetOldNotices, mailNotices } from "./mailing";
import { countUnread, getMailChoice, listNotices } from "./queries";
import { maxMailTries } from "./rules";

beforeEach(emptyDatabase);

const tell = (notice: NewNotice) => db.transaction((tx) => notify(tx, notice));
const everything = { after: null, limit: 50 };

async function aPair() {
  const [editor, writer] = [await aMember("editor"), await aMember("writer")];
  const story = await aStory({ createdBy: writer.id, headline: "Tide tables" });
  return { editor, writer, storyId: story.id };
}

describe("notify", () => {
  it("tells the one it is for, and nobody else", async () => {
    const { editor, writer, storyId } = await aPair();
    await tell({
      personId: writer.id,
      kind: "sent_back",
      actorId: editor.id,
      storyId,
      excerpt: "Who says so?",
    });
    const { items } = await listNotices(writer, everything);
    expect(items).toMatchObject([
      { kind: "sent_back", actor: editor.name, headline: "Tide tables", isRead: false },
    ]);
    expect(await countUnread(writer)).toBe(1);
    expect(await listNotices(editor, everything)).toEqual({ items: [], next: null });
  });

  it("nobody hears of their own deeds; readers and the suspended hear nothing", async () => {
    const { editor, writer, storyId } = await aPair();
    const reader = await aMember("reader");
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, writer.id));
    const to = [editor.id, reader.id, writer.id, null];
    await db.transaction((tx) =>
      notifyAll(tx, to, { kind: "published", actorId: editor.id, storyId }),
    );
    expect(await db.select().from(notices)).toEqual([]);
  });

  it("a cause that is rolled back has told nobody", async () => {
    const { editor, writer } = await aPair();
    const cause = db.transaction(async (tx) => {
      await notify(tx, { personId: writer.id, kind: "assigned", actorId: editor.id });
      throw new Error("rolled back");
    });
    await expect(cause).rejects.toThrow("rolled back");
    expect(await countUnread(writer)).toBe(0);
  });
});

describe("reading", () => {
  it("one at a time, back again, and all up to what was seen", async () => {
    const { editor, writer, storyId } = await aPair();
    const notice = { personId: writer.id, actorId: editor.id, storyId };
    await tell({ ...notice, kind: "assigned" });
    await tell({ ...notice, kind: "sent_back" });
    const { items } = await listNotices(writer, everything);
    const id = items[0]?.id ?? "";
    await markRead(editor, { id, isRead: true });
    expect(await countUnread(writer)).toBe(2);
    await markRead(writer, { id, isRead: true });
    expect(await countUnread(writer)).toBe(1);
    await markRead(writer, { id, isRead: false });
    const [now] = await db.execute<{ now: string }>(sql`select now()::text as now`);
    await tell({ ...notice, kind: "published" });
    await readAll(writer, { until: now?.now ?? "" });
    expect(
      (await listNotices(writer, { ...everything, isUnreadOnly: true })).items.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["published"]);
  });

  it("opening a story reads what was said about it, and only that to the one who opened it", async () => {
    const { editor, writer, storyId } = await aPair();
    const other = await aStory();
    for (const about of [storyId, other.id])
      await tell({ personId: writer.id, actorId: editor.id, storyId: about, kind: "assigned" });
    await tell({ personId: editor.id, actorId: writer.id, storyId, kind: "submitted" });
    await readOfStory(writer, storyId);
    expect([await countUnread(writer), await countUnread(writer, storyId)]).toEqual([1, 0]);
    expect(await countUnread(editor)).toBe(1);
  });

  it("what was read long ago is forgotten, what is unread never", async () => {
    const { editor, writer } = await aPair();
    for (const kind of ["assigned", "sent_back", "published"] as const)
      await tell({ personId: writer.id, actorId: editor.id, kind });
    const long = sql`now() - interval '200 days'`;
    await db.update(notices).set({ createdAt: long });
    await db.update(notices).set({ readAt: long }).where(eq(notices.kind, "assigned"));
    await db.update(notices).set({ readAt: sql`now()` }).where(eq(notices.kind, "sent_back"));
    await forgetOldNotices();
    const { items } = await listNotices(writer, everything);
    expect(items.map(({ kind }) => kind).sort()).toEqual(["published", "sent_back"]);
  });

  it("pages without losing or repeating one", async () => {
    const { editor, writer } = await aPair();
    await db.transaction(async (tx) => {
      for (let n = 0; n < 7; n++)
        await notify(tx, {
          personId: writer.id,
          kind: "assigned",
          actorId: editor.id,
          excerpt: `${n}`,
        });
    });
    const seen: string[] = [];
    let after: Cursor | null = null;
    do {
      const { items, next } = await listNotices(writer, { after, limit: 3 });
      seen.push(...items.map(({ excerpt }) => excerpt));
      after = decodeCursor(next, isTimeKey);
    } while (after);
    expect(seen).toEqual(["6", "5", "4", "3", "2", "1", "0"]);
  });
});

describe("mail", () => {
  const outbox = () => {
    const sent: Mail[] = [];
    return { sent, send: async (mail: Mail) => void sent.push(mail) };
  };

  it("goes out once, however many instances look, and says what it is about", async () => {
    const { editor, writer, storyId } = await aPair();
    for (const kind of ["assigned", "sent_back", "published"] as const)
      await tell({ personId: writer.id, kind, actorId: editor.id, storyId, place: "note-1" });
    const { sent, send } = outbox();
    await Promise.all([mailNotices(send), mailNotices(send), mailNotices(send)]);
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      `${editor.name} assigned “Tide tables” to you`,
      `${editor.name} published “Tide tables”`,
      `${editor.name} sent “Tide tables” back`,
    ]);
    expect(sent[0]).toMatchObject({
      to: writer.email,
      text: expect.stringContaining(`http://galley.test/desk/stories/${storyId}#note-1`),
    });
  });

  it("does not go to who wants none", async () => {
    const { editor, writer } = await aPair();
    expect(await getMailChoice(writer)).toBe("immediate");
    await chooseMail(writer, { mail: "off" });
    await tell({ personId: writer.id, kind: "assigned", actorId: editor.id });
    const { sent, send } = outbox();
    await mailNotices(send);
    expect(sent).toEqual([]);
    expect(await countUnread(writer)).toBe(1);
    await chooseMail(writer, { mail: "immediate" });
    expect(await getMailChoice(writer)).toBe("immediate");
  });

  it("is tried again later while the mail server is away, and given up at last", async () => {
    const { editor, writer } = await aPair();
    await tell({ personId: writer.id, kind: "assigned", actorId: editor.id });
    let tries = 0;
    const broken = async () => {
      tries++;
      throw new Error("no mail server");
    };
    await mailNotices(broken);
    await mailNotices(broken);
    expect(tries).toBe(1);
    for (let n = 0; n < maxMailTries + 3; n++) {
      await db.update(notices).set({ mailAfter: sql`now()` });
      await mailNotices(broken);
    }
    expect(tries).toBe(maxMailTries);
    const { sent, send } = outbox();
    await db.update(notices).set({ mailTries: 1 });
    await mailNotices(send);
    expect(sent).toHaveLength(1);
  });
});
