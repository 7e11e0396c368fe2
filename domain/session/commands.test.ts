import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { people, sessions } from "@/db/schema/person";
import { makePerson, makeSession, testPassword } from "@/db/testing/people";
import { closeSession, endOwnSession, endOwnSessions, startSession } from "./commands";
import { findViewer, listOpenSessions } from "./queries";

const from = (address: string) => new Headers({ "x-galley-peer": address, "user-agent": "test" });
const day = 86_400_000;

describe("startSession", () => {
  it("makes a new session for the right password", async () => {
    const person = await makePerson("writer");
    const started = await startSession({ email: person.email, password: testPassword }, from("1"));
    expect(started.ok).toBe(true);
    if (!started.ok) return;
    expect(started.sessionId).not.toBe(person.sessionId);
    expect(await findViewer(started.sessionId)).toMatchObject({ id: person.id, role: "writer" });
  });

  it("answers alike for a wrong password, an unknown address and a suspended account", async () => {
    const [person, suspended] = [await makePerson(), await makePerson()];
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
    const tries = [
      { email: person.email, password: "not this one" },
      { email: "nobody@people.test", password: testPassword },
      { email: suspended.email, password: testPassword },
    ];
    for (const attempt of tries)
      expect(await startSession(attempt, from("2"))).toEqual({ ok: false, reason: "wrong" });
  });

  it("slows guesses at one account, known or not", async () => {
    const known = (await makePerson()).email;
    for (const email of [known, "unknown@people.test"]) {
      const guess = () => startSession({ email, password: "a guess" }, from("3"));
      for (let i = 0; i < 10; i++) expect(await guess()).toMatchObject({ reason: "wrong" });
      expect(await guess()).toMatchObject({ reason: "tooFast", wait: expect.any(Number) });
    }
  });

  it("does not let one address lock the owner of an account out", async () => {
    const { email } = await makePerson();
    for (let i = 0; i < 25; i++) await startSession({ email, password: "a guess" }, from("4"));
    expect((await startSession({ email, password: testPassword }, from("5"))).ok).toBe(true);
  });

  it("forgets the mistakes after a success, so that dozens of sign-ins pass", async () => {
    const { email } = await makePerson();
    for (let i = 0; i < 30; i++) {
      await startSession({ email, password: "a slip" }, from(`6.${i % 3}`));
      const right = await startSession({ email, password: testPassword }, from(`6.${i % 3}`));
      expect(right.ok).toBe(true);
    }
  });
});

describe("findViewer", () => {
  const change = (id: string, set: Partial<typeof sessions.$inferInsert>) =>
    db.update(sessions).set(set).where(eq(sessions.id, id));

  it("denies a session that ended, ran out or was left for a week", async () => {
    const { sessionId } = await makePerson();
    expect(await findViewer(sessionId)).not.toBeNull();
    await change(sessionId, { lastSeenAt: new Date(Date.now() - 7 * day - 1000) });
    expect(await findViewer(sessionId)).toBeNull();
    await change(sessionId, { lastSeenAt: new Date(), expiresAt: new Date(Date.now() - 1000) });
    expect(await findViewer(sessionId)).toBeNull();
    await change(sessionId, { expiresAt: new Date(Date.now() + day) });
    await closeSession(sessionId);
    expect(await findViewer(sessionId)).toBeNull();
  });

  it("notes a visit, at most every five minutes", async () => {
    const { sessionId } = await makePerson();
    const seen = async () =>
      (await db.select().from(sessions).where(eq(sessions.id, sessionId)))[0]?.lastSeenAt.getTime();
    const early = Date.now() - 4 * 60_000;
    await change(sessionId, { lastSeenAt: new Date(early) });
    await findViewer(sessionId);
    expect(await seen()).toBe(early);
    await change(sessionId, { lastSeenAt: new Date(Date.now() - 6 * 60_000) });
    await findViewer(sessionId);
    expect(await seen()).toBeGreaterThan(early);
  });
});

describe("one's own sessions", () => {
  it("ends one, or all others, and never somebody else's", async () => {
    const [me, other] = [await makePerson(), await makePerson()];
    const [second, third] = [await makeSession(me.id), await makeSession(me.id)];
    await endOwnSession(me, other.sessionId);
    expect(await findViewer(other.sessionId)).not.toBeNull();
    await endOwnSession(me, second);
    expect(await findViewer(second)).toBeNull();
    expect(await endOwnSessions(me)).toBe(1);
    expect(await findViewer(third)).toBeNull();
    expect(await listOpenSessions(me)).toMatchObject([{ id: me.sessionId, isThis: true }]);
  });
});
